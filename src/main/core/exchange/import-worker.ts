import fs from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { CaseError } from '../../../shared/errors.ts';
import type { ImportFormatName } from '../../../shared/exchange.ts';
import type { WorkerMessage } from '../in-worker.ts';
import type { Incoming } from './incoming/incoming.ts';
import { readers } from './readers.ts';

/** What the worker is started with. */
export interface ImportJob {
  readonly format: ImportFormatName;
  readonly filePath: string;
  readonly name: string;
}

const post = (message: WorkerMessage<Incoming>) => parentPort?.postMessage(message);
const { format, filePath, name } = workerData as ImportJob;

try {
  post({ type: 'result', result: await readers[format]({ name, bytes: fs.readFileSync(filePath) }) });
} catch (error) {
  if (!(error instanceof CaseError)) throw error;
  post({ type: 'failure', code: error.code, message: error.message });
}
