import type { WritableDb } from '../db/connection.ts';
import type { Document } from '../ingest/read.ts';

/**
 * Stores the bytes, text and passages of a document under their hashes; what is there already is left alone.
 * Not journaled: the report's row carries both hashes, so the journal covers them.
 */
export function storeContent(db: WritableDb, document: Document, bytes: Uint8Array): void {
  db.run('INSERT INTO original (sha256, bytes) VALUES (:sha256, :bytes) ON CONFLICT DO NOTHING', { sha256: document.originalSha256, bytes });
  const isNew = db.run(
    'INSERT INTO report_text (sha256, text) VALUES (:sha256, :text) ON CONFLICT DO NOTHING', { sha256: document.textSha256, text: document.text },
  ) > 0;
  if (!isNew) return;
  document.passages.forEach((passage, ordinal) => db.run(
    `INSERT INTO passage (text_sha256, ordinal, start, "end", page, kind) VALUES (:sha256, :ordinal, :start, :end, :page, :kind)`,
    { sha256: document.textSha256, ordinal, ...passage },
  ));
}
