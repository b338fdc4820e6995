import { CaseError } from '../../../shared/errors.ts';
import { makeId } from '../../../shared/ids.ts';
import type { Report } from '../../../shared/model/report.ts';
import type { ReadableDb } from '../db/connection.ts';
import { tables } from '../db/tables.ts';
import type { HandlersOf } from '../handler.ts';
import type { Document } from '../ingest/read.ts';
import { insertion } from '../journal/change.ts';
import { shorten } from '../things/rows.ts';
import { storeContent } from './content.ts';
import { readingOf, readInto } from './import.ts';
import { originalOf } from './original-page.ts';
import { requireReport } from './require.ts';

/** @throws CaseError `REPORT_DUPLICATE` */
function refuseSameText(db: ReadableDb, report: Report, { textSha256 }: Document): void {
  const same = db.get('SELECT * FROM report WHERE original_sha256 = :original AND text_sha256 = :text', { original: report.originalSha256, text: textSha256 });
  if (!same) return;
  const { id, title } = tables.report.fromRow(same);
  throw new CaseError('REPORT_DUPLICATE', id === report.id
    ? `${report.fileName} reads the same in this way, letter by letter. Nothing was made; choose otherwise.`
    : `${report.fileName}, read in this way, is in the case as ${title}. Open that report.`);
}

export const rereadHandlers: HandlersOf<'report.readAgain'> = {
  'report.readAgain': async (session, { id, jobId, ...choices }) => {
    const open = session.requireOpen();
    const { journal, file } = open;
    file.writable();
    const original = originalOf(file.db, requireReport(file.db, id));
    const check = (db: ReadableDb, read: Document) => refuseSameText(db, requireReport(db, id), read);
    const document = await readInto(session, open, { ...original, ...choices }, jobId, (read) => check(file.db, read));
    const { now, newUuid } = session.services;
    const { result, seq, ids } = journal.commit('report.readAgain', (db) => {
      check(db, document);
      storeContent(db, document, original.bytes);
      const before = requireReport(db, id);
      const row = { ...before, ...readingOf(document), id: makeId('report', newUuid()), replacesId: before.id, importedAt: now().toISOString(), revision: 0 };
      return { label: `read ${shorten(row.title)} again`, changes: [insertion(tables.report, row)], result: { id: row.id } };
    });
    session.emit({ type: 'case/changed', seq, ids });
    return result;
  },
};
