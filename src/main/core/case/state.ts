import path from 'node:path';
import type { CaseCounts, OpenCase } from '../../../shared/contract/cases.ts';
import type { CaseFile } from '../db/casefile.ts';
import type { ReadableDb } from '../db/connection.ts';
import { tables } from '../db/tables.ts';
import { lastEntry, redoTarget, undoTarget } from '../journal/entries.ts';
import { requireRow } from '../things/rows.ts';

function countsOf(db: ReadableDb): CaseCounts {
  const count = (table: string) => db.count(`SELECT count(*) FROM ${table}`);
  return {
    sources: count('source'), reports: count('report'), quotes: count('quote'), actors: count('actor'),
    operations: count('operation'), events: count('event'), claims: count('claim'),
    unsourcedClaims: db.count('SELECT count(*) FROM claim WHERE NOT EXISTS (SELECT 1 FROM evidence WHERE thing_id = claim.id)'),
  };
}

/** What there is to say of an open case. */
export function stateOf(file: CaseFile): OpenCase {
  const { db } = file;
  const { title, description, marking, revision } = requireRow(db, tables.caseInfo, 'case');
  const [undo, redo] = [undoTarget(db), redoTarget(db)];
  return {
    title, description, marking, revision, fileName: file.name, location: path.dirname(path.resolve(file.path)), isReadOnly: file.isReadOnly,
    isProtected: file.isEncrypted, synced: file.synced,
    seq: lastEntry(db)?.seq ?? 0,
    undoLabel: undo?.label ?? null, undoSeq: undo?.seq ?? null, redoLabel: redo?.label ?? null, redoSeq: redo?.seq ?? null,
    counts: countsOf(db),
  };
}
