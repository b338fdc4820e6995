import path from 'node:path';
import { CaseError } from '../../../shared/errors.ts';
import type { HandlersOf } from '../handler.ts';
import { confirmReports } from '../reports/confirm.ts';
import type { Session } from '../session.ts';
import type { Batch } from './batch.ts';
import { startBatch } from './start.ts';

type Verbs =
  | 'batch.choose' | 'batch.start' | 'batch.add' | 'batch.state' | 'batch.list' | 'batch.cancel' | 'batch.retry' | 'batch.forget' | 'report.confirm';

/** @throws CaseError `THING_MISSING` */
function batchOf({ batches }: Session, id: string): Batch {
  const batch = batches.get(id);
  if (!batch) throw new CaseError('THING_MISSING', 'This import is not known in this window any more. What it imported is in the case.');
  return batch;
}

/** Verbs about importing many files. */
export const batchHandlers: HandlersOf<Verbs> = {
  'batch.start': async (session, given) => {
    const batch = await startBatch(session, given);
    return { id: batch.id, total: batch.summary().total };
  },
  'batch.choose': ({ services }, { what }) => services.files.chooseMany(what),
  'batch.add': (session, { id, files, failed, isLast }) => {
    const named = files.map(({ file, name }) => ({ file, name: name ?? path.basename(session.services.files.resolve(file)) }));
    batchOf(session, id).add([...named, ...failed.map(({ name, ...problem }) => ({ file: '', name, problem }))], isLast);
    return {};
  },
  'batch.state': (session, { id, since }) => {
    const batch = batchOf(session, id);
    return { summary: batch.summary(), ...batch.changedSince(since) };
  },
  'batch.list': ({ batches }) => [...batches.values()].map((batch) => batch.summary()).toReversed(),
  'batch.cancel': (session, { id }) => ({ wasRunning: batchOf(session, id).cancel() }),
  'batch.retry': (session, { id, numbers, ...wish }) => {
    session.requireOpen().file.writable();
    const given = Object.fromEntries(Object.entries(wish).filter(([, value]) => value !== undefined));
    return { taken: batchOf(session, id).retry(numbers, given) };
  },
  'batch.forget': (session, { id }) => {
    const batch = batchOf(session, id);
    if (batch.isRunning) throw new CaseError('RULE_BROKEN', `${batch.name} is still being imported. Cancel it first.`);
    session.batches.delete(id);
    return {};
  },
  'report.confirm': confirmReports,
};
