import { parentPort, workerData } from 'node:worker_threads';
import { CaseError } from '../../../shared/errors.ts';
import type { WorkerMessage } from '../in-worker.ts';
import { verifyBundle, type Verified } from './verify.ts';

/** What the worker is started with. */
export interface VerifyJob {
  readonly file: string;
  readonly folder: string;
}

const post = (message: WorkerMessage<Verified>) => parentPort?.postMessage(message);
const { file, folder } = workerData as VerifyJob;
/** Telling of every block would cost more than reading it. */
const tellEveryMs = 100;
let toldAt = 0;

try {
  const result = await verifyBundle(file, folder, (done, total) => {
    if (Date.now() - toldAt < tellEveryMs) return;
    toldAt = Date.now();
    post({ type: 'progress', done, total });
  });
  post({ type: 'result', result });
} catch (error) {
  if (!(error instanceof CaseError)) throw error;
  post({ type: 'failure', code: error.code, message: error.message });
}
