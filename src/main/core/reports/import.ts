import { CaseError } from '../../../shared/errors.ts';
import { makeId } from '../../../shared/ids.ts';
import { writeUnconfirmed } from '../../../shared/unconfirmed.ts';
import { datedOf } from '../dates/dates.ts';
import type { ReadableDb } from '../db/connection.ts';
import { tables } from '../db/tables.ts';
import type { ActionHandler } from '../handler.ts';
import type { Watch } from '../in-worker.ts';
import type { Document, DocumentFile } from '../ingest/read.ts';
import { asJob } from '../jobs.ts';
import { insertion } from '../journal/change.ts';
import type { OpenFile, Session } from '../session.ts';
import { requireRow, shorten } from '../things/rows.ts';
import { fileOf } from './chosen-file.ts';
import { isLong, storeContent } from './content.ts';
import { duplicatesOf, hashOf } from './known.ts';
import { proposedOf } from './proposed.ts';
import { storeAhead } from './store-ahead.ts';

const openingUtf16 = 600;

export const inspectReport: ActionHandler<'report.inspect'> = async (session, { file, ...choices }) => {
  const { db } = session.requireOpen().file;
  const document = await session.services.ingest.read(await fileOf(session, file, choices));
  const { title, origins, ...facts } = proposedOf(document);
  return {
    fileName: document.fileName, sizeBytes: document.originalBytes, sha256: document.originalSha256, mediaType: document.mediaType,
    encoding: document.encoding, encodingIsGuess: document.encodingIsGuess, title, textLength: document.textLength,
    opening: document.text.slice(0, openingUtf16).toWellFormed(), duplicateIds: duplicatesOf(db, document.originalSha256),
    extractor: document.extractor, pageCount: document.pages?.length ?? 0, partCount: document.parts?.length ?? 0, warnings: [...document.warnings ?? []], facts, origins,
  };
};

/** Reading is one half of an import, storing the other. */
export function inHalf({ signal, onProgress }: Watch, half: 0 | 1): Watch {
  return { ...(signal ? { signal } : {}), onProgress: (done, total) => onProgress?.(done + half * total, total * 2) };
}

/** What a report's row says of the file and of its reading. */
export function readingOf(document: Document) {
  const { fileName, mediaType, originalSha256, originalBytes, textSha256, textLength, encoding, extractor, extractorVersion } = document;
  return { fileName, mediaType, originalSha256, originalBytes, textSha256, textLength, encoding, extractor, extractorVersion, extractorOptions: document.options ?? null };
}

/** @throws CaseError `REPORT_DUPLICATE` */
function refuseDuplicate(db: ReadableDb, sha256: string, fileName: string): void {
  if (duplicatesOf(db, sha256).length === 0) return;
  throw new CaseError('REPORT_DUPLICATE', `${fileName} is already in this case. Open the report that is there, or import it again on purpose.`);
}

/**
 * Reads a file and, where its text is long, stores that ahead of the report's row.
 *
 * @param check throws where a document is not to be stored; asked once it is read
 * @throws CaseError what `Ingest.read` and `check` throw; `CANCELLED` when the case was closed meanwhile
 */
export async function readInto(session: Session, open: OpenFile, file: DocumentFile, jobId: string | undefined, check: (document: Document) => void): Promise<Document> {
  const requireCase = () => {
    if (session.current?.file !== open.file) throw new CaseError('CANCELLED', `The case was closed while ${file.name} was read. Nothing was imported.`);
  };
  const document = await asJob(session, jobId, file.name, async (watch) => {
    const read = await session.services.ingest.read(file, inHalf(watch, 0));
    requireCase();
    check(read);
    if (isLong(read)) await storeAhead(session, open, read, file.bytes, inHalf(watch, 1));
    return read;
  });
  requireCase();
  return document;
}

export const importReport: ActionHandler<'report.import'> = async (session, { file: handle, encoding, password, languages, wholePage, jobId, allowDuplicate, sourceId, newSource, unconfirmed, ...given }) => {
  const open = session.requireOpen();
  const { journal, file: caseFile } = open;
  caseFile.writable();
  if ((sourceId === null) === (newSource === null)) throw new CaseError('INPUT_INVALID', 'A report needs one source: one that is there, or a new one.');
  const dates = datedOf(given);
  const file = await fileOf(session, handle, { encoding, password, languages, wholePage });
  if (!allowDuplicate) {
    const sha256 = await hashOf(file.bytes);
    if (session.current?.file === caseFile) refuseDuplicate(caseFile.db, sha256, file.name);
  }
  const document = await readInto(session, open, file, jobId, () => undefined);
  const { now, newUuid } = session.services;
  const { result, seq, ids } = journal.commit('report.import', (db) => {
    const source = newSource ? { ...newSource, id: makeId('source', newUuid()), revision: 0 } : requireRow(db, tables.source, sourceId ?? '');
    if (!allowDuplicate) refuseDuplicate(db, document.originalSha256, document.fileName);
    storeContent(db, document, file.bytes);
    const id = makeId('report', newUuid());
    const row = { ...given, ...dates, ...readingOf(document), id, sourceId: source.id, unconfirmed: writeUnconfirmed(unconfirmed), importedAt: now().toISOString(), revision: 0 };
    return { label: `import ${shorten(row.title)}`, changes: [...(newSource ? [insertion(tables.source, source)] : []), insertion(tables.report, row)], result: { id } };
  });
  session.emit({ type: 'case/changed', seq, ids });
  return result;
};
