import { z } from 'zod';
import type { MergeDecision, MergeOutcome } from '../../../shared/contract/merges.ts';
import { makeId } from '../../../shared/ids.ts';
import { journalEntry } from '../../../shared/model/case.ts';
import type { Merge } from '../../../shared/model/merge.ts';
import type { ReadableDb } from '../db/connection.ts';
import type { Services } from '../services.ts';
import type { OtherCase } from './other.ts';
import type { MergePlan } from './plan.ts';

/** An entry of another copy as a merge keeps it. `reports` are those that it changed, as they are called there. */
const mergedEntry = journalEntry.omit({ previousHash: true }).extend({ reports: z.array(z.string()).default([]) });

type MergedEntry = z.infer<typeof mergedEntry>;

/** What stands in the column `entries` of a merge. */
export const mergedEntries = (json: string): MergedEntry[] => z.array(mergedEntry).parse(JSON.parse(json));

/** Reports that were changed after an entry, by the entry that changed them. */
function reportsChanged(db: ReadableDb, after: number): Map<number, string[]> {
  const reports = new Map<number, string[]>();
  for (const row of db.each("SELECT seq, row_id FROM journal_change WHERE seq > :after AND table_name = 'report' ORDER BY seq, ordinal", { after })) {
    const seq = Number(row['seq']);
    reports.set(seq, [...reports.get(seq) ?? [], String(row['row_id'])]);
  }
  return reports;
}

/** Where changes came from and what was decided about them, as a row of the case. */
export function recordOf({ author, now, newUuid }: Services, { origin, joined, leftOut, theirs }: MergePlan, other: OtherCase, { conflicts }: MergeOutcome, decisions: readonly MergeDecision[]): Merge {
  const taken = new Map(decisions.map(({ id, take }) => [id, take]));
  const reports = reportsChanged(theirs, (origin.fresh[0]?.seq ?? 1) - 1);
  const entries: MergedEntry[] = origin.fresh.map(({ previousHash: _before, ...entry }) => ({ ...entry, reports: reports.get(entry.seq) ?? [] }));
  return {
    id: makeId('merge', newUuid()), mergedAt: now().toISOString(), mergedBy: author, fileName: other.fileName, fileSha256: other.sha256, commonSeq: origin.commonSeq,
    headHash: origin.headHash, entries: JSON.stringify(entries), joined: JSON.stringify(Object.fromEntries(joined)),
    decisions: JSON.stringify(conflicts.map(({ id, is, what, name, fields }) => ({ id, is, what, name, take: taken.get(id) ?? 'mine', fields }))), leftOut: JSON.stringify(leftOut), revision: 0,
  };
}
