import { createCipheriv, createHash } from 'node:crypto';
import type { Document } from '../src/main/core/ingest/read.ts';
import { passagesOf } from '../src/main/core/ingest/passages.ts';
import type { Row } from '../src/main/core/db/connection.ts';
import { sized } from './size.ts';
import { randomFrom, syllables } from './words.ts';

/** How many of each a generated case has. */
export interface Size {
  readonly reports: number;
  readonly actors: number;
  readonly operations: number;
  readonly quotes: number;
  readonly claims: number;
  /** Bytes of every second report's original, which nothing packs tighter: a scan. The others are plain text. */
  readonly scanBytes?: number;
}

/** The size that the foundation is measured at. */
export const largeCase: Size = sized(
  { reports: 200, actors: 10_000, operations: 2_000, quotes: 100_000, claims: 50_000 }, { reports: 10, actors: 50, operations: 20, quotes: 200, claims: 100 },
);

/** Rows of one table, ready to be inserted. */
export interface TableRows {
  readonly table: string;
  readonly rows: readonly Row[];
}

/** Documents and rows of a case, in an order that foreign keys allow. */
export interface Generated {
  readonly documents: readonly { readonly document: Document; readonly bytes: Uint8Array }[];
  readonly tables: readonly TableRows[];
}

const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');
/** Bytes that look like chance, the same for the same number. */
const noise = (number: number, bytes: number) => createCipheriv('aes-128-ctr', Buffer.alloc(16, number), Buffer.alloc(16, number >>> 8)).update(Buffer.alloc(bytes));
const undated = { date: null, earliest_day: null, latest_day: null, date_inferred: 0, date_basis: null };

/** Makes a case of a size; the same seed makes the same case. */
export function generate(size: Size, seed = 20_201_103): Generated {
  const random = randomFrom(seed);
  const pick = (count: number) => Math.floor(random() * count);
  const word = () => Array.from({ length: 1 + pick(3) }, () => syllables[pick(syllables.length)]).join('');
  const words = (count: number) => Array.from({ length: count }, word).join(' ');
  const name = () => words(2).replace(/(^| )./g, (letter) => letter.toUpperCase());
  const id = (kind: string, index: number) => `${kind}--${index.toString(16).padStart(8, '0')}-0000-7000-8000-000000000000`;
  const days = () => {
    const day = 18_000 + pick(900);
    const date = new Date(day * 86_400_000).toISOString().slice(0, 10);
    return { date, earliest_day: day, latest_day: day, date_inferred: 0, date_basis: null };
  };
  const indices = (count: number) => Array.from({ length: count }, (_, index) => index);

  const quotesPerReport = Math.ceil(size.quotes / size.reports);
  const documents = indices(size.reports).map((index) => {
    const text = `${name()} ${index}\n\n${indices(quotesPerReport).map(() => `${words(24)}.`).join('\n\n')}\n`;
    const { passages, length } = passagesOf(text);
    const scan = size.scanBytes !== undefined && index % 2 === 1 ? noise(index, size.scanBytes) : undefined;
    const bytes = scan ?? new TextEncoder().encode(text);
    const textSha256 = sha256(text);
    const document: Document = {
      text, passages, textLength: length, encoding: 'utf-8', encodingIsGuess: false, fileName: `report-${index}.txt`, mediaType: 'text/plain',
      extractor: 'plain-text', extractorVersion: '1', originalSha256: sha256(bytes), originalBytes: bytes.byteLength, textSha256,
    };
    return { document, bytes };
  });
  const source = { id: id('source', 0), name: 'Bench Gazette', kind: 'outlet', reliability: 'B', url: null, language: 'en', note: null, revision: 0 };
  const reports = documents.map(({ document }, index) => ({
    id: id('report', index), source_id: source.id, title: document.text.slice(0, document.text.indexOf('\n')), author: null, ...days(),
    url: null, language: 'en', marking: null, note: null, file_name: document.fileName, media_type: 'text/plain',
    original_sha256: document.originalSha256, original_bytes: document.originalBytes, text_sha256: document.textSha256, text_length: document.textLength,
    encoding: 'utf-8', extractor: 'plain-text', extractor_version: '1', extractor_options: null, imported_at: '2021-03-16T00:00:00.000Z', unconfirmed: null, replaces_id: null, revision: 0,
  }));
  const actorTypes = ['person', 'organisation', 'state', 'group'];
  const actors = indices(size.actors).map((index) => ({
    id: id('actor', index), name: name(), type: actorTypes[index % 4] ?? 'person', role: words(6), affiliation: null, marking: null, note: null, revision: 0,
  }));
  const operations = indices(size.operations).map((index) => ({
    id: id('operation', index), name: `Operation ${name()}`, kind: 'influence', aim: words(8), status: 'conducted', status_basis: null, scale: null,
    ...(index % 20 === 0 ? undated : days()), parent_id: null, marking: null, note: null, revision: 0,
  }));
  const quotes = indices(size.quotes).map((index) => {
    const { document } = documents[index % size.reports] ?? { document: undefined };
    const passage = document?.passages.at(1 + Math.floor(index / size.reports));
    if (!document || !passage) throw new Error(`There is no passage for quote ${index}`);
    const exact = document.text.slice(passage.start, passage.end);
    return {
      id: id('quote', index), report_id: id('report', index % size.reports), start: passage.start, end: passage.end, exact,
      prefix: document.text.slice(Math.max(0, passage.start - 32), passage.start), suffix: document.text.slice(passage.end, passage.end + 32),
      exact_sha256: sha256(exact), page: 1, outer_start: null, outer_end: null, part_of_id: null, carried_from_id: null, kind: 'reported', voice: 'source', polarity: 'asserts',
      speaker_id: id('actor', pick(size.actors)), speaker_text: null, speaker_start: null, speaker_end: null, via_id: null, via_text: null,
      likelihood: null, confidence: null, credibility: null, language: null, marking: null, note: null, revision: 0,
    };
  });
  const claims = indices(size.claims).map((index) => ({
    id: id('claim', index), subject_id: id('actor', pick(size.actors)), relation: 'executes', object_id: id('operation', pick(size.operations)),
    property: null, value: null, voice: 'source', attribution_id: null, attribution_text: null, polarity: 'asserts', status: null, likelihood: null,
    confidence: null, estimative_words: null, credibility: null, marking: null, note: null, ...(index % 10 === 0 ? days() : undated), revision: 0,
  }));
  const evidence = quotes.map((quote, index) => ({
    id: id('evidence', index), quote_id: quote.id, thing_id: id('claim', index % size.claims), note: null, revision: 0,
  }));
  return {
    documents,
    tables: [
      { table: 'source', rows: [source] }, { table: 'report', rows: reports }, { table: 'actor', rows: actors }, { table: 'operation', rows: operations },
      { table: 'quote', rows: quotes }, { table: 'claim', rows: claims }, { table: 'evidence', rows: evidence },
    ],
  };
}
