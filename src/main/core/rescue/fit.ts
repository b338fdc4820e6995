import type { Row, WritableDb } from '../db/connection.ts';
import { tablesByName } from '../db/tables.ts';
import type { RescuedTable } from './rows.ts';

/** A row that could be read and yet not be kept. */
export interface LeftRow {
  readonly table: string;
  readonly id: string;
  readonly reason: string;
}

const quoted = (column: string) => `"${column}"`;

/** Writes a row as it is; a relation that every case has is written over. */
export function insertRow(db: WritableDb, table: string, row: Row): void {
  const columns = Object.keys(row);
  const verb = table === 'relation' ? 'INSERT OR REPLACE' : 'INSERT';
  db.run(`${verb} INTO ${table} (${columns.map(quoted).join(', ')}) VALUES (${columns.map((column) => `:${column}`).join(', ')})`, row);
}

/** Takes rows away that speak of others which are lost, until none does. */
function dropUnfounded(db: WritableDb, left: LeftRow[]): void {
  for (;;) {
    const faults = db.all('PRAGMA foreign_key_check').filter((fault) => tablesByName.has(String(fault['table'])));
    if (faults.length === 0) return;
    for (const { table, rowid, parent } of faults) {
      const key = tablesByName.get(String(table))?.key ?? 'id';
      const id = db.get(`SELECT ${key} AS id FROM ${String(table)} WHERE rowid = :rowid`, { rowid: rowid ?? null })?.['id'];
      if (id === undefined) continue;
      db.run(`DELETE FROM ${String(table)} WHERE rowid = :rowid`, { rowid: rowid ?? null });
      left.push({ table: String(table), id: String(id), reason: `it speaks of a ${String(parent)} that is lost` });
    }
  }
}

/**
 * The rows that the rules of a case let stand together, and those that they do not. Tried in the new case itself, and taken back.
 * Documents must be there before.
 */
export function fitting(db: WritableDb, found: readonly RescuedTable[]): { readonly rows: ReadonlyMap<string, Row[]>; readonly left: LeftRow[] } {
  const left: LeftRow[] = [];
  db.run('SAVEPOINT trial');
  db.script('PRAGMA defer_foreign_keys = ON');
  for (const { table, rows } of found) {
    const key = tablesByName.get(table)?.key ?? 'id';
    for (const row of rows) {
      try {
        insertRow(db, table, row);
      } catch (error) {
        left.push({ table, id: String(row[key]), reason: error instanceof Error ? error.message : String(error) });
      }
    }
  }
  dropUnfounded(db, left);
  const rows = new Map(found.map(({ table }) => [table, db.all(`SELECT * FROM ${table} ORDER BY rowid`)]));
  db.run('ROLLBACK TO trial');
  db.run('RELEASE trial');
  return { rows, left };
}
