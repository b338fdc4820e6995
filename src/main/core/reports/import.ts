import fs from 'node:fs/promises';
import path from 'node:path';
import { CaseError } from '../../../shared/errors.ts';
import { largestFileBytes } from '../../../shared/limits.ts';
import { makeId, type ReportId } from '../../../shared/ids.ts';
import { writeUnconfirmed } from '../../../shared/unconfirmed.ts';
import { datedOf } from '../dates/dates.ts';
import type { ReadableDb } from '../db/connection.ts';
import { isConnected } from '../db/header.ts';
import { tables } from '../db/tables.ts';
import type { ActionHandler } from '../handler.ts';
import type { Watch } from '../in-worker.ts';
import type { Document, DocumentFile } from '../ingest/read.ts';
import { asJob } from '../jobs.ts';
import { insertion } from '../journal/change.ts';
import type { OpenFile, Session } from '../session.ts';
import { requireRow, shorten } from '../things/rows.ts';
import { isLong, storeContent } from './content.ts';
import { proposedOf } from './proposed.ts';
import { storeAhead } from './store-ahead.ts';

const openingUtf16 = 600;

type Choices = Pick<DocumentFile, 'encoding' | 'password' | 'languages' | 'wholePage'>;

/**
 * The bytes of a file that a person chose, and what they chose for its reading.
 *
 * @throws CaseError `FILE_MISSING`, `FILE_TOO_LARGE`, `FILE_NOT_ALLOWED`, `FORMAT_UNKNOWN` for a case
 */
export async function fileOf(session: Session, handle: string, choices: Choices): Promise<DocumentFile> {
  const filePath = session.services.files.resolve(handle);
  const name = path.basename(filePath);
  if (isConnected(filePath)) throw new CaseError('FORMAT_UNKNOWN', `${name} is a case that is open, not a report. Choose another file.`);
  try {
    const { size } = await fs.stat(filePath);
    if (size > largestFileBytes) throw new CaseError('FILE_TOO_LARGE', `${name} has ${Math.round(size / 1024 / 1024)} MB; that is more than can be imported. Split it.`);
    return { name, bytes: await fs.readFile(filePath), ...choices };
  } catch (error) {
    if (error instanceof CaseError) throw error;
    throw new CaseError('FILE_MISSING', `${name} can't be read. Check that it is still there and that you may read it.`, { cause: error });
  }
}

/** Reports that were made from these bytes. */
export function duplicatesOf(db: ReadableDb, sha256: string): ReportId[] {
  return db.all('SELECT * FROM report WHERE original_sha256 = :sha256 ORDER BY id', { sha256 }).map((row) => tables.report.fromRow(row).id);
}

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
function refuseDuplicate(db: ReadableDb, { originalSha256, fileName }: Document): void {
  if (duplicatesOf(db, originalSha256).length === 0) return;
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
  const document = await readInto(session, open, file, jobId, (read) => {
    if (!allowDuplicate) refuseDuplicate(caseFile.db, read);
  });
  const { now, newUuid } = session.services;
  const { result, seq, ids } = journal.commit('report.import', (db) => {
    const source = newSource ? { ...newSource, id: makeId('source', newUuid()), revision: 0 } : requireRow(db, tables.source, sourceId ?? '');
    if (!allowDuplicate) refuseDuplicate(db, document);
    storeContent(db, document, file.bytes);
    const id = makeId('report', newUuid());
    const row = { ...given, ...dates, ...readingOf(document), id, sourceId: source.id, unconfirmed: writeUnconfirmed(unconfirmed), importedAt: now().toISOString(), revision: 0 };
    return { label: `import ${shorten(row.title)}`, changes: [...(newSource ? [insertion(tables.source, source)] : []), insertion(tables.report, row)], result: { id } };
  });
  session.emit({ type: 'case/changed', seq, ids });
  return result;
};
