import type { ReadableDb, SqlValue } from '../../db/connection.ts';
import type { Incoming } from './incoming.ts';
import { caseRows, type CaseRowsName } from './rows.ts';

/** A row of a file, which nobody has looked at yet. */
export type Fields = Record<string, unknown>;

/** A row that can't be taken; its message says why. */
export class Refused extends Error {}

const toSnake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
export const toCamel = (name: string): string => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
/** What makes a row the same as another of its table. */
const saidBy = (name: CaseRowsName, row: Fields) => JSON.stringify([name, ...caseRows[name].same.map((field) => row[field] ?? null)]);

/** What the case has already of what a file says, and what was taken out of the file. */
export class Known {
  readonly #db: ReadableDb;
  readonly #incoming: Incoming;
  /** What the other system calls things, by the identifiers that they have in the file. */
  readonly #identifiers: ReadonlyMap<string, string>;
  readonly #fresh = new Set<string>();
  /** Table and key of each new row. */
  readonly #taken = new Set<string>();
  /** New rows by what makes them the same as another, so that what a file says twice is taken once. */
  readonly #said = new Map<string, string>();

  constructor(db: ReadableDb, incoming: Incoming) {
    this.#db = db;
    this.#incoming = incoming;
    this.#identifiers = new Map(incoming.identifiers.map(({ thingId, identifier }) => [thingId, identifier]));
  }

  /** What whoever wrote the file calls a row. */
  nameOf(key: string): string {
    return this.#identifiers.get(key) ?? key;
  }

  /** Notes a row that was taken. */
  add(name: CaseRowsName, key: string, row: Fields): void {
    this.#fresh.add(key);
    this.#taken.add(`${name} ${key}`);
    if (caseRows[name].isUnique) this.#said.set(saidBy(name, row), key);
  }

  /** The row that the case has under the same identifier, ours or the other system's. */
  find(name: CaseRowsName, key: string, given: Fields): string | undefined {
    const { table } = caseRows[name];
    if (this.#taken.has(`${name} ${key}`)) return key;
    if (this.#db.count(`SELECT count(*) FROM ${table.name} WHERE ${table.key} = :key`, { key }) > 0) return key;
    const identifier = this.#identifiers.get(key);
    if (identifier === undefined) return this.#findNamed(name, key, given);
    const row = this.#db.get(
      `SELECT thing_id FROM reference JOIN ${table.name} ON ${table.name}.id = thing_id WHERE system = :system AND identifier = :identifier ORDER BY thing_id LIMIT 1`,
      { system: this.#incoming.system, identifier },
    );
    return row ? String(row['thing_id']) : this.#findNamed(name, key, given);
  }

  /** The only one of the case that has this name. */
  #findNamed(name: CaseRowsName, key: string, { name: called }: Fields): string | undefined {
    if (typeof called === 'string' && this.#incoming.ends?.has(key) === true) return this.#findAnything(called);
    if (this.#incoming.matchesNames !== true || typeof called !== 'string' || !(name === 'actors' || name === 'operations' || name === 'events')) return undefined;
    const table = caseRows[name].table.name;
    const byAlias = name === 'actors' ? ' UNION SELECT actor_id FROM alias WHERE name = :called' : '';
    const [only, ...others] = this.#db.all(`SELECT id FROM ${table} WHERE name = :called${byAlias} LIMIT 2`, { called });
    return only && others.length === 0 ? String(only['id']) : undefined;
  }

  /** The only actor, operation or event of the case that has this name. */
  #findAnything(called: string): string | undefined {
    const found = this.#db.all(['SELECT id FROM actor WHERE name = :called', 'SELECT actor_id FROM alias WHERE name = :called', 'SELECT id FROM operation WHERE name = :called', 'SELECT id FROM event WHERE name = :called LIMIT 3'].join(' UNION '), { called });
    if (found.length > 1) throw new Refused(`more than one thing of the case is called “${called}”. Give one of them another name, or link them by hand`);
    return found[0] && String(found[0]['id']);
  }

  /** The row of the case that says the same. */
  findSame(name: CaseRowsName, row: Fields): string | undefined {
    const { table, same, isUnique } = caseRows[name];
    const said = isUnique ? this.#said.get(saidBy(name, row)) : undefined;
    if (said !== undefined) return said;
    // What hangs on something new can't be in the case yet.
    if (same.length === 0 || same.some((field) => this.#fresh.has(String(row[field])))) return undefined;
    // Not looked at yet: what is no word and no number is in no column, and is refused by the form of the row.
    if (same.some((field) => !['string', 'number'].includes(typeof (row[field] ?? '')))) return undefined;
    const found = this.#db.get(
      `SELECT ${table.key} AS key FROM ${table.name} WHERE ${same.map((field) => `"${toSnake(field)}" = :${field}`).join(' AND ')} ORDER BY ${table.key} LIMIT 1`,
      Object.fromEntries(same.map((field) => [field, (row[field] ?? null) as SqlValue])),
    );
    return found && String(found['key']);
  }
}
