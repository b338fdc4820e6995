import type { ReadableDb } from '../db/connection.ts';
import { holdsSql, patternOf } from '../db/fold.ts';
import type { Table } from '../db/table.ts';

/** Which rows of a list to give. */
export interface ListFilter {
  readonly text?: string | undefined;
  readonly offset: number;
  readonly limit: number;
}

/** Named things in the order of their names, with what hangs on them counted. Actors are found by alias too. */
export function listOf<T extends object>(
  db: ReadableDb, table: Table<T>, { text, offset, limit }: ListFilter,
): { total: number; rows: (T & { claimCount: number; quoteCount: number })[] } {
  const holds = holdsSql('name', text ?? '');
  const byAlias = table.name === 'actor' ? `OR id IN (SELECT actor_id FROM alias WHERE ${holds})` : '';
  const where = text === undefined || text === '' ? '' : `WHERE ${holds} ${byAlias}`;
  const params = where === '' ? {} : { pattern: patternOf(text ?? '') };
  const rows = db.all(
    `SELECT *, (SELECT count(*) FROM claim WHERE subject_id = page.id) + (SELECT count(*) FROM claim WHERE object_id = page.id) AS claim_count,
       (SELECT count(*) FROM standing_evidence WHERE thing_id = page.id) AS quote_count
     FROM (SELECT * FROM ${table.name} ${where} ORDER BY name COLLATE NOCASE, id LIMIT :limit OFFSET :offset) AS page`,
    { ...params, limit, offset },
  );
  return {
    total: db.count(`SELECT count(*) FROM ${table.name} ${where}`, params),
    rows: rows.map((row) => ({ ...table.fromRow(row), claimCount: Number(row['claim_count']), quoteCount: Number(row['quote_count']) })),
  };
}
