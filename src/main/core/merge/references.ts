import type { ReadableDb, SqlValue } from '../db/connection.ts';
import { tablesByName } from '../db/tables.ts';
import type { Place } from './model.ts';

/** A column that names a row of a journaled table. */
export interface Reference {
  readonly table: string;
  readonly column: string;
  /** The table that it names rows of; `thing` for several, told by the identifier. */
  readonly to: string;
  /** Whether a row can't be without it. */
  readonly isNeeded: boolean;
}

/** May be empty by themselves, but not in a claim that has the other. */
const neededTogether: ReadonlySet<string> = new Set(['claim.object_id', 'claim.relation']);

/** All references of the journaled tables to each other, as the schema has them. */
export function referencesOf(db: ReadableDb): readonly Reference[] {
  return [...tablesByName.keys()].flatMap((table) => {
    const needed = new Set(db.all(`PRAGMA table_info(${table})`).filter((column) => column['notnull'] === 1).map((column) => String(column['name'])));
    return db.all(`PRAGMA foreign_key_list(${table})`).flatMap((key): Reference[] => {
      const [column, to] = [String(key['from']), String(key['table'])];
      if (to !== 'thing' && !tablesByName.has(to)) return [];
      return [{ table, column, to, isNeeded: needed.has(column) || neededTogether.has(`${table}.${column}`) }];
    });
  });
}

/** The row that a value of a reference names. */
export function targetOf({ to }: Reference, value: SqlValue): Place {
  const id = String(value);
  return { table: to === 'thing' ? id.slice(0, id.indexOf('--')) : to, id };
}

/** Whether a reference can name rows of a table. A CHECK may narrow it further, which no row then breaks. */
export const canName = ({ to }: Reference, table: string): boolean => to === table || (to === 'thing' && ['source', 'report', 'quote', 'actor', 'operation', 'event', 'claim'].includes(table));
