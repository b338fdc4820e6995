import { markings, type Marking } from '../../../../shared/vocabulary.ts';
import type { WritableDb } from '../../db/connection.ts';
import { standInId } from './ids.ts';

/*
 * `temp.withheld` holds what was wanted and may not go out; `temp.stand_in` the actors among it that something released
 * speaks of. What bears no marking counts as marked like its report, or else like the case.
 */

const rank = (column: string) => `CASE ${column} ${markings.map((label, index) => `WHEN '${label}' THEN ${index}`).join(' ')} END`;
const ofCase = `(SELECT ${rank('marking')} FROM main.case_info)`;

const withhold = (db: WritableDb, select: string, params: Record<string, number> = {}) => db.run(`INSERT OR IGNORE INTO temp.withheld (id) ${select}`, params);

/** Marked higher than the level. */
function withholdMarked(db: WritableDb, level: number): void {
  withhold(db, `SELECT id FROM main.report WHERE id IN temp.wanted AND coalesce(${rank('marking')}, ${ofCase}, 0) > :level`, { level });
  withhold(db, `SELECT id FROM main.quote WHERE id IN temp.wanted AND (report_id IN temp.withheld OR ${rank('marking')} > :level)`, { level });
  for (const table of ['actor', 'operation', 'event', 'claim']) {
    withhold(db, `SELECT id FROM main.${table} WHERE id IN temp.wanted AND coalesce(${rank('marking')}, ${ofCase}, 0) > :level`, { level });
  }
}

/** What is known by withheld words alone, and not marked itself as free to go. */
function withholdUnsupported(db: WritableDb): void {
  for (const table of ['actor', 'operation', 'event']) {
    withhold(db, `SELECT id FROM main.${table} WHERE id IN temp.wanted AND marking IS NULL
      AND EXISTS (SELECT 1 FROM main.evidence WHERE thing_id = ${table}.id AND quote_id IN temp.withheld)
      AND NOT EXISTS (SELECT 1 FROM main.evidence WHERE thing_id = ${table}.id AND quote_id NOT IN temp.withheld)
      ${table === 'actor' ? 'AND NOT EXISTS (SELECT 1 FROM main.mention WHERE actor_id = actor.id AND report_id NOT IN temp.withheld)' : ''}`);
  }
  withhold(db, `SELECT id FROM main.actor WHERE id IN temp.wanted AND marking IS NULL
    AND EXISTS (SELECT 1 FROM main.mention WHERE actor_id = actor.id AND report_id IN temp.withheld)
    AND NOT EXISTS (SELECT 1 FROM main.mention WHERE actor_id = actor.id AND report_id NOT IN temp.withheld)
    AND NOT EXISTS (SELECT 1 FROM main.evidence WHERE thing_id = actor.id AND quote_id NOT IN temp.withheld)`);
  // A claim whose words all stay back would go out as if it rested on nothing.
  withhold(db, `SELECT id FROM main.claim WHERE id IN temp.wanted
    AND EXISTS (SELECT 1 FROM main.evidence WHERE thing_id = claim.id)
    AND NOT EXISTS (SELECT 1 FROM main.evidence WHERE thing_id = claim.id AND quote_id NOT IN temp.withheld)`);
  // An operation or event has no stand-in: what is claimed of it would say too much.
  withhold(db, `SELECT id FROM main.claim WHERE id IN temp.wanted
    AND (subject_id IN temp.withheld AND subject_id NOT LIKE 'actor--%' OR object_id IN temp.withheld AND object_id NOT LIKE 'actor--%')`);
}

/** Sources none of whose reports goes out, while one stays back. */
function withholdSources(db: WritableDb): void {
  withhold(db, `SELECT id FROM main.source WHERE id IN temp.wanted
    AND EXISTS (SELECT 1 FROM main.report WHERE source_id = source.id AND id IN temp.withheld)
    AND NOT EXISTS (SELECT 1 FROM main.report WHERE source_id = source.id AND id IN temp.wanted AND id NOT IN temp.withheld)`);
}

/** Numbers stand-ins by their type, in the order of their identifiers, so that the same export gives the same names. */
function nameStandIns(db: WritableDb): void {
  const rows = db.all(`SELECT id, type FROM main.actor WHERE id IN temp.withheld AND id IN (
      SELECT subject_id FROM main.claim WHERE id IN temp.released UNION SELECT object_id FROM main.claim WHERE id IN temp.released
      UNION SELECT attribution_id FROM main.claim WHERE id IN temp.released
      UNION SELECT speaker_id FROM main.quote WHERE id IN temp.released UNION SELECT via_id FROM main.quote WHERE id IN temp.released)
    ORDER BY id`);
  const counts = new Map<string, number>();
  for (const { id, type } of rows) {
    const number = (counts.get(String(type)) ?? 0) + 1;
    counts.set(String(type), number);
    db.run('INSERT INTO temp.stand_in (id, new_id, name) VALUES (:id, :newId, :name)', { id: String(id), newId: standInId(String(id)), name: `Withheld ${String(type)} ${number}` });
  }
}

/** Fills `temp.withheld`, `temp.released` and `temp.stand_in` from `temp.wanted`. */
export function withholdAbove(db: WritableDb, level: Marking | null): void {
  db.script(`DROP TABLE IF EXISTS temp.withheld; DROP TABLE IF EXISTS temp.released; DROP TABLE IF EXISTS temp.stand_in;
    CREATE TEMP TABLE withheld (id TEXT PRIMARY KEY NOT NULL) WITHOUT ROWID;
    CREATE TEMP TABLE released (id TEXT PRIMARY KEY NOT NULL) WITHOUT ROWID;
    CREATE TEMP TABLE stand_in (id TEXT PRIMARY KEY NOT NULL, new_id TEXT NOT NULL UNIQUE, name TEXT NOT NULL) WITHOUT ROWID`);
  if (level !== null) {
    withholdMarked(db, markings.indexOf(level));
    withholdUnsupported(db);
    withholdSources(db);
  }
  db.run('INSERT INTO temp.released SELECT id FROM temp.wanted WHERE id NOT IN temp.withheld');
  nameStandIns(db);
}
