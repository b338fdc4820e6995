import type { ReadableDb, Row } from '../db/connection.ts';
import { relationSeeds } from '../db/relations.ts';
import type { Table } from '../db/table.ts';
import { tables, tablesByName } from '../db/tables.ts';
import type { History, Recorded } from './history.ts';
import { readTable } from './read.ts';

/** What came of one table. */
export interface RescuedTable {
  readonly table: string;
  readonly rows: Row[];
  /** Whether every row of the table itself could be read. */
  readonly isWhole: boolean;
  /** Identifiers of rows that were taken from the journal: not readable, or not as they were written. */
  readonly fromHistory: string[];
}

const pick = (row: Row, columns: readonly string[]): Row => Object.fromEntries(columns.map((column) => [column, row[column] ?? null]));
const isSame = (a: Row, b: Row, columns: readonly string[]) => columns.every((column) => a[column] === b[column]);
const isSeed = (table: string, id: string) => table === tables.relation.name && relationSeeds.some(({ name }) => name === id);

/** The row to believe: the journal's, unless the table has a newer one whose entry is lost. */
function chosen(row: Row | undefined, recorded: Recorded | undefined, history: History, columns: readonly string[]): { row: Row | null; isFromHistory: boolean } {
  if (recorded === undefined) return { row: row ?? null, isFromHistory: false };
  if (row === undefined) return { row: recorded.row, isFromHistory: recorded.row !== null };
  const isNewer = !history.isWhole && Number(row['revision']) > recorded.seq;
  if (isNewer || (recorded.row !== null && isSame(row, recorded.row, columns))) return { row, isFromHistory: false };
  return { row: recorded.row, isFromHistory: recorded.row !== null };
}

function rescueTable(db: ReadableDb, { name, key, columns }: Table<never>, history: History): RescuedTable {
  const { rows, isWhole } = readTable(db, name);
  const read = new Map(rows.map((row) => [String(row[key]), pick(row, columns)]));
  const latest = history.latest.get(name) ?? new Map<string, Recorded>();
  const kept: Row[] = [];
  const fromHistory: string[] = [];
  for (const id of new Set([...read.keys(), ...latest.keys()])) {
    const recorded = latest.get(id);
    const row = read.get(id);
    // A whole journal knows every row: one that it does not know is made of damage.
    if (recorded === undefined && history.isWhole && !isSeed(name, id)) continue;
    const choice = chosen(row, recorded, history, columns);
    if (choice.isFromHistory) fromHistory.push(id);
    if (choice.row !== null) kept.push(pick(choice.row, columns));
  }
  return { table: name, rows: kept, isWhole, fromHistory };
}

/** The rows of every journaled table, held against the journal. */
export function rescueTables(db: ReadableDb, history: History): RescuedTable[] {
  return [...tablesByName.values()].map((table) => rescueTable(db, table as Table<never>, history));
}
