import type { Row } from '../db/connection.ts';
import type { Table } from '../db/table.ts';

/** One whole-row change. `before` is null for a new row, `after` for a removed one. */
export interface Change {
  readonly table: string;
  readonly id: string;
  readonly before: Row | null;
  readonly after: Row | null;
}

/** What a command wants done: a label for people, the changes in order, and what to answer. */
export interface Plan<T> {
  /** Past-free and short: "attach quote to Iran". Shown as "Undo: attach quote to Iran". */
  readonly label: string;
  readonly changes: readonly Change[];
  readonly result: T;
}

const keyOf = <T extends object>(table: Table<T>, row: Row) => String(row[table.key]);

/** A new row. Its revision is set when it is committed. */
export function insertion<T extends object>(table: Table<T>, value: T): Change {
  const after = table.toRow(value);
  return { table: table.name, id: keyOf(table, after), before: null, after };
}

/** A row as it was and as it shall be. */
export function alteration<T extends object>(table: Table<T>, before: T, after: T): Change {
  const row = table.toRow(before);
  return { table: table.name, id: keyOf(table, row), before: row, after: table.toRow(after) };
}

/** A row that goes. */
export function removal<T extends object>(table: Table<T>, value: T): Change {
  const before = table.toRow(value);
  return { table: table.name, id: keyOf(table, before), before, after: null };
}

/** The changes that take these back, last first. */
export function inverse(changes: readonly Change[]): Change[] {
  return changes.toReversed().map(({ table, id, before, after }) => ({ table, id, before: after, after: before }));
}
