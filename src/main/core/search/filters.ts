import { assertNever } from '../../../shared/errors.ts';
import type { ReadableDb, SqlValue } from '../db/connection.ts';
import { foldText } from './fold.ts';
import { textNumberSql } from './passages.ts';
import type { Filter } from './query/tree.ts';

/** What is searched: things with their notes, or the passages of reports. */
export type Target = 'thing' | 'passage';

/** Takes a value for a query and gives the name under which the SQL finds it. */
export type Bind = (value: SqlValue) => string;

/** Identifiers of rows whose name holds every word of a value, folded. */
function idsNamed(db: ReadableDb, rows: string, value: string): string[] {
  const words = foldText(value).split(' ').filter((word) => word !== '');
  const holds = (name: string) => words.every((word) => name.includes(word));
  return db.all(rows).flatMap(({ id, name }) => (words.length > 0 && holds(foldText(String(name))) ? [String(id)] : []));
}

/**
 * SQL for the identifiers of the reports that a filter lets through; null for a filter that says nothing of reports. What
 * comes from a report (its passages, its quotes) and what rests on it goes with it.
 */
export function reportsSql(db: ReadableDb, filter: Filter, bind: Bind): string | null {
  const ids = (found: readonly string[]) => `(SELECT value FROM json_each(${bind(JSON.stringify(found))}))`;
  switch (filter.by) {
    case 'source': return `SELECT id FROM report WHERE source_id IN ${ids(idsNamed(db, 'SELECT id, name FROM source', filter.value))}`;
    case 'report': return `SELECT id FROM report WHERE id IN ${ids(idsNamed(db, "SELECT id, title || ' ' || file_name AS name FROM report", filter.value))}`;
    case 'grade': return `SELECT report.id FROM source JOIN report ON report.source_id = source.id WHERE reliability IN ${ids(filter.grades)}`;
    case 'before': return `SELECT id FROM report WHERE earliest_day < ${bind(filter.day)}`;
    case 'after': return `SELECT id FROM report WHERE latest_day > ${bind(filter.day)}`;
    case 'date': return `SELECT id FROM report WHERE ${withinSql(filter, bind)}`;
    case 'tag': return `SELECT thing_id FROM tag WHERE thing_id LIKE 'report--%' AND id IN ${ids(taggedIds(db, filter.value))}`;
    case 'marking': return `SELECT id FROM report WHERE marking IN ${ids(filter.values)}`;
    default: return null;
  }
}

const taggedIds = (db: ReadableDb, value: string) =>
  db.all('SELECT id, name FROM tag').flatMap(({ id, name }) => (foldText(String(name)) === foldText(value) ? [String(id)] : []));

function withinSql({ earliestDay, latestDay }: Filter & { by: 'date' }, bind: Bind): string {
  const first = earliestDay === null ? 'latest_day IS NOT NULL' : `latest_day >= ${bind(earliestDay)}`;
  return `${first} AND ${latestDay === null ? 'earliest_day IS NOT NULL' : `earliest_day <= ${bind(latestDay)}`}`;
}

/** Things that rest on quotes of some reports, those that their claims name, the quotes, the reports. */
const fromReports = (reports: string) => `${reports}
  UNION SELECT id FROM quote WHERE report_id IN (${reports})
  UNION SELECT evidence.thing_id FROM quote JOIN evidence ON evidence.quote_id = quote.id WHERE report_id IN (${reports})
  UNION SELECT subject_id FROM quote JOIN evidence ON evidence.quote_id = quote.id JOIN claim ON claim.id = evidence.thing_id WHERE report_id IN (${reports})
  UNION SELECT object_id FROM quote JOIN evidence ON evidence.quote_id = quote.id JOIN claim ON claim.id = evidence.thing_id WHERE object_id IS NOT NULL AND report_id IN (${reports})`;

const everyTable = (tables: readonly string[], condition: string) => tables.map((table) => `SELECT id FROM ${table} WHERE ${condition}`).join(' UNION ALL ');
const resting = ['actor', 'operation', 'event', 'claim'];
const tablesWith: Readonly<Record<'status' | 'polarity' | 'voice' | 'marking', readonly string[]>> = {
  status: ['operation', 'event', 'claim'], polarity: ['quote', 'claim'], voice: ['quote', 'claim'],
  marking: ['report', 'quote', ...resting],
};

function actorIds(db: ReadableDb, value: string): string[] {
  return [...new Set([...idsNamed(db, 'SELECT id, name FROM actor', value), ...idsNamed(db, 'SELECT actor_id AS id, name FROM alias', value)])];
}

const withActors = (ids: string) => `SELECT value FROM json_each(${ids})
  UNION SELECT id FROM claim WHERE subject_id IN (SELECT value FROM json_each(${ids}))
  UNION SELECT id FROM claim WHERE object_id IN (SELECT value FROM json_each(${ids}))
  UNION SELECT id FROM claim WHERE attribution_id IN (SELECT value FROM json_each(${ids}))
  UNION SELECT object_id FROM claim WHERE object_id IS NOT NULL AND subject_id IN (SELECT value FROM json_each(${ids}))
  UNION SELECT subject_id FROM claim WHERE object_id IN (SELECT value FROM json_each(${ids}))
  UNION SELECT id FROM quote WHERE speaker_id IN (SELECT value FROM json_each(${ids}))
  UNION SELECT id FROM quote WHERE via_id IN (SELECT value FROM json_each(${ids}))
  UNION SELECT quote_id FROM evidence WHERE thing_id IN (SELECT value FROM json_each(${ids}))`;

/** SQL for the identifiers of the things that a filter lets through; for `type`, which asks for the kind, see `filterSql`. */
function thingsSql(db: ReadableDb, filter: Exclude<Filter, { by: 'type' }>, bind: Bind): string {
  switch (filter.by) {
    case 'source': return `${fromReports(reportsSql(db, filter, bind) ?? '')}
      UNION SELECT value FROM json_each(${bind(JSON.stringify(idsNamed(db, 'SELECT id, name FROM source', filter.value)))})`;
    case 'grade': return `${fromReports(reportsSql(db, filter, bind) ?? '')}
      UNION SELECT id FROM source WHERE reliability IN (SELECT value FROM json_each(${bind(JSON.stringify(filter.grades))}))`;
    case 'report': return fromReports(reportsSql(db, filter, bind) ?? '');
    case 'before': case 'after': case 'date': {
      const reports = reportsSql(db, filter, bind) ?? '';
      const condition = filter.by === 'date' ? withinSql(filter, bind) : filter.by === 'before' ? `earliest_day < ${bind(filter.day)}` : `latest_day > ${bind(filter.day)}`;
      return `${reports} UNION ALL SELECT id FROM quote WHERE report_id IN (${reports}) UNION ALL ${everyTable(['operation', 'event', 'claim'], condition)}`;
    }
    case 'actor': return withActors(bind(JSON.stringify(actorIds(db, filter.value))));
    case 'tag': return `SELECT thing_id FROM tag WHERE id IN (SELECT value FROM json_each(${bind(JSON.stringify(taggedIds(db, filter.value)))}))`;
    case 'unsourced': return resting.map((table) => `SELECT id FROM ${table} WHERE ${filter.is ? 'NOT ' : ''}EXISTS (SELECT 1 FROM evidence WHERE thing_id = ${table}.id)`).join(' UNION ALL ');
    case 'status': case 'polarity': case 'voice': case 'marking':
      return everyTable(tablesWith[filter.by], `${filter.by} IN (SELECT value FROM json_each(${bind(JSON.stringify(filter.values))}))`);
    default: return assertNever(filter);
  }
}

/** Passages in which an actor is mentioned, by number. */
const mentioning = (ids: string) => `SELECT (search_text.number << 26) + (
    SELECT ordinal FROM passage WHERE passage.text_sha256 = report.text_sha256 AND passage.start <= mention.start ORDER BY passage.start DESC LIMIT 1)
  FROM mention JOIN report ON report.id = mention.report_id JOIN search_text ON search_text.text_sha256 = report.text_sha256
  WHERE mention.actor_id IN (SELECT value FROM json_each(${ids}))`;

/** SQL for the numbers of the texts of reports. */
export const textsOf = (reports: string) => `SELECT number FROM report JOIN search_text ON search_text.text_sha256 = report.text_sha256 WHERE report.id IN (${reports})`;

/** Whether a filter holds for everything that is searched, or for nothing of it; null when it is some of both. */
export function settledFor(target: Target, filter: Filter): boolean | null {
  if (filter.by === 'type') {
    if (target === 'passage') return filter.groups.includes('passage');
    return filter.actorTypes.length === 0 && filter.groups.every((group) => group === 'passage') ? false : null;
  }
  return target === 'passage' && ['unsourced', 'status', 'polarity', 'voice'].includes(filter.by) ? false : null;
}

function passageSql(db: ReadableDb, filter: Filter, bind: Bind): string {
  if (filter.by === 'actor') return `search_passage.rowid IN (${mentioning(bind(JSON.stringify(actorIds(db, filter.value))))})`;
  const reports = reportsSql(db, filter, bind);
  return reports === null ? 'FALSE' : `${textNumberSql} IN (${textsOf(reports)})`;
}

/** A condition on what is searched: on `search_thing`, or on the rows of `search_passage`. */
export function filterSql(db: ReadableDb, filter: Filter, target: Target, bind: Bind): string {
  if (target === 'passage') return passageSql(db, filter, bind);
  if (filter.by !== 'type') return `search_thing.thing_id IN (${thingsSql(db, filter, bind)})`;
  const kinds = `search_thing.kind IN (SELECT value FROM json_each(${bind(JSON.stringify(filter.groups))}))`;
  if (filter.actorTypes.length === 0) return kinds;
  return `(${kinds} OR (search_thing.kind = 'actor' AND search_thing.thing_id IN (SELECT id FROM actor WHERE type IN (SELECT value FROM json_each(${bind(JSON.stringify(filter.actorTypes))})))))`;
}
