import { setImmediate as othersFirst } from 'node:timers/promises';
import { CaseError } from '../../../shared/errors.ts';
import type { Watch } from '../in-worker.ts';
import type { Document } from '../ingest/read.ts';
import type { OpenFile, Session } from '../session.ts';
import { partsOf, removalOf } from './content.ts';

/**
 * Stores a long document in short transactions, between which other calls are answered, ahead of the report that refers to
 * it. Until then nobody sees it. What is cancelled or fails is removed again; what is left after a crash is completed
 * by the next import of the same text, and harms nothing until then.
 *
 * @throws CaseError `CANCELLED`, `DISK_FULL`, `CASE_LOCKED`
 */
export async function storeAhead(session: Session, { journal, file }: OpenFile, document: Document, bytes: Uint8Array, { signal, onProgress }: Watch): Promise<void> {
  const isNew = file.db.count('SELECT count(*) FROM report_text WHERE sha256 = :sha256', { sha256: document.textSha256 }) === 0;
  const parts = [...partsOf(document, bytes)];
  try {
    for (const [index, part] of parts.entries()) {
      await othersFirst();
      if (session.current?.file !== file || signal?.aborted) throw new CaseError('CANCELLED', `Importing ${document.fileName} was cancelled. Nothing was imported.`);
      journal.store(part);
      onProgress?.(index + 1, parts.length);
    }
  } catch (error) {
    if (isNew) await remove(session, { journal, file }, document);
    throw error;
  }
}

async function remove(session: Session, { journal, file }: OpenFile, document: Document): Promise<void> {
  try {
    for (const part of removalOf(document)) {
      await othersFirst();
      // A case that was closed meanwhile keeps what nobody refers to.
      if (session.current?.file !== file) return;
      journal.store(part);
    }
  } catch (error) {
    // What made the import fail is what has to be told.
    session.services.log(error);
  }
}
