import type { TableMapping } from '../../../../../shared/contract/exchange.ts';
import { actorTypes, confidences, likelihoods, markings, polarities, reliabilities, sourceKinds, statuses, type ActorType } from '../../../../../shared/vocabulary.ts';
import { relationSeeds } from '../../../db/relations.ts';
import { derivedId, type Collector } from '../../incoming/collect.ts';
import type { ImportProblem } from '../../incoming/incoming.ts';
import { CellFault, dateOf, listOf, wordOf } from './values.ts';
import { cellsOf, type GivenTable } from './table.ts';

type Said = Readonly<Record<string, string | undefined>>;

const typeSynonyms: Readonly<Record<string, ActorType>> = {
  organization: 'organisation', company: 'organisation', agency: 'organisation', ngo: 'organisation', country: 'state', government: 'state', people: 'person', individual: 'person', human: 'person', account: 'persona', document: 'publication',
};
const polaritySynonyms = { yes: 'asserts', true: 'asserts', asserted: 'asserts', no: 'denies', false: 'denies', denied: 'denies', partly_denied: 'mixed' } as const;
const markingSynonyms = { clear: 'TLP:CLEAR', white: 'TLP:CLEAR', 'tlp:white': 'TLP:CLEAR', green: 'TLP:GREEN', amber: 'TLP:AMBER', 'amber+strict': 'TLP:AMBER+STRICT', red: 'TLP:RED' } as const;

/** Takes the rows of one table by others, each whole or not at all. */
class MappedTable {
  readonly #into: Collector;
  readonly #table: string;

  constructor(into: Collector, table: string) {
    this.#into = into;
    this.#table = table;
  }

  /** @throws CellFault */
  take(rows: TableMapping['rows'], said: Said): void {
    if (rows === 'claims') this.#claim(said);
    else if (rows === 'sources') this.#source(said);
    else this.#thing(rows, said);
  }

  #thing(rows: 'actors' | 'operations' | 'events', said: Said): void {
    const name = needed(said, 'name');
    const common = { name, ...remarks(said) };
    const status = wordOf('status', said['status'], statuses);
    const date = dateOf(said['date']);
    const kind = ({ actors: 'actor', operations: 'operation', events: 'event' } as const)[rows];
    const type = rows === 'actors' ? wordOf('type', said['type'], actorTypes, typeSynonyms) ?? 'group' : '';
    const id = said['id'] === undefined ? derivedId(kind, 'table', type, name) : derivedId(kind, 'table', this.#table, said['id']);
    if (said['id'] !== undefined) this.#into.known(id, `${this.#table} ${said['id']}`);
    if (rows === 'actors') this.#into.add(rows, { id, ...common, type, role: said['role'] ?? null, affiliation: said['affiliation'] ?? null });
    else if (rows === 'events') this.#into.add(rows, { id, ...common, status, date });
    // As everywhere: what nobody says was carried out is alleged.
    else this.#into.add(rows, { id, ...common, kind: said['kind'] ?? 'campaign', status: status ?? 'alleged', date, aim: said['aim'] ?? null, scale: said['scale'] ?? null });
    for (const alias of listOf(said['aliases'])) if (alias !== name) this.#into.part('aliases', 'alias', [id, alias], { actorId: id, name: alias, kind: 'other' });
    this.#into.tags(id, listOf(said['tags']));
  }

  #source(said: Said): string {
    const name = needed(said, 'name');
    const kind = wordOf('kind', said['kind'], sourceKinds) ?? 'other';
    const reliability = wordOf('reliability', said['reliability']?.trim().charAt(0), reliabilities) ?? 'F';
    const id = derivedId('source', 'table', name, kind);
    this.#into.add('sources', { id, name, kind, reliability, url: said['url'] ?? null, language: said['language'] ?? null, note: said['note'] ?? null });
    this.#into.tags(id, listOf(said['tags']));
    return id;
  }

  #claim(said: Said): void {
    const { object: objectName, property, value } = said;
    const subjectName = needed(said, 'subject');
    if (objectName === undefined && value === undefined) throw new CellFault('it names no object, and no value of a property');
    const { relation, unknown } = relationOf(said['relation']);
    const about = objectName === undefined ? { property: property ?? said['relation'] ?? 'value', value } : { relation };
    const what = objectName ?? `${about.property ?? ''} ${value ?? ''}`;
    const note = [said['note'], objectName !== undefined && unknown !== null ? `In the file: ${unknown}` : undefined].filter((part) => part !== undefined).join('\n');
    const more = {
      ...remarks(said), note: note === '' ? null : note, date: dateOf(said['date']), status: wordOf('status', said['status'], statuses), polarity: wordOf('polarity', said['polarity'], polarities, polaritySynonyms) ?? 'asserts',
      likelihood: wordOf('likelihood', said['likelihood'], likelihoods), confidence: wordOf('confidence', said['confidence'], confidences), attributionText: said['attributed_to'] ?? null,
    };
    const types = [said['subject_type'], said['object_type']].map((type) => wordOf('type', type, [...actorTypes, 'operation', 'event'] as const, typeSynonyms));
    const subjectId = this.#end(subjectName, types[0] ?? null);
    const objectId = objectName === undefined ? null : this.#end(objectName, types[1] ?? null);
    const id = said['id'] === undefined ? derivedId('claim', 'table', subjectId, relation, unknown ?? '', objectId ?? what, more.date ?? '', more.polarity) : derivedId('claim', 'table', this.#table, said['id']);
    this.#into.add('claims', { id, subjectId, objectId, ...about, ...more });
    this.#into.tags(id, listOf(said['tags']));
    if (said['quote'] !== undefined) this.#quote(said['quote'], said, id);
  }

  /** The thing of the case that alone has a name, else a new one. */
  #end(name: string, type: ActorType | 'operation' | 'event' | null): string {
    const kind = type === 'operation' || type === 'event' ? type : 'actor';
    const id = derivedId(kind, 'table', kind === 'actor' ? type ?? 'group' : '', name);
    const rows = ({ actor: 'actors', operation: 'operations', event: 'events' } as const)[kind];
    if (!this.#into.rows(rows).some((row) => row['id'] === id)) {
      this.#into.add(rows, { id, name, ...(kind === 'actor' ? { type: type ?? 'group' } : kind === 'operation' ? { status: 'alleged' } : {}) });
      if (type === null) this.#into.end(id);
    }
    return id;
  }

  /** Words that a claim rests on, of a report of their own, since no report came along. */
  #quote(text: string, said: Said, claimId: string): void {
    const sourceId = this.#source({ name: said['source'] ?? this.#table });
    this.#into.statement(`${this.#table} ${claimId}`, { title: text.slice(0, 100), text, sourceId, speaker: said['attributed_to'] ?? null, marking: remarks(said).marking, date: null, about: [claimId] });
  }
}

/** @throws CellFault */
function needed(said: Said, name: string): string {
  const given = said[name]?.trim();
  if (given === undefined || given === '') throw new CellFault(`its ${name} is empty`);
  return given;
}

const remarks = (said: Said) => ({ marking: wordOf('marking', said['marking'], markings, markingSynonyms), note: said['note'] ?? null });

/** One of the relations that every case has, by its name or words; a plain link otherwise. */
function relationOf(given: string | undefined): { relation: string; unknown: string | null } {
  const said = given?.trim().toLowerCase() ?? '';
  const known = relationSeeds.find(({ name, label }) => name === said.replaceAll(' ', '_') || label.toLowerCase() === said);
  return known ? { relation: known.name, unknown: null } : { relation: 'linked_to', unknown: said === '' ? null : given ?? null };
}

/** The rows of a table by others, and what is wrong with those that say nothing that can be kept. */
export function takeMapped(into: Collector, table: GivenTable, { rows, columns }: TableMapping): ImportProblem[] {
  const mapped = new MappedTable(into, table.name);
  const problems: ImportProblem[] = [];
  for (const row of table.rows) {
    const where = `${table.name}, row ${row.number}`;
    const cells = cellsOf(table, row);
    into.at(where);
    try {
      if (row.cells.length > table.headings.length && row.cells.slice(table.headings.length).some((cell) => cell !== '')) throw new CellFault(`it has ${row.cells.length} cells, and the headings are ${table.headings.length}`);
      mapped.take(rows, Object.fromEntries(Object.entries(columns).map(([name, heading]) => [name, cells.get(heading)])));
    } catch (error) {
      if (!(error instanceof CellFault)) throw error;
      problems.push({ where, message: error.message });
    }
  }
  return problems;
}
