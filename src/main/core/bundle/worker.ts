import { parentPort, workerData } from 'node:worker_threads';
import { CaseError } from '../../../shared/errors.ts';
import type { WorkerMessage } from '../in-worker.ts';
import { takeCase, type TakenCase } from './take.ts';
import { verifyBundle, type Verified } from './verify.ts';

/** What the worker is started with. */
export interface BundleJob {
  readonly file: string;
  readonly passphrase: string | null;
  readonly folder: string;
  /** Where the case is written to, when nothing is wrong with the bundle; null where it is only checked. */
  readonly takeTo: string | null;
  /** Where the module is that checks a large case. */
  readonly checkWorker: string;
}

const post = (message: WorkerMessage<Verified | TakenCase>) => parentPort?.postMessage(message);
const { file, passphrase, folder, takeTo, checkWorker } = workerData as BundleJob;
/** Telling of every block would cost more than reading it. */
const tellEveryMs = 100;
let toldAt = 0;

const tell = (done: number, total: number) => {
  if (Date.now() - toldAt < tellEveryMs) return;
  toldAt = Date.now();
  post({ type: 'progress', done, total });
};

try {
  post({ type: 'result', result: takeTo === null ? await verifyBundle(file, passphrase, folder, new URL(checkWorker), tell) : await takeCase(file, passphrase, folder, takeTo, new URL(checkWorker), tell) });
} catch (error) {
  if (!(error instanceof CaseError)) throw error;
  post({ type: 'failure', code: error.code, message: error.message });
}
