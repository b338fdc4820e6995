import type { Span } from '../../../shared/spans.ts';
import type { ReadableDb, WritableDb } from '../db/connection.ts';
import type { PageLayout } from '../ingest/pages.ts';
import type { PassageSpan } from '../ingest/passages.ts';
import type { Document } from '../ingest/read.ts';
import { createSlicer } from '../proposals/slicer.ts';
import { dropPassages, indexPassages, requireTextNumber, textNumberOf } from '../search/passages.ts';

/** So many are written in well under a tenth of a second. */
const passagesAtOnce = 4_000;
const pagesAtOnce = 200;

/** Of a document, what is stored under its hashes. */
export type StoredDocument = Pick<Document, 'originalSha256' | 'textSha256' | 'text' | 'passages' | 'pages' | 'warnings'>;

/** Whether a document is so long that storing it at once would hold up everything else. */
export function isLong(document: Document): boolean {
  return document.passages.length > passagesAtOnce || pagesOf(document).length > pagesAtOnce;
}

/** A piece of work on a case that is short. */
export type Part = (db: WritableDb) => void;

/**
 * What stores the bytes, text, passages and pages of a document under their hashes, part by part, and puts the passages into
 * the index of the search; what is there already is left alone. Not journaled: the report's row carries both hashes, so the
 * journal covers them.
 */
export function* partsOf(document: StoredDocument, bytes: Uint8Array): Generator<Part> {
  yield (db) => void db.run('INSERT INTO original (sha256, bytes) VALUES (:sha256, :bytes) ON CONFLICT DO NOTHING', { sha256: document.originalSha256, bytes });
  yield (db) => void db.run('INSERT INTO report_text (sha256, text) VALUES (:sha256, :text) ON CONFLICT DO NOTHING', { sha256: document.textSha256, text: document.text });
  const slice = createSlicer(document.text);
  for (let from = 0; from < document.passages.length; from += passagesAtOnce) yield (db) => storePassages(db, document, slice, from);
  for (let from = 0; from < pagesOf(document).length; from += pagesAtOnce) yield (db) => storePages(db, document, from);
  if (warningsOf(document).length > 0) yield (db) => storeWarnings(db, document);
}

const warningsOf = ({ warnings }: StoredDocument): readonly string[] => warnings ?? [];

function storeWarnings(db: WritableDb, document: StoredDocument): void {
  for (const [index, text] of warningsOf(document).entries()) {
    db.run(
      `INSERT INTO report_warning (original_sha256, text_sha256, number, text) VALUES (:originalSha256, :textSha256, :number, :text) ON CONFLICT DO NOTHING`,
      { originalSha256: document.originalSha256, textSha256: document.textSha256, number: index + 1, text },
    );
  }
}

const pagesOf = ({ pages }: StoredDocument): readonly PageLayout[] => pages ?? [];
const bytesOf = ({ buffer, byteOffset, byteLength }: Float32Array) => new Uint8Array(buffer, byteOffset, byteLength);

function storePages(db: WritableDb, document: StoredDocument, from: number): void {
  for (const [index, { words, ...page }] of pagesOf(document).slice(from, from + pagesAtOnce).entries()) {
    db.run(
      `INSERT INTO report_page (original_sha256, text_sha256, number, start, "end", width, height, words)
       VALUES (:originalSha256, :textSha256, :number, :start, :end, :width, :height, :words) ON CONFLICT DO NOTHING`,
      { originalSha256: document.originalSha256, textSha256: document.textSha256, number: from + index + 1, ...page, words: bytesOf(words) },
    );
  }
}

/** Those that are not there yet, in one statement: a call for each would take longer than what it does. */
function storePassages(db: WritableDb, { textSha256, passages }: StoredDocument, slice: (span: Span) => string, from: number): void {
  const spans: PassageSpan[] = [];
  for (let ordinal = from; ordinal < Math.min(passages.length, from + passagesAtOnce); ordinal++) {
    const passage = passages.at(ordinal);
    if (!passage) break;
    spans.push(passage);
  }
  const isNew = new Set(db.all(
    `INSERT INTO passage (text_sha256, ordinal, start, "end", page, kind)
     SELECT :textSha256, :from + key, value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM json_each(:spans) WHERE true ON CONFLICT DO NOTHING RETURNING ordinal`,
    { textSha256, from, spans: JSON.stringify(spans.map(({ start, end, page, kind }) => [start, end, page, kind])) },
  ).map(({ ordinal }) => Number(ordinal)));
  // A text is cut in its order.
  const added = spans.map((span, index) => ({ ordinal: from + index, span })).filter(({ ordinal }) => isNew.has(ordinal)).map(({ ordinal, span }) => ({ ordinal, text: slice(span) }));
  indexPassages(db, requireTextNumber(db, textSha256), added);
}

/** How much of a document's own is stored under its hashes. */
export type StoredCounts = Record<'bytes' | 'texts' | 'passages' | 'pages' | 'warnings', number>;

/** What is stored of a document. An import or a merge that was killed may have left a part of it. */
export function storedCounts(db: ReadableDb, { originalSha256, textSha256 }: Pick<StoredDocument, 'originalSha256' | 'textSha256'>): StoredCounts {
  return {
    bytes: db.count('SELECT count(*) FROM original WHERE sha256 = :originalSha256', { originalSha256 }),
    texts: db.count('SELECT count(*) FROM report_text WHERE sha256 = :textSha256', { textSha256 }),
    passages: db.count('SELECT count(*) FROM passage WHERE text_sha256 = :textSha256', { textSha256 }),
    pages: db.count('SELECT count(*) FROM report_page WHERE original_sha256 = :originalSha256 AND text_sha256 = :textSha256', { originalSha256, textSha256 }),
    warnings: db.count('SELECT count(*) FROM report_warning WHERE original_sha256 = :originalSha256 AND text_sha256 = :textSha256', { originalSha256, textSha256 }),
  };
}

/** Whether a document is stored as a whole. */
function isStored(db: ReadableDb, document: Document): boolean {
  const { bytes, texts, passages, pages, warnings } = storedCounts(db, document);
  return bytes === 1 && texts === 1 && passages === document.passages.length && pages === pagesOf(document).length && warnings === warningsOf(document).length;
}

/** Stores of a document what is not there yet. */
export function storeContent(db: WritableDb, document: Document, bytes: Uint8Array): void {
  if (isStored(db, document)) return;
  for (const part of partsOf(document, bytes)) part(db);
}

/** What removes a document again, part by part, unless a report has it. */
export function* removalOf(document: Document): Generator<Part> {
  const { originalSha256, textSha256, passages } = document;
  const isUnused = 'NOT EXISTS (SELECT 1 FROM report WHERE text_sha256 = :textSha256)';
  for (let from = 0; from < passages.length; from += passagesAtOnce) {
    yield (db) => {
      const removed = db.run(
        `DELETE FROM passage WHERE text_sha256 = :textSha256 AND ordinal >= :from AND ordinal < :to AND ${isUnused}`,
        { textSha256, from, to: from + passagesAtOnce },
      );
      const textNumber = textNumberOf(db, textSha256);
      if (removed > 0 && textNumber !== undefined) dropPassages(db, textNumber, from, from + passagesAtOnce);
    };
  }
  for (let from = 0; from < pagesOf(document).length; from += pagesAtOnce) {
    yield (db) => void db.run(
      `DELETE FROM report_page WHERE original_sha256 = :originalSha256 AND text_sha256 = :textSha256 AND number > :from AND number <= :to
         AND NOT EXISTS (SELECT 1 FROM report WHERE text_sha256 = :textSha256 AND original_sha256 = :originalSha256)`,
      { originalSha256, textSha256, from, to: from + pagesAtOnce },
    );
  }
  yield (db) => {
    db.run(
      `DELETE FROM report_warning WHERE original_sha256 = :originalSha256 AND text_sha256 = :textSha256
         AND NOT EXISTS (SELECT 1 FROM report WHERE text_sha256 = :textSha256 AND original_sha256 = :originalSha256)`,
      { originalSha256, textSha256 },
    );
    db.run(`DELETE FROM search_text WHERE text_sha256 = :textSha256 AND ${isUnused}`, { textSha256 });
    db.run(`DELETE FROM report_text WHERE sha256 = :textSha256 AND ${isUnused}`, { textSha256 });
  };
  yield (db) => void db.run('DELETE FROM original WHERE sha256 = :originalSha256 AND NOT EXISTS (SELECT 1 FROM report WHERE original_sha256 = :originalSha256)', { originalSha256 });
}
