import type { ReadableDb, WritableDb } from '../db/connection.ts';
import type { Document } from '../ingest/read.ts';

/** So many are written in well under a tenth of a second. */
const passagesAtOnce = 4_000;

/** Whether a document is so long that storing it at once would hold up everything else. */
export function isLong(document: Document): boolean {
  return document.passages.length > passagesAtOnce;
}

/** A piece of work on a case that is short. */
export type Part = (db: WritableDb) => void;

/**
 * What stores the bytes, text and passages of a document under their hashes, part by part; what is there already is left
 * alone. Not journaled: the report's row carries both hashes, so the journal covers them.
 */
export function* partsOf(document: Document, bytes: Uint8Array): Generator<Part> {
  yield (db) => void db.run('INSERT INTO original (sha256, bytes) VALUES (:sha256, :bytes) ON CONFLICT DO NOTHING', { sha256: document.originalSha256, bytes });
  yield (db) => void db.run('INSERT INTO report_text (sha256, text) VALUES (:sha256, :text) ON CONFLICT DO NOTHING', { sha256: document.textSha256, text: document.text });
  for (let from = 0; from < document.passages.length; from += passagesAtOnce) yield (db) => storePassages(db, document, from);
}

function storePassages(db: WritableDb, { textSha256, passages }: Document, from: number): void {
  for (let ordinal = from; ordinal < Math.min(passages.length, from + passagesAtOnce); ordinal++) {
    const passage = passages.at(ordinal);
    if (!passage) return;
    db.run(
      'INSERT INTO passage (text_sha256, ordinal, start, "end", page, kind) VALUES (:sha256, :ordinal, :start, :end, :page, :kind) ON CONFLICT DO NOTHING',
      { sha256: textSha256, ordinal, ...passage },
    );
  }
}

/** Whether a document is stored as a whole: an import that was killed may have left a part of it. */
function isStored(db: ReadableDb, { originalSha256, textSha256, passages }: Document): boolean {
  return db.count('SELECT count(*) FROM original WHERE sha256 = :originalSha256', { originalSha256 }) === 1
    && db.count('SELECT count(*) FROM report_text WHERE sha256 = :textSha256', { textSha256 }) === 1
    && db.count('SELECT count(*) FROM passage WHERE text_sha256 = :textSha256', { textSha256 }) === passages.length;
}

/** Stores of a document what is not there yet. */
export function storeContent(db: WritableDb, document: Document, bytes: Uint8Array): void {
  if (isStored(db, document)) return;
  for (const part of partsOf(document, bytes)) part(db);
}

/** What removes a document again, part by part, unless a report has it. */
export function* removalOf({ originalSha256, textSha256, passages }: Document): Generator<Part> {
  const isUnused = 'NOT EXISTS (SELECT 1 FROM report WHERE text_sha256 = :textSha256)';
  for (let from = 0; from < passages.length; from += passagesAtOnce) {
    yield (db) => void db.run(
      `DELETE FROM passage WHERE text_sha256 = :textSha256 AND ordinal >= :from AND ordinal < :to AND ${isUnused}`,
      { textSha256, from, to: from + passagesAtOnce },
    );
  }
  yield (db) => void db.run(`DELETE FROM report_text WHERE sha256 = :textSha256 AND ${isUnused}`, { textSha256 });
  yield (db) => void db.run('DELETE FROM original WHERE sha256 = :originalSha256 AND NOT EXISTS (SELECT 1 FROM report WHERE original_sha256 = :originalSha256)', { originalSha256 });
}
