import { parentPort, workerData } from 'node:worker_threads';
import { connectBeside, type CaseLocation } from '../db/casefile.ts';
import type { WorkerMessage } from '../in-worker.ts';
import { checkStored, type StoredCheck } from './check.ts';

const post = (message: WorkerMessage<StoredCheck>) => parentPort?.postMessage(message);

const connection = connectBeside(workerData as CaseLocation);
try {
  const result = connection.snapshot(() => checkStored(connection, (done, total) => post({ type: 'progress', done, total })));
  post({ type: 'result', result });
} finally {
  connection.close();
}
