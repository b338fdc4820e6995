import { CaseError } from '../../../../shared/errors.ts';
import { makeId } from '../../../../shared/ids.ts';
import type { Report } from '../../../../shared/model/report.ts';
import { datedOf } from '../../dates/dates.ts';
import type { ReadableDb } from '../../db/connection.ts';
import type { Table } from '../../db/table.ts';
import { tables } from '../../db/tables.ts';
import { storableForm } from '../../input.ts';
import { insertion, type Change } from '../../journal/change.ts';
import { sha256Of } from '../../quotes/anchor.ts';
import { derivedUuid } from '../release/ids.ts';
import { Known, Refused, toCamel, type Fields } from './known.ts';
import type { ForeignBody, ImportProblem, Incoming, IncomingDocument } from './incoming.ts';
import { inOrder } from './order.ts';
import { caseRows, type CaseRowsName } from './rows.ts';
import { samplesOf, type Sample } from './samples.ts';
import { anchorIn, arrive, textIn, textOf, type Arrived, type Text } from './texts.ts';

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
const sentence = (error: { issues: readonly { path: readonly PropertyKey[]; message: string }[] }) => error.issues.slice(0, 3).map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');

/** Takes the rows of a file into a case, one after the other, each whole or not at all. Reads the case and writes nothing. */
class Taker {
  readonly #db: ReadableDb;
  readonly #incoming: Incoming;
  /** From identifiers of the file to those of the case, of rows that were taken or found. */
  readonly #ids = new Map<string, string>();
  readonly #known: Known;
  readonly #documents: ReadonlyMap<string, IncomingDocument>;
  readonly #texts = new Map<string, Text>();
  readonly #arrived: Arrived[] = [];
  readonly #changes: Change[] = [];
  /** Reports of new quotes. */
  readonly #reports = new Map<string, string>();
  readonly #foreign = new Map<string, ForeignBody>();
  readonly #problems: ImportProblem[] = [];
  readonly #added = zeroes();
  readonly #matched = zeroes();

  constructor(db: ReadableDb, incoming: Incoming) {
    this.#db = db;
    this.#incoming = incoming;
    this.#known = new Known(db, incoming);
    this.#documents = new Map(incoming.documents.map((document) => [document.reportId, document]));
    for (const body of incoming.foreign) this.#foreign.set(`${body.system ?? incoming.system} ${body.identifier}`, body);
    this.#problems.push(...incoming.problems);
  }

  take(): Taken {
    for (const name of names) for (const row of inOrder((this.#incoming.rows[name] ?? []) as readonly Fields[], caseRows[name].mayName)) this.#takeRow(name, row);
    this.#refer();
    this.#keep();
    return { changes: this.#changes, arrived: this.#arrived, added: this.#added, matched: this.#matched, kept: this.#foreign.size, problems: this.#problems, samples: samplesOf(this.#db, this.#changes) };
  }

  /** Whether a row is of use only for others, and the case has all of these. */
  #isIdle(given: Fields): boolean {
    return this.#incoming.onlyFor?.get(String(given['id']))?.every((id) => this.#inCase(id) !== undefined) === true;
  }

  #takeRow(name: CaseRowsName, given: Fields): void {
    if (this.#isIdle(given)) return;
    const { table, needs, mayName } = caseRows[name];
    const key = String(given[toCamel(table.key)] ?? '');
    try {
      const found = this.#known.find(name, key, given);
      const named = found === undefined ? this.#named(given, needs, mayName) : given;
      const there = found ?? this.#known.findSame(name, named);
      if (there !== undefined) {
        this.#ids.set(key, there);
        this.#matched[name]++;
        return;
      }
      const row = this.#checked(name, named);
      this.#changes.push(insertion(table as Table<object>, row));
      this.#ids.set(key, key);
      this.#known.add(name, key, row as Fields);
      if (name === 'quotes') this.#reports.set(key, String(named['reportId']));
      this.#added[name]++;
    } catch (error) {
      if (!(error instanceof Refused || error instanceof CaseError)) throw error;
      this.#refuse(name, key, given, error.message);
    }
  }

  /** What is not taken is kept as it came, where it came as an object of its own. */
  #refuse(name: CaseRowsName, key: string, given: Fields, message: string): void {
    const identifier = this.#known.nameOf(key);
    const place = this.#incoming.places?.get(key);
    this.#problems.push({ where: place ?? `${caseRows[name].table.name} ${identifier}`, message });
    if (place !== undefined) return;
    const foreignKey = `${this.#incoming.system} ${identifier}`;
    if (!this.#foreign.has(foreignKey) && identifier !== '') this.#foreign.set(foreignKey, { identifier, body: this.#incoming.originals?.get(identifier) ?? given });
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
      this.#problems.push({ where: `${caseRows[name].table.name} ${this.#known.nameOf(key)}`, message: `taken without its date: ${error.message}` });
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

/** What a file would bring into a case. */
export function takeIncoming(db: ReadableDb, incoming: Incoming): Taken {
  const { rows, identifiers, foreign } = incoming;
  // What has no name is known by what it is.
  const kept = foreign.map(({ identifier, ...others }) => ({ ...others, identifier: identifier === '' ? derivedUuid(JSON.stringify(others.body)) : storableForm(identifier) }));
  return new Taker(db, { ...incoming, rows: storableForm(rows), identifiers: storableForm(identifiers), foreign: kept }).take();
}
