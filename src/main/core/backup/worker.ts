import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { CaseError } from '../../../shared/errors.ts';
import { inWords } from '../db/errors.ts';
import type { WorkerMessage } from '../in-worker.ts';
import { folderFailure } from './failure.ts';
import { makeBackup, type BackupOrder, type MadeBackup } from './make.ts';
import { takeOut, type RestoreOrder } from './restore.ts';

/** What the worker is started with. */
export type BackupJob = { readonly make: BackupOrder } | { readonly restore: RestoreOrder };

const post = (message: WorkerMessage<MadeBackup | null>) => parentPort?.postMessage(message);
const job = workerData as BackupJob;
const name = path.basename('make' in job ? job.make.casePath : job.restore.backup);

try {
  post({ type: 'result', result: 'make' in job ? await makeBackup(job.make) : await takeOut(job.restore) });
} catch (error) {
  const known = folderFailure(inWords(error, name), name);
  if (!(known instanceof CaseError)) throw error;
  post({ type: 'failure', code: known.code, message: known.message });
}
