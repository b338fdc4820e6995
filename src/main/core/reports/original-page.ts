import type { Report } from '../../../shared/model/report.ts';
import type { ReadableDb } from '../db/connection.ts';
import type { HandlersOf } from '../handler.ts';
import type { DocumentFile } from '../ingest/read.ts';
import { choicesOf } from './reading.ts';
import { requireReport } from './require.ts';

/** The original of a report. */
export function originalOf(db: ReadableDb, report: Report): Pick<DocumentFile, 'name' | 'bytes'> {
  const bytes = db.get('SELECT bytes FROM original WHERE sha256 = :originalSha256', { originalSha256: report.originalSha256 })?.['bytes'];
  if (!(bytes instanceof Uint8Array)) throw new Error(`The bytes of ${report.originalSha256} are not in the case`);
  return { name: report.fileName, bytes };
}

/** The file of a report with the choices it was read with. */
const fileOf = (db: ReadableDb, report: Report): DocumentFile => ({ ...originalOf(db, report), ...choicesOf(report) });

export const originalHandlers: HandlersOf<'report.originalPage' | 'report.pagePicture'> = {
  'report.originalPage': (session, { id }) => {
    const { db } = session.requireOpen().file;
    const report = requireReport(db, id);
    return session.services.ingest.page({ file: fileOf(db, report), extractor: report.extractor, textSha256: report.textSha256 });
  },

  'report.pagePicture': async (session, { id, number }) => {
    const { db } = session.requireOpen().file;
    const { bytes, mediaType } = await session.services.ingest.picture(fileOf(db, requireReport(db, id)), number);
    return { base64: Buffer.from(bytes).toString('base64'), mediaType };
  },
};
