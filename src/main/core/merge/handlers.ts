import { setImmediate as othersFirst } from 'node:timers/promises';
import type { MergeOutcome } from '../../../shared/contract/merges.ts';
import { CaseError } from '../../../shared/errors.ts';
import { tables } from '../db/tables.ts';
import type { ActionHandler, HandlersOf } from '../handler.ts';
import { insertion, type Change } from '../journal/change.ts';
import { asJob } from '../jobs.ts';
import type { OpenFile, Session } from '../session.ts';
import { shorten } from '../things/rows.ts';
import { missingContents, partsOfContent } from './content.ts';
import { placeOf, rowAt } from './model.ts';
import { inOrder } from './order.ts';
import { openOther, type OtherCase } from './other.ts';
import { outcomeOf } from './outcome.ts';
import { planMerge, type MergePlan } from './plan.ts';
import { recordOf } from './record.ts';

type PreviewInput = Parameters<ActionHandler<'merge.preview'>>[1];
type ApplyInput = Parameters<ActionHandler<'merge.apply'>>[1];

async function withOther<T>(session: Session, { file, passphrase, jobId }: PreviewInput, work: (open: OpenFile, other: OtherCase, refuseStopped: () => void) => Promise<T> | T): Promise<T> {
  const open = session.requireOpen();
  const { services } = session;
  return asJob(session, jobId, open.file.name, async (watch) => {
    const other = await openOther(services, services.files.resolve(file), passphrase, open.file, watch);
    const refuseStopped = () => {
      if (session.current?.file !== open.file) throw new CaseError('CANCELLED', `${open.file.name} was closed meanwhile. Nothing was merged.`);
      if (watch.signal?.aborted) throw new CaseError('CANCELLED', `Merging ${other.fileName} was cancelled. Nothing was merged.`);
    };
    try {
      refuseStopped();
      return await work(open, other, refuseStopped);
    } finally {
      other.forget();
    }
  });
}

/** @throws CaseError `RULE_BROKEN` where the other is no copy, and nobody said that it may be another case */
function plannedFor({ file }: OpenFile, other: OtherCase, { decisions, isOtherCase, same }: PreviewInput): MergePlan {
  const plan = planMerge(file.db, other.file.db, decisions, new Map(same.map(({ theirs, mine }) => [theirs, mine])));
  if (plan.origin.commonSeq > 0 || isOtherCase) return plan;
  throw new CaseError('RULE_BROKEN', `${other.fileName} is another case and no copy of this one: their histories have no step in common. Nothing was merged. To combine the two all the same, use "casewright merge" with --other-case.`);
}

const changesOf = (plan: MergePlan): Change[] => inOrder(plan.rows, (key) => rowAt(plan.mine, placeOf(key)));

const preview: ActionHandler<'merge.preview'> = (session, input) => withOther(session, input, (open, other) => open.file.db.snapshot(() => {
  const plan = plannedFor(open, other, input);
  return outcomeOf(plan, changesOf(plan), other, input.decisions);
}));

/** @throws CaseError `STALE_REVISION`, `INPUT_INVALID` */
function refuseUnready({ seq, headHash, undecidedCount, fileName }: MergeOutcome, expected: ApplyInput['expected']): void {
  if (expected && (expected.seq !== seq || expected.headHash !== headHash)) {
    throw new CaseError('STALE_REVISION', `This case or ${fileName} was changed since you looked at what would come in. Nothing was merged; look at it again.`);
  }
  if (undecidedCount > 0) throw new CaseError('INPUT_INVALID', `${undecidedCount} of what both copies changed ${undecidedCount === 1 ? 'is' : 'are'} not decided. Choose a side for each. Nothing was merged.`);
}

/** Documents are stored ahead of the step that names them, in short transactions, as an import does it. */
async function storeDocuments({ journal }: OpenFile, { mine, theirs, rows }: MergePlan, refuseStopped: () => void): Promise<void> {
  for (const hashes of missingContents(mine, theirs, rows)) {
    for (const part of partsOfContent(theirs, hashes)) {
      await othersFirst();
      refuseStopped();
      journal.store(part);
    }
  }
}

const apply: ActionHandler<'merge.apply'> = (session, input) => withOther(session, input, async (open, other, refuseStopped) => {
  const { decisions, expected, unprotected } = input;
  open.file.writable();
  if (other.file.isEncrypted && !open.file.isEncrypted && !unprotected) {
    throw new CaseError('INPUT_INVALID', `${other.fileName} is protected by a passphrase, and ${open.file.name} is not: what comes in would lie in it in plain. Nothing was merged. Protect this case first, or say that it needs no passphrase (--unprotected on the command line).`);
  }
  const ready = () => {
    const plan = plannedFor(open, other, input);
    const changes = changesOf(plan);
    const outcome = outcomeOf(plan, changes, other, decisions);
    refuseUnready(outcome, expected);
    return { plan, changes, outcome };
  };
  await storeDocuments(open, ready().plan, refuseStopped);
  // What was asked for while the last part was stored is heard before the step that can't be stopped.
  await othersFirst();
  refuseStopped();
  const { result, seq, ids } = open.journal.commit('merge.apply', (db) => {
    const { plan, changes, outcome } = ready();
    if (plan.origin.fresh.length === 0) return { label: 'merge nothing', changes: [], result: outcome };
    for (const hashes of missingContents(db, plan.theirs, plan.rows)) for (const part of partsOfContent(plan.theirs, hashes)) part(db);
    const record = insertion(tables.merge, recordOf(session.services, plan, other, outcome, decisions));
    return { label: `merge ${shorten(other.fileName)}`, changes: [...changes, record], result: outcome };
  });
  if (ids.length > 0) session.emit({ type: 'case/changed', seq, ids });
  return result;
});

export const mergeHandlers: HandlersOf<'merge.preview' | 'merge.apply'> = { 'merge.preview': preview, 'merge.apply': apply };
