import type { CustodyRecord } from '../../../shared/contract/custody.ts';
import type { ReadableDb, Row } from '../db/connection.ts';
import { tables } from '../db/tables.ts';
import type { HandlersOf } from '../handler.ts';
import { entryFromRow } from '../journal/entries.ts';
import { custodyCsv } from './custody-csv.ts';

type Step = CustodyRecord['steps'][number];

function stepOf(row: Row): Step {
  const { seq, at, author, tool, label, kind, hash } = entryFromRow(row);
  return { seq, at, author, tool, label, kind, hash };
}

/** The journal's entries on reports, in order, by report. */
function stepsOf(db: ReadableDb, id: string | null): Map<string, Step[]> {
  const steps = new Map<string, Step[]>();
  const rows = db.each(
    `SELECT journal.*, journal_change.row_id FROM journal_change JOIN journal ON journal.seq = journal_change.seq
     WHERE table_name = 'report' AND (:id IS NULL OR row_id = :id) ORDER BY journal.seq, ordinal`, { id },
  );
  for (const row of rows) {
    const of = String(row['row_id']);
    steps.set(of, [...(steps.get(of) ?? []), stepOf(row)]);
  }
  return steps;
}

/** Where each report came from, what read it, its hashes, and everybody who changed what is said of it. */
function custodyOf(db: ReadableDb, id: string | null): CustodyRecord[] {
  const steps = stepsOf(db, id);
  const rows = db.all('SELECT report.*, source.name AS source_name FROM report JOIN source ON source.id = report.source_id WHERE :id IS NULL OR report.id = :id ORDER BY report.imported_at, report.id', { id });
  return rows.map((row) => {
    const report = tables.report.fromRow(row);
    return {
      reportId: report.id, title: report.title, sourceName: String(row['source_name']), fileName: report.fileName, url: report.url, importedAt: report.importedAt,
      originalSha256: report.originalSha256, originalBytes: report.originalBytes, textSha256: report.textSha256, extractor: report.extractor, extractorVersion: report.extractorVersion,
      steps: steps.get(report.id) ?? [],
    };
  });
}

export const custodyHandlers: HandlersOf<'report.custody' | 'report.custodyTable'> = {
  'report.custody': (db, { id }) => custodyOf(db, id),
  'report.custodyTable': (db, { id }) => ({ csv: custodyCsv(custodyOf(db, id)) }),
};
