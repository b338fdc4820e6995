import type { JournalEntry } from '../../../shared/model/case.ts';
import type { ReadableDb, Row } from '../db/connection.ts';
import type { Table } from '../db/table.ts';
import { tablesByName } from '../db/tables.ts';

export type Side = 'mine' | 'theirs';

/** A row as it stands in one copy; null where it does not. */
export type MaybeRow = Row | null;

/** Where a row stands: its table and its key there. */
export interface Place {
  readonly table: string;
  readonly id: string;
}

/** A row that is not the same in both copies. `theirs` speaks in the identifiers of mine. */
export interface Difference extends Place {
  /** The row in each state from which both copies come; two only where they were merged both ways at once. */
  readonly bases: readonly MaybeRow[];
  readonly mine: MaybeRow;
  readonly theirs: MaybeRow;
}

/** Which side a person takes for each conflict, by its identifier. */
export type Decisions = ReadonlyMap<string, Side>;

export type Entry = JournalEntry;

/** The identifier of a place, for maps. Keys of rows hold no spaces but for names of relations, which hold none either. */
export const keyOf = ({ table, id }: Place): string => `${table} ${id}`;

/** The place that `keyOf` made a key of. */
export function placeOf(key: string): Place {
  const at = key.indexOf(' ');
  return { table: key.slice(0, at), id: key.slice(at + 1) };
}

/** @throws Error for a table that is not journaled */
export function tableNamed(name: string): Table<{ revision: number }> {
  const table = tablesByName.get(name);
  if (!table) throw new Error(`No journaled table is called ${name}`);
  return table as unknown as Table<{ revision: number }>;
}

/** The row at a place, with the columns of its table alone. */
export function rowAt(db: ReadableDb, { table, id }: Place): MaybeRow {
  const { key, columns } = tableNamed(table);
  const row = db.get(`SELECT * FROM ${table} WHERE ${key} = :id`, { id });
  return row ? Object.fromEntries(columns.map((column) => [column, row[column] ?? null])) : null;
}
