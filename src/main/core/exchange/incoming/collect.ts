import { makeId, type PartKind, type ThingKind } from '../../../../shared/ids.ts';
import { codePointLength } from '../../../../shared/spans.ts';
import { sha256Of } from '../../quotes/anchor.ts';
import { derivedUuid } from '../release/ids.ts';
import type { ForeignBody, ImportProblem, Incoming, IncomingDocument, IncomingRows } from './incoming.ts';
import type { CaseRowsName } from './rows.ts';

type Fields = Readonly<Record<string, unknown>>;

const undated = { date: null, dateInferred: false, dateBasis: null };
const graded = { voice: 'source', polarity: 'asserts', likelihood: null, confidence: null, credibility: null, marking: null, note: null };

/** What a row says where a file says nothing. */
const blanks: Readonly<Partial<Record<CaseRowsName, Fields>>> = {
  sources: { kind: 'other', reliability: 'F', url: null, language: null, note: null },
  reports: { author: null, ...undated, url: null, language: null, marking: null, note: null, unconfirmed: null, replacesId: null, extractorOptions: null },
  actors: { role: null, affiliation: null, marking: null, note: null },
  aliases: { kind: 'name', language: null },
  operations: { kind: 'campaign', aim: null, status: 'conducted', statusBasis: null, scale: null, ...undated, parentId: null, marking: null, note: null },
  events: { status: null, ...undated, marking: null, note: null },
  // Hash, surroundings and page are worked out from the text.
  quotes: {
    ...graded, kind: 'passage', prefix: '', suffix: '', exactSha256: '', page: 1, outerStart: null, outerEnd: null, partOfId: null, carriedFromId: null,
    speakerId: null, speakerText: null, speakerStart: null, speakerEnd: null, viaId: null, viaText: null, language: null,
  },
  claims: { ...graded, ...undated, relation: null, objectId: null, property: null, value: null, attributionId: null, attributionText: null, status: null, estimativeWords: null },
  evidence: { note: null },
  estimatives: { likelihood: null },
  datings: { ...undated, note: null },
  distinctions: { note: null },
};

/** An identifier of a thing or part that follows from words of another system: the same each time a file is read. */
export function derivedId<K extends ThingKind | PartKind>(kind: K, ...words: readonly string[]) {
  return makeId(kind, derivedUuid(`${kind} ${words.join(' ')}`));
}

/** Gathers what a reader finds. */
export class Collector {
  readonly system: string;
  readonly #rows: Partial<Record<CaseRowsName, Fields[]>> = {};
  readonly #documents: IncomingDocument[] = [];
  readonly #identifiers: { thingId: string; identifier: string }[] = [];
  readonly #foreign: ForeignBody[] = [];
  readonly #originals = new Map<string, object>();
  readonly #problems: ImportProblem[] = [];
  readonly #places = new Map<string, string>();
  readonly #ends = new Set<string>();
  #place: string | null = null;

  /** @param system whose identifiers the file has */
  constructor(system: string) {
    this.system = system;
  }

  add(name: CaseRowsName, row: Fields): void {
    (this.#rows[name] ??= []).push({ ...blanks[name], ...row });
    const id = String(row['id'] ?? row['thingId']);
    if (this.#place !== null && !this.#places.has(id)) this.#places.set(id, this.#place);
  }

  /** Says where in the file stands what is added from here on. */
  at(place: string): void {
    this.#place = place;
  }

  /** Says that a row stands for a name alone, whatever the case has under it. */
  end(id: string): void {
    this.#ends.add(id);
  }

  rows(name: CaseRowsName): readonly Fields[] {
    return this.#rows[name] ?? [];
  }

  /** A text that stands for a report whose bytes did not come along; they are these, where their hash is the report's. */
  document(reportId: string, text: string): void {
    this.#documents.push({ reportId, text, original: new TextEncoder().encode(text) });
  }

  /** By what the other system knows a thing, and the object that it was read from. */
  known(thingId: string, identifier: string, original?: object): void {
    this.#identifiers.push({ thingId, identifier });
    if (original) this.#originals.set(identifier, original);
  }

  /** Says what is kept in place of rows of a thing that keeps its identifier, should they not be taken. */
  original(identifier: string, original: object): void {
    this.#originals.set(identifier, original);
  }

  keep(identifier: string, body: object, system?: string): void {
    this.#foreign.push({ identifier, body, ...(system === undefined ? {} : { system }) });
  }

  problem(where: string, message: string): void {
    this.#problems.push({ where, message });
  }

  /** A row that hangs on a thing, under an identifier that follows from what it says. */
  part(name: CaseRowsName, kind: PartKind, words: readonly string[], row: Fields): void {
    this.add(name, { id: derivedId(kind, ...words), ...row });
  }

  tags(thingId: string, names: readonly string[]): void {
    for (const name of new Set(names)) this.part('tags', 'tag', [thingId, name], { thingId, name });
  }

  references(thingId: string, references: readonly { readonly system: string; readonly identifier: string }[]): void {
    for (const { system, identifier } of references) this.part('references', 'reference', [thingId, system, identifier], { thingId, system, identifier });
  }

  evidence(quoteId: string, thingId: string, note: string | null = null): void {
    this.part('evidence', 'evidence', [quoteId, thingId], { quoteId, thingId, note });
  }

  /**
   * Words that somebody wrote of things, which come without a report: they are a report of their own, quoted whole.
   *
   * @param key what the words are known by, such as the identifier of a note
   */
  statement(key: string, said: { readonly title: string; readonly text: string; readonly sourceId: string; readonly speaker: string | null; readonly marking: string | null; readonly date: string | null; readonly about: readonly string[] }): void {
    const { title, sourceId, speaker, marking, date, about } = said;
    const text = storable(said.text);
    const reportId = derivedId('report', this.system, key);
    this.report(reportId, { title, sourceId, marking, date, author: speaker, text, fileName: `${key.slice(0, 200)}.txt` });
    const quoteId = derivedId('quote', this.system, key);
    this.add('quotes', { id: quoteId, reportId, start: 0, end: codePointLength(text), exact: text, speakerText: speaker, marking });
    for (const thingId of new Set(about)) this.evidence(quoteId, thingId);
  }

  /** A report of which no more than its text came. */
  report(id: string, { text, ...row }: Fields & { readonly text: string }): void {
    const kept = storable(text);
    const sha256 = sha256Of(kept);
    this.add('reports', {
      id, mediaType: 'text/plain', originalSha256: sha256, originalBytes: Buffer.byteLength(kept), textSha256: sha256, textLength: codePointLength(kept), encoding: 'utf-8',
      extractor: 'plain-text', extractorVersion: '1', importedAt: new Date().toISOString(), ...row,
    });
    this.document(id, kept);
  }

  incoming(more: Partial<Incoming> = {}): Incoming {
    return {
      system: this.system, rows: this.#rows as unknown as IncomingRows, documents: this.#documents, identifiers: this.#identifiers, foreign: this.#foreign,
      originals: this.#originals, problems: this.#problems, ...(this.#place === null ? {} : { places: this.#places, ends: this.#ends }), ...more,
    };
  }
}

const storable = (text: string) => text.replaceAll('\0', '\uFFFD').toWellFormed();
