import type { ReadableDb, Row } from '../db/connection.ts';
import { findRow } from '../db/table.ts';
import { tables, tablesByName } from '../db/tables.ts';
import type { Change } from '../journal/change.ts';
import { isReferredTo } from '../things/removal.ts';

/** What a batch added, as far as it can be taken back: what somebody has worked on since stays. */
export interface TakingBack {
  /** The changes that are to be inverted, in the order in which they were made. */
  readonly changes: readonly Change[];
  /** Reports that stay. */
  readonly keptCount: number;
}

function isAsAdded(db: ReadableDb, { table, id, after }: Change): boolean {
  const known = tablesByName.get(table);
  if (!known || after === null) return false;
  const row: Row | undefined = db.get(`SELECT * FROM ${table} WHERE ${known.key} = :id`, { id });
  return row !== undefined && known.columns.every((column) => row[column] === after[column]);
}

/**
 * Tells of additions those that can be taken back: reports that are as they came and that nothing rests on, and sources that no other
 * report has.
 *
 * @param added what the batch added, sources before their reports
 */
export function takeBack(db: ReadableDb, added: readonly Change[]): TakingBack {
  const reports = added.filter(({ table }) => table === tables.report.name);
  const loose = new Set(reports.filter((change) => isAsAdded(db, change) && !isReferredTo(db, 'report', change.id)).map(({ id }) => id));
  const isLooseSource = (change: Change) => isAsAdded(db, change) && !isReferredTo(db, 'source', change.id)
    && db.all('SELECT id FROM report WHERE source_id = :id', { id: change.id }).every(({ id }) => loose.has(String(id)));
  const changes = added.filter((change) => {
    if (change.table === tables.report.name) return loose.has(change.id);
    return change.table === tables.source.name ? isLooseSource(change) : findRow(db, tables.batch, change.id) !== undefined;
  });
  return { changes, keptCount: reports.filter(({ id }) => !loose.has(id) && findRow(db, tables.report, id) !== undefined).length };
}
