import { parentPort, workerData } from 'node:worker_threads';
import { CaseError } from '../../../shared/errors.ts';
import type { FoundTable, TableMapping } from '../../../shared/contract/exchange.ts';
import type { ImportFormatName, TableFormatName } from '../../../shared/exchange.ts';
import type { WorkerMessage } from '../in-worker.ts';
import { csvTables } from './csv/read.ts';
import { incomingFile } from './incoming/file.ts';
import type { Incoming } from './incoming/incoming.ts';
import { forms } from './readers.ts';
import { lookAt } from './tables/in/read.ts';
import { xlsxTables } from './xlsx/read.ts';

/** What the worker is started with: a file to read, or tables to look at. */
export type ImportJob = ReadJob | LookJob;

export interface ReadJob {
  readonly is: 'read';
  readonly format: ImportFormatName;
  readonly filePath: string;
  readonly name: string;
  readonly mapping: TableMapping | null;
}

export interface LookJob {
  readonly is: 'look';
  readonly format: TableFormatName;
  readonly filePath: string;
  readonly name: string;
}

const post = (message: WorkerMessage<Incoming | FoundTable[]>) => parentPort?.postMessage(message);
const job = workerData as ImportJob;
const file = incomingFile(job.filePath, job.name);
const tablesOf = { csv: csvTables, xlsx: xlsxTables };

try {
  const result = job.is === 'look' ? lookAt(await tablesOf[job.format](file))
    : await forms[job.format].read(file, { mapping: job.mapping, onProgress: (done, total) => post({ type: 'progress', done, total }) });
  post({ type: 'result', result });
} catch (error) {
  if (!(error instanceof CaseError)) throw error;
  post({ type: 'failure', code: error.code, message: error.message });
}
