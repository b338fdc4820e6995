import { CaseError } from '../../../shared/errors.ts';
import type { Row, WritableDb } from '../db/connection.ts';
import type { Table } from '../db/table.ts';
import { tablesByName } from '../db/tables.ts';
import type { Change } from './change.ts';

interface Statements {
  readonly select: string;
  readonly insert: string;
  readonly update: string;
  readonly remove: string;
}

const quoted = (column: string) => `"${column}"`;

function statementsFor(table: Table<never>): Statements {
  const { name, key, columns } = table;
  return {
    select: `SELECT ${columns.map(quoted).join(', ')} FROM ${name} WHERE ${key} = :key`,
    insert: `INSERT INTO ${name} (${columns.map(quoted).join(', ')}) VALUES (${columns.map((column) => `:${column}`).join(', ')})`,
    update: `UPDATE ${name} SET ${columns.filter((column) => column !== key).map((column) => `${quoted(column)} = :${column}`).join(', ')} WHERE ${key} = :${key}`,
    remove: `DELETE FROM ${name} WHERE ${key} = :key`,
  };
}

const statements = new Map([...tablesByName].map(([name, table]) => [name, statementsFor(table as Table<never>)]));

function isSame(left: Row, right: Row): boolean {
  return Object.keys(right).every((column) => left[column] === right[column]);
}

/**
 * Carries out one change after making sure that the row is what the change says it was.
 *
 * @returns the change, for the journal
 * @throws CaseError `UNDO_CONFLICT` when the row is not what it was
 */
export function applyChange(db: WritableDb, change: Change): Change {
  const sql = statements.get(change.table);
  if (!sql) throw new Error(`No journaled table is called ${change.table}`);
  if (change.before !== null) {
    const current = db.get(sql.select, { key: change.id });
    if (!current || !isSame(current, change.before)) {
      throw new CaseError('UNDO_CONFLICT', `A ${change.table} was changed outside the journal, so this step can't be taken. Run a check of the case.`);
    }
  }
  if (change.after === null) db.run(sql.remove, { key: change.id });
  else if (change.before === null) db.run(sql.insert, change.after);
  else db.run(sql.update, change.after);
  return change;
}
