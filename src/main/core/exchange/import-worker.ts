import { parentPort, workerData } from 'node:worker_threads';
import { CaseError } from '../../../shared/errors.ts';
import type { TableMapping } from '../../../shared/contract/exchange.ts';
import type { ImportFormatName } from '../../../shared/exchange.ts';
import type { WorkerMessage } from '../in-worker.ts';
import { incomingFile } from './incoming/file.ts';
import type { Incoming } from './incoming/incoming.ts';
import { forms } from './readers.ts';

/** What the worker is started with. */
export interface ImportJob {
  readonly format: ImportFormatName;
  readonly filePath: string;
  readonly name: string;
  readonly mapping: TableMapping | null;
}

const post = (message: WorkerMessage<Incoming>) => parentPort?.postMessage(message);
const { format, filePath, name, mapping } = workerData as ImportJob;

try {
  post({ type: 'result', result: await forms[format].read(incomingFile(filePath, name), { mapping, onProgress: (done, total) => post({ type: 'progress', done, total }) }) });
} catch (error) {
  if (!(error instanceof CaseError)) throw error;
  post({ type: 'failure', code: error.code, message: error.message });
}
