import { CaseError } from '../../../../shared/errors.ts';
import { makeId } from '../../../../shared/ids.ts';
import type { Report } from '../../../../shared/model/report.ts';
import { datedOf } from '../../dates/dates.ts';
import type { ReadableDb, SqlValue } from '../../db/connection.ts';
import type { Table } from '../../db/table.ts';
import { tables } from '../../db/tables.ts';
import { storableForm } from '../../input.ts';
import { insertion, type Change } from '../../journal/change.ts';
import { sha256Of } from '../../quotes/anchor.ts';
import { derivedUuid } from '../release/ids.ts';
import type { ForeignBody, ImportProblem, Incoming, IncomingDocument } from './incoming.ts';
import { caseRows, type CaseRowsName } from './rows.ts';
import { samplesOf, type Sample } from './samples.ts';
import { anchorIn, arrive, textIn, textOf, type Arrived, type Text } from './texts.ts';

type Fields = Record<string, unknown>;
/** A row that can't be taken; its message says why. */
class Refused extends Error {}

/** What an import would do to a case. */
export interface Taken {
  readonly changes: readonly Change[];
  /** Documents to be stored before the changes. */
  readonly arrived: readonly Arrived[];
  readonly added: Readonly<Record<CaseRowsName, number>>;
  /** Rows that the case has already, left as they are there. */
  readonly matched: Readonly<Record<CaseRowsName, number>>;
  readonly kept: number;
  readonly problems: readonly ImportProblem[];
  readonly samples: readonly Sample[];
}

const zeroes = () => Object.fromEntries(Object.keys(caseRows).map((name) => [name, 0])) as Record<CaseRowsName, number>;
const names = Object.keys(caseRows) as CaseRowsName[];
const toSnake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const sentence = (error: { issues: readonly { path: readonly PropertyKey[]; message: string }[] }) => error.issues.slice(0, 3).map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');

/** Takes the rows of a file into a case, one after the other, each whole or not at all. Reads the case and writes nothing. */
class Taker {
  readonly #db: ReadableDb;
  readonly #incoming: Incoming;
  /** From identifiers of the file to those of the case, of rows that were taken or found. */
  readonly #ids = new Map<string, string>();
  readonly #known: ReadonlyMap<string, string>;
  readonly #documents: ReadonlyMap<string, IncomingDocument>;
  readonly #texts = new Map<string, Text>();
  readonly #arrived: Arrived[] = [];
  readonly #changes: Change[] = [];
  readonly #fresh = new Set<string>();
  /** Table and key of each new row. */
  readonly #taken = new Set<string>();
  /** New rows by what makes them the same as another, so that what a file says twice is taken once. */
  readonly #said = new Map<string, string>();
  /** Reports of new quotes. */
  readonly #reports = new Map<string, string>();
  readonly #foreign = new Map<string, ForeignBody>();
  readonly #problems: ImportProblem[] = [];
  readonly #added = zeroes();
  readonly #matched = zeroes();

  constructor(db: ReadableDb, incoming: Incoming) {
    this.#db = db;
    this.#incoming = incoming;
    this.#known = new Map(incoming.identifiers.map(({ thingId, identifier }) => [thingId, identifier]));
    this.#documents = new Map(incoming.documents.map((document) => [document.reportId, document]));
    for (const body of incoming.foreign) this.#foreign.set(`${body.system ?? incoming.system} ${body.identifier}`, body);
    this.#problems.push(...incoming.problems);
  }

  take(): Taken {
    for (const name of names) for (const row of inOrder(name, (this.#incoming.rows[name] ?? []) as readonly Fields[])) this.#takeRow(name, row);
    this.#refer();
    this.#keep();
    return { changes: this.#changes, arrived: this.#arrived, added: this.#added, matched: this.#matched, kept: this.#foreign.size, problems: this.#problems, samples: samplesOf(this.#db, this.#changes) };
  }

  #takeRow(name: CaseRowsName, given: Fields): void {
    const { table, needs, mayName } = caseRows[name];
    const key = String(given[toCamel(table.key)] ?? '');
    try {
      const found = this.#find(name, key, given);
      const named = found === undefined ? this.#named(given, needs, mayName) : given;
      const there = found ?? this.#findSame(name, named);
      if (there !== undefined) {
        this.#ids.set(key, there);
        this.#matched[name]++;
        return;
      }
      const row = this.#checked(name, named);
      this.#changes.push(insertion(table as Table<object>, row));
      this.#ids.set(key, key);
      this.#fresh.add(key);
      this.#taken.add(`${name} ${key}`);
      if (caseRows[name].isUnique) this.#said.set(saidBy(name, row as Fields), key);
      if (name === 'quotes') this.#reports.set(key, String(named['reportId']));
      this.#added[name]++;
    } catch (error) {
      if (!(error instanceof Refused || error instanceof CaseError)) throw error;
      this.#refuse(name, key, given, error.message);
    }
  }

  /** What is not taken is kept as it came, where it came as an object of its own. */
  #refuse(name: CaseRowsName, key: string, given: Fields, message: string): void {
    const identifier = this.#known.get(key) ?? key;
    const place = this.#incoming.places?.get(key);
    this.#problems.push({ where: place ?? `${caseRows[name].table.name} ${identifier}`, message });
    if (place !== undefined) return;
    const foreignKey = `${this.#incoming.system} ${identifier}`;
    if (!this.#foreign.has(foreignKey) && identifier !== '') this.#foreign.set(foreignKey, { identifier, body: this.#incoming.originals?.get(identifier) ?? given });
  }

  /** The row that the case has under the same identifier, ours or the other system's. */
  #find(name: CaseRowsName, key: string, given: Fields): string | undefined {
    const { table } = caseRows[name];
    if (this.#taken.has(`${name} ${key}`)) return key;
    if (this.#db.count(`SELECT count(*) FROM ${table.name} WHERE ${table.key} = :key`, { key }) > 0) return key;
    const identifier = this.#known.get(key);
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
  #findSame(name: CaseRowsName, row: Fields): string | undefined {
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

  /** The row with the identifiers of the case. */
  #named(given: Fields, needs: readonly string[], mayName: readonly string[]): Fields {
    const named = { ...given };
    for (const field of [...needs, ...mayName]) {
      const id = given[field];
      if (id === null || id === undefined) continue;
      const inCase = this.#ids.get(String(id)) ?? this.#inCase(String(id));
      if (inCase !== undefined) named[field] = inCase;
      else if (mayName.includes(field)) named[field] = null;
      else throw new Refused(`what it names is neither in the file nor in the case: ${String(id)}`);
    }
    return named;
  }

  #inCase(id: string): string | undefined {
    return this.#db.count('SELECT count(*) FROM thing WHERE id = :id', { id }) > 0 ? id : undefined;
  }

  /** The row in the form of the model, its places compared with the words. */
  #checked(name: CaseRowsName, given: Fields): object {
    const dated = 'date' in given ? this.#dated(name, given) : {};
    const fields = { ...given, ...dated, revision: 0 };
    const placed = name === 'reports' ? this.#arriving(fields) : 'exact' in fields ? this.#anchored(fields) : fields;
    const parsed = caseRows[name].schema.safeParse(placed);
    if (!parsed.success) throw new Refused(sentence(parsed.error));
    if (name === 'claims') this.#assertClaim(parsed.data as never);
    return parsed.data;
  }

  /** A date that can't be kept costs the row its date and no more; its basis says what it came with. */
  #dated(name: CaseRowsName, given: Fields): object {
    const { date } = given;
    try {
      if (date !== null && typeof date !== 'string') throw new CaseError('DATE_INVALID', 'a date is written in words.');
      return datedOf(given as never);
    } catch (error) {
      if (!(error instanceof CaseError) || error.code !== 'DATE_INVALID') throw error;
      const key = String(given['id'] ?? '');
      this.#problems.push({ where: `${caseRows[name].table.name} ${this.#known.get(key) ?? key}`, message: `taken without its date: ${error.message}` });
      return { date: null, dateInferred: false, dateBasis: `came with "${String(date).slice(0, 200).toWellFormed()}", which is no date that can be kept`, earliestDay: null, latestDay: null };
    }
  }

  /** What the schema asks of a claim and one field alone can't tell. */
  #assertClaim({ relation, objectId, property, value }: { relation: string | null; objectId: string | null; property: string | null; value: string | null }): void {
    const isLink = relation !== null && objectId !== null && property === null && value === null;
    const isProperty = relation === null && objectId === null && property !== null && property !== '' && value !== null && value !== '';
    if (!isLink && !isProperty) throw new Refused('it is neither a link to something nor a property with a value');
    const isKnown = relation === null || this.#ids.has(relation) || this.#db.count('SELECT count(*) FROM relation WHERE name = :relation', { relation }) > 0;
    if (!isKnown) throw new Refused(`its relation is neither in the file nor in the case: ${relation}`);
  }

  #arriving(fields: Fields): Fields {
    const document = this.#documents.get(String(fields['id']));
    const came = document && arrive(document, fields as unknown as Report);
    if (!came) throw new Refused('its text did not come along, so no words could be found in it');
    this.#arrived.push(came.arrived);
    this.#texts.set(String(fields['id']), textOf(came.arrived));
    return came.row as unknown as Fields;
  }

  #anchored(fields: Fields): Fields {
    const span = { start: Number(fields['start']), end: Number(fields['end']) };
    const exact = String(fields['exact']);
    const reportId = 'quoteId' in fields ? this.#reportOf(String(fields['quoteId'])) : String(fields['reportId']);
    const text = this.#text(reportId);
    if (text.slice(span) !== exact) throw new Refused(`its words are not what the report says at ${span.start} to ${span.end}`);
    return 'exactSha256' in fields ? { ...fields, ...anchorIn(text, span), exactSha256: sha256Of(exact) } : fields;
  }

  #reportOf(quoteId: string): string {
    return this.#reports.get(quoteId) ?? String(this.#db.get('SELECT report_id FROM quote WHERE id = :quoteId', { quoteId })?.['report_id']);
  }

  #text(reportId: string): Text {
    const text = this.#texts.get(reportId) ?? textIn(this.#db, reportId);
    if (!text) throw new Refused('its report has no text in the case');
    this.#texts.set(reportId, text);
    return text;
  }

  /** Notes by what the other system knows a thing, so that it is found again. */
  #refer(): void {
    const { system, identifiers } = this.#incoming;
    for (const { thingId, identifier } of identifiers) {
      const id = this.#ids.get(thingId);
      if (id === undefined || identifier === id) continue;
      this.#takeRow('references', { id: makeId('reference', derivedUuid(`reference ${system} ${identifier} ${id}`)), thingId: id, system, identifier, revision: 0 });
    }
  }

  #keep(): void {
    for (const [key, { system = this.#incoming.system, identifier, body }] of [...this.#foreign].sort(([left], [right]) => (left < right ? -1 : 1))) {
      const there = this.#db.count('SELECT count(*) FROM foreign_object WHERE system = :system AND identifier = :identifier', { system, identifier }) > 0;
      if (there) {
        this.#foreign.delete(key);
        continue;
      }
      const row = { id: makeId('foreign', derivedUuid(`foreign ${system} ${identifier}`)), system, identifier: identifier.slice(0, 1000).toWellFormed(), body: JSON.stringify(body), revision: 0 };
      this.#changes.push(insertion(tables.foreignObject, row));
    }
  }
}

/** What makes a row the same as another of its table. */
const saidBy = (name: CaseRowsName, row: Fields) => JSON.stringify([name, ...caseRows[name].same.map((field) => row[field] ?? null)]);

const toCamel = (name: string) => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** Rows that others of their kind name, before those. */
function inOrder(name: CaseRowsName, rows: readonly Fields[]): readonly Fields[] {
  const pointers = caseRows[name].mayName.filter((field) => ['parentId', 'partOfId', 'carriedFromId', 'replacesId'].includes(field));
  if (pointers.length === 0) return rows;
  const byId = new Map(rows.map((row) => [String(row['id']), row]));
  const done = new Set<Fields>();
  function add(row: Fields, above: ReadonlySet<Fields>): void {
    if (done.has(row) || above.has(row)) return;
    const within = new Set([...above, row]);
    for (const field of pointers) {
      const named = byId.get(String(row[field]));
      if (named) add(named, within);
    }
    done.add(row);
  }
  for (const row of rows) add(row, new Set());
  return [...done];
}

/** What a file would bring into a case. */
export function takeIncoming(db: ReadableDb, incoming: Incoming): Taken {
  const { rows, identifiers, foreign } = incoming;
  // What has no name is known by what it is.
  const kept = foreign.map(({ identifier, ...others }) => ({ ...others, identifier: identifier === '' ? derivedUuid(JSON.stringify(others.body)) : storableForm(identifier) }));
  return new Taker(db, { ...incoming, rows: storableForm(rows), identifiers: storableForm(identifiers), foreign: kept }).take();
}
