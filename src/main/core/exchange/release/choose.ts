import type { ReleaseOptions } from '../../../../shared/contract/exchange.ts';
import { dayRange } from '../../dates/dates.ts';
import type { WritableDb } from '../../db/connection.ts';

/*
 * `temp.wanted` holds what is to go out by what was chosen, whatever its marking. Tables of the case are named with
 * `main.`, since a release puts views of the same names before them.
 */

/** The first and the last day, null on a side without an end. */
type Window = { readonly fromDay: number | null; readonly toDay: number | null };

const want = (db: WritableDb, select: string, params: Record<string, number | null> = {}) => db.run(`INSERT OR IGNORE INTO temp.wanted (id) ${select}`, params);

/** Whether something dated lies in the window, at least by its outermost days. What is not dated does not. */
const inWindow = `date IS NOT NULL AND coalesce(latest_day, 9e9) >= coalesce(:fromDay, -9e9) AND coalesce(earliest_day, -9e9) <= coalesce(:toDay, 9e9)`;

/** What was chosen itself: by name, by its days, or by both. */
function seed(db: WritableDb, { ids }: ReleaseOptions, window: Window | null): void {
  db.script('DROP TABLE IF EXISTS temp.seed; CREATE TEMP TABLE seed (id TEXT PRIMARY KEY NOT NULL) WITHOUT ROWID');
  const isChosen = ids.length === 0 ? '' : 'AND id IN (SELECT value FROM json_each(:ids))';
  const params = ids.length === 0 ? {} : { ids: JSON.stringify(ids) };
  if (!window) {
    db.run(`INSERT INTO temp.seed SELECT id FROM main.thing WHERE kind IN ('actor', 'operation', 'event', 'claim', 'report') ${isChosen}`, params);
    return;
  }
  for (const table of ['operation', 'event', 'claim']) {
    db.run(`INSERT INTO temp.seed SELECT id FROM main.${table} WHERE ${inWindow} ${isChosen}`, { ...window, ...params });
  }
  if (ids.length > 0) seedParts(db, window, params);
}

const chosen = '(SELECT value FROM json_each(:ids))';
const inChosenReports = `(SELECT thing_id FROM main.evidence JOIN main.quote ON quote.id = quote_id WHERE report_id IN ${chosen})`;

/** An actor or a report has no days of its own: it narrows the window down to what it has a part in, or words for. */
function seedParts(db: WritableDb, window: Window, params: Record<string, string>): void {
  for (const table of ['operation', 'event']) {
    db.run(`INSERT OR IGNORE INTO temp.seed SELECT id FROM main.${table} WHERE ${inWindow} AND id IN ${inChosenReports}`, { ...window, ...params });
  }
  const dated = ['operation', 'event'].map((table) => `SELECT id FROM main.${table} WHERE ${inWindow}`).join(' UNION ');
  // Who executes what happened then has a part in it, whether or not the claim has a date of its own.
  db.run(`INSERT OR IGNORE INTO temp.seed SELECT id FROM main.claim
    WHERE ((${inWindow}) OR (date IS NULL AND (subject_id IN (${dated}) OR object_id IN (${dated}))))
      AND (subject_id IN ${chosen} OR object_id IN ${chosen} OR id IN ${inChosenReports})`, { ...window, ...params });
}

/** The claims on what was chosen, those that rest on a chosen report, and nothing that is dated outside of the window. */
function wantClaims(db: WritableDb, window: Window | null): void {
  const within = window ? `AND (date IS NULL OR (${inWindow}))` : '';
  want(db, `SELECT id FROM main.claim WHERE (id IN temp.seed OR subject_id IN temp.seed OR object_id IN temp.seed
    OR id IN (SELECT thing_id FROM main.evidence JOIN main.quote ON quote.id = quote_id WHERE report_id IN temp.seed)) ${within}`, window ? { ...window } : {});
}

function wantQuotes(db: WritableDb): void {
  want(db, 'SELECT quote_id FROM main.evidence WHERE thing_id IN temp.seed OR thing_id IN (SELECT id FROM main.claim WHERE id IN temp.wanted)');
  want(db, 'SELECT id FROM main.quote WHERE report_id IN temp.seed');
}

function wantNodes(db: WritableDb): void {
  want(db, 'SELECT id FROM temp.seed');
  for (const column of ['subject_id', 'object_id', 'attribution_id']) want(db, `SELECT ${column} FROM main.claim WHERE id IN temp.wanted AND ${column} IS NOT NULL`);
  for (const column of ['speaker_id', 'via_id']) want(db, `SELECT ${column} FROM main.quote WHERE id IN temp.wanted AND ${column} IS NOT NULL`);
  want(db, 'SELECT thing_id FROM main.evidence JOIN main.quote ON quote.id = quote_id WHERE report_id IN temp.seed');
}

function wantReports(db: WritableDb): void {
  want(db, 'SELECT report_id FROM main.quote WHERE id IN temp.wanted');
  want(db, 'SELECT source_id FROM main.report WHERE id IN temp.wanted');
}

/** @throws CaseError `DATE_INVALID` */
function windowOf(during: string): Window {
  const { earliestDay, latestDay } = dayRange(during);
  return { fromDay: earliestDay, toDay: latestDay };
}

/**
 * Fills `temp.wanted`.
 *
 * @throws CaseError `DATE_INVALID`
 */
export function choose(db: WritableDb, options: ReleaseOptions): void {
  db.script('DROP TABLE IF EXISTS temp.wanted; CREATE TEMP TABLE wanted (id TEXT PRIMARY KEY NOT NULL) WITHOUT ROWID');
  if (options.ids.length === 0 && options.during === null) {
    want(db, 'SELECT id FROM main.thing');
    return;
  }
  const window = options.during === null ? null : windowOf(options.during);
  seed(db, options, window);
  wantClaims(db, window);
  wantQuotes(db);
  wantNodes(db);
  wantReports(db);
}
