import type { Row } from '../../db/connection.ts';
import { isoDay } from '../common/days.ts';
import type { Release } from '../release/release.ts';

/** Text, a whole number, or nothing. */
export type Cell = string | number | null;

/** A column: its heading, and what it shows of a row of the table's query. */
export interface Column {
  readonly name: string;
  readonly read: (row: Row) => Cell;
  /** In characters, where a form has widths. */
  readonly width: number;
}

/** One table of an export, for people: names stand beside identifiers, lists are one text. */
export interface ExportTable {
  readonly name: string;
  /** Of what is released, in the order of identifiers unless it says otherwise. */
  readonly sql: string;
  readonly columns: readonly Column[];
}

const ordinary = 16;

/** A column that shows what the query gives under its name. */
export function plain(name: string, width = ordinary): Column {
  return { name, width, read: (row) => {
    const value = row[name] ?? null;
    if (value === null || typeof value === 'string' || typeof value === 'number') return value;
    throw new Error(`The column ${name} holds what no table shows`);
  } };
}

/** Columns under one name each. */
export const all = (...names: readonly string[]): Column[] => names.map((name) => plain(name));

const idWidth = 12;
/** An identifier: seldom read, so narrow. */
export const id = (name: string): Column => plain(name, idWidth);
/** Words that are read. */
export const words = (name: string): Column => plain(name, 40);

/** `yes` or `no`. */
export const yesNo = (name: string): Column => ({ name, width: 10, read: (row) => (row[name] === 1 ? 'yes' : 'no') });

const day = (name: string): Column => ({ name, width: 12, read: (row) => isoDay(row[name]) });

/** A date: as EDTF, its first and last day, whether it was worked out, and from what. */
export const dated: readonly Column[] = [plain('date'), day('earliest_day'), day('latest_day'), yesNo('date_inferred'), plain('date_basis')];

/** The first and last day alone. */
export const days: readonly Column[] = [day('earliest_day'), day('latest_day')];

/** Rows of cells, one after the other. */
export function* rowsOf({ sql, columns }: ExportTable, { db }: Release): Generator<Cell[], void, undefined> {
  for (const row of db.each(sql)) yield columns.map(({ read }) => read(row));
}
