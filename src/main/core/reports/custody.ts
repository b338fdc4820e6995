import type { CustodyRecord } from '../../../shared/contract/custody.ts';
import type { ReadableDb } from '../db/connection.ts';
import { tables } from '../db/tables.ts';
import type { HandlersOf } from '../handler.ts';
import { entryFromRow } from '../journal/entries.ts';
import { Names } from '../merge/names.ts';
import { joinedBefore } from '../merge/origin.ts';
import { mergedEntries } from '../merge/record.ts';
import { custodyCsv } from './custody-csv.ts';

type Step = CustodyRecord['steps'][number];

/** A step on a report, and the entry of this case by which it is known here. */
interface Known {
  readonly reportId: string;
  readonly bySeq: number;
  readonly step: Step;
}

function stepOf({ seq, at, author, tool, label, kind, hash }: Omit<Step, 'copy'>, copy: Step['copy']): Step {
  return { seq, at, author, tool, label, kind, hash, copy };
}

/** The journal's entries on reports, by the names that these have now: a merge may have put another copy's in place of this one's. */
function ownSteps(db: ReadableDb, names: Names): Known[] {
  const rows = db.all("SELECT journal.*, journal_change.row_id FROM journal_change JOIN journal ON journal.seq = journal_change.seq WHERE table_name = 'report' ORDER BY journal.seq, ordinal");
  return rows.map((row) => ({ reportId: names.here(String(row['row_id'])), bySeq: Number(row['seq']), step: stepOf(entryFromRow(row), null) }));
}

/** What was done in copies before they were merged, by their own entries, which the merge kept. */
function mergedSteps(db: ReadableDb, names: Names): Known[] {
  return db.all('SELECT * FROM merge ORDER BY revision, merged_at, id').flatMap((row) => {
    const { fileName, fileSha256, entries, revision } = tables.merge.fromRow(row);
    return mergedEntries(entries).flatMap(({ reports, ...entry }) =>
      [...new Set(reports.map((id) => names.here(id)))].map((reportId) => ({ reportId, bySeq: revision, step: stepOf(entry, { fileName, fileSha256 }) })));
  });
}

/** The entries on reports, by report: in order, those of a copy ahead of the one that merged it. */
function stepsOf(db: ReadableDb): Map<string, Step[]> {
  const steps = new Map<string, Map<string, Step>>();
  const names = new Names(joinedBefore(db));
  const [own, merged] = [ownSteps(db, names), mergedSteps(db, names)];
  // Copies that merged each other tell of the same entries: this case's own are told as its own.
  const ownHashes = new Set(own.map(({ step }) => step.hash));
  const known = [...merged.filter(({ step }) => !ownHashes.has(step.hash)), ...own].toSorted((left, right) => left.bySeq - right.bySeq);
  for (const { reportId, step } of known) {
    const there = steps.get(reportId) ?? new Map<string, Step>();
    if (!there.has(step.hash)) there.set(step.hash, step);
    steps.set(reportId, there);
  }
  return new Map([...steps].map(([id, byHash]) => [id, [...byHash.values()]]));
}

/** Where each report came from, what read it, its hashes, and everybody who changed what is said of it. */
function custodyOf(db: ReadableDb, id: string | null): CustodyRecord[] {
  const steps = stepsOf(db);
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
