import { isDeepStrictEqual } from 'node:util';
import type { Finding } from '../../../shared/contract/checks.ts';
import type { ReadableDb, Row } from '../db/connection.ts';
import { relationSeeds } from '../db/relations.ts';
import { findRow } from '../db/table.ts';
import { tables, tablesByName } from '../db/tables.ts';

/** Whether a row came with the schema, as it is, and not from the journal. */
function isSeed(table: string, row: Row): boolean {
  if (table !== tables.relation.name) return false;
  const relation = tables.relation.fromRow(row);
  return relationSeeds.some((seed) => isDeepStrictEqual({ ...seed, revision: 0 }, relation));
}

function* missingSeeds(db: ReadableDb): Generator<Finding> {
  for (const { name } of relationSeeds) {
    if (!findRow(db, tables.relation, name)) yield { code: 'row-differs', subject: name, message: 'A relation is gone that every case has.' };
  }
}

/** What the journal says last of every row, table by table. */
function latestRows(db: ReadableDb, table: string): Map<string, string | null> {
  const latest = new Map<string, string | null>();
  for (const row of db.each('SELECT row_id, after FROM journal_change WHERE table_name = :table ORDER BY seq, ordinal', { table })) {
    latest.set(String(row['row_id']), row['after'] === null ? null : String(row['after']));
  }
  return latest;
}

/** What the journal wrote down of a row; null where that was altered so that it can't be read. */
function parsed(recorded: string): Row | null {
  try {
    return JSON.parse(recorded) as Row;
  } catch {
    return null;
  }
}

function differs(row: Row, recorded: string, columns: readonly string[]): boolean {
  const known = parsed(recorded);
  return known === null || columns.some((column) => row[column] !== known[column]);
}

/** Compares every row of the case with what the journal says of it: a change made outside is named. */
export function* checkRows(db: ReadableDb): Generator<Finding> {
  for (const [name, table] of tablesByName) {
    const latest = latestRows(db, name);
    for (const row of db.each(`SELECT * FROM ${name}`)) {
      const id = String(row[table.key]);
      const recorded = latest.get(id);
      latest.delete(id);
      if (recorded === undefined && isSeed(name, row)) continue;
      if (recorded === undefined || recorded === null) yield { code: 'row-differs', subject: id, message: `A row of ${name} is there that the journal does not know.` };
      else if (differs(row, recorded, table.columns)) yield { code: 'row-differs', subject: id, message: `A row of ${name} was changed outside the journal.` };
    }
    if (name === tables.relation.name) yield* missingSeeds(db);
    for (const [id, recorded] of latest) {
      if (recorded !== null) yield { code: 'row-differs', subject: id, message: `A row of ${name} is gone that the journal has.` };
    }
  }
}
