import { parentPort, workerData } from 'node:worker_threads';
import { CaseError } from '../../../shared/errors.ts';
import type { WorkerMessage } from '../in-worker.ts';
import { readDocument, type Document, type DocumentFile } from './read.ts';

const post = (message: WorkerMessage<Document>) => parentPort?.postMessage(message);

try {
  const document = readDocument(workerData as DocumentFile, (done, total) => post({ type: 'progress', done, total }));
  post({ type: 'result', result: document });
} catch (error) {
  if (!(error instanceof CaseError)) throw error;
  post({ type: 'failure', code: error.code, message: error.message });
}
