import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { RescueReport } from '../../../shared/contract/rescue.ts';
import { CaseError } from '../../../shared/errors.ts';
import { inWords } from '../db/errors.ts';
import { createIngest } from '../ingest/ingest.ts';
import type { WorkerMessage } from '../in-worker.ts';
import { rescueCase, type RescueOrder } from '../rescue/rescue.ts';
import { folderFailure } from './failure.ts';
import { makeBackup, type BackupOrder, type MadeBackup } from './make.ts';
import { takeOut, type RestoreOrder } from './restore.ts';

/** What the worker is started with. */
export type BackupJob = { readonly make: BackupOrder } | { readonly restore: RestoreOrder } | { readonly rescue: RescueOrder; readonly ingestWorker: string };

const post = (message: WorkerMessage<MadeBackup | RescueReport | null>) => parentPort?.postMessage(message);
const job = workerData as BackupJob;

function subjectOf(): string {
  if ('make' in job) return job.make.location.path;
  return 'restore' in job ? job.restore.backup : job.rescue.from;
}

function result(): Promise<MadeBackup | RescueReport | null> {
  if ('make' in job) return makeBackup(job.make);
  return 'restore' in job ? takeOut(job.restore) : rescueCase(job.rescue, createIngest(new URL(job.ingestWorker)), (done, total) => post({ type: 'progress', done, total }));
}

const name = path.basename(subjectOf());

try {
  post({ type: 'result', result: await result() });
} catch (error) {
  const known = folderFailure(inWords(error, name), name);
  if (!(known instanceof CaseError)) throw error;
  post({ type: 'failure', code: known.code, message: known.message });
}
