import { createHash } from 'node:crypto';
import { setImmediate as othersFirst } from 'node:timers/promises';
import type { ReportId } from '../../../shared/ids.ts';
import type { Report } from '../../../shared/model/report.ts';
import type { ReadableDb } from '../db/connection.ts';
import { tables } from '../db/tables.ts';
import type { HandlersOf } from '../handler.ts';
import { fileOf } from './chosen-file.ts';

/** Hashed in a few milliseconds. */
const stepBytes = 4 * 1024 * 1024;

/** The SHA-256 of bytes; other calls are answered while many are hashed. */
export async function hashOf(bytes: Uint8Array): Promise<string> {
  const hash = createHash('sha256');
  for (let from = 0; from < bytes.byteLength; from += stepBytes) {
    if (from > 0) await othersFirst();
    hash.update(bytes.subarray(from, from + stepBytes));
  }
  return hash.digest('hex');
}

/** Reports that were made from the bytes of a hash. */
export function reportsOf(db: ReadableDb, sha256: string): Report[] {
  return db.all('SELECT * FROM report WHERE original_sha256 = :sha256 ORDER BY id', { sha256 }).map(tables.report.fromRow);
}

export function duplicatesOf(db: ReadableDb, sha256: string): ReportId[] {
  return reportsOf(db, sha256).map(({ id }) => id);
}

export const knownHandlers: HandlersOf<'report.known'> = {
  'report.known': async (session, { file }) => {
    const { db } = session.requireOpen().file;
    const { name, bytes } = await fileOf(session, file, {});
    return { fileName: name, ids: duplicatesOf(db, await hashOf(bytes)) };
  },
};
