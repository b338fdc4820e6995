import type { SceneView } from '../../../shared/model/scene.ts';
import { markings, type Marking } from '../../../shared/vocabulary.ts';
import type { ReadableDb } from '../db/connection.ts';

const rankSql = (column: string) => `CASE ${column} ${markings.map((label, index) => `WHEN '${label}' THEN ${index}`).join(' ')} END`;
const ofCase = `(SELECT ${rankSql('marking')} FROM case_info)`;
const wanted = (table: string) => `SELECT max(coalesce(${rankSql(`${table}.marking`)}, ${ofCase})) AS rank FROM json_each(:ids) AS wanted JOIN ${table} ON ${table}.id = wanted.value`;

/** As releases count it: what bears no marking is marked like the case, a quote no lower than its report. */
const highestSql = `SELECT max(rank) AS rank FROM (${['actor', 'operation', 'event', 'claim'].map(wanted).join(' UNION ALL ')}
  UNION ALL SELECT max(max(coalesce(${rankSql('quote.marking')}, -1), coalesce(${rankSql('report.marking')}, ${ofCase}, -1)))
    FROM (SELECT quote_id FROM json_each(:ids) AS wanted JOIN standing_evidence ON standing_evidence.thing_id = wanted.value
      UNION SELECT value FROM json_each(:ids) WHERE value LIKE 'quote--%') AS told
    JOIN quote ON quote.id = told.quote_id JOIN report ON report.id = quote.report_id)`;

const rank = (marking: Marking | null) => (marking === null ? -1 : markings.indexOf(marking));

/** Whether a marking is lower than another. */
export const isLower = (one: Marking | null, other: Marking | null): boolean => rank(one) < rank(other);

/**
 * The highest marking of what a scene shows: its things and claims, the quotes that these rest on, which may be asked for
 * before an audience and whose reports are named where it is handed out, and the quote that is open. Null where nothing is marked.
 */
export function leastMarkingOf(db: ReadableDb, { nodes, claimIds, quoteId }: Pick<SceneView, 'nodes' | 'claimIds' | 'quoteId'>): Marking | null {
  const ids = JSON.stringify([...nodes.map(({ id }) => id), ...claimIds, ...(quoteId === null ? [] : [quoteId])]);
  const found = db.get(highestSql, { ids })?.['rank'];
  return typeof found === 'number' && found >= 0 ? markings[found] ?? null : null;
}
