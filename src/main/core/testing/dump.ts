import type { ReadableDb, Row } from '../db/connection.ts';
import { tablesByName } from '../db/tables.ts';

/** All rows of a case by table. */
export type Dump = Readonly<Record<string, readonly Row[]>>;

/** Every row of the journaled tables, and of `thing`, in the order of their keys. Two equal dumps are the same case. */
export function dumpOf(db: ReadableDb): Dump {
  const keys = [...tablesByName].map(([name, { key }]) => [name, key] as const);
  return Object.fromEntries([...keys, ['thing', 'id'] as const].map(([name, key]) => [name, db.all(`SELECT * FROM ${name} ORDER BY ${key}`)]));
}
