import { parentPort, workerData } from 'node:worker_threads';
import { CaseError } from '../../../shared/errors.ts';
import { connectBeside, type CaseLocation } from '../db/casefile.ts';
import type { WorkerMessage } from '../in-worker.ts';
import { runExport, type Exported, type ExportTask } from './task.ts';
import { writeFailure } from './write/failure.ts';

/** What the worker is started with. */
export interface ExportJob {
  readonly location: CaseLocation;
  readonly task: ExportTask;
}

const post = (message: WorkerMessage<Exported>) => parentPort?.postMessage(message);
const { location, task } = workerData as ExportJob;

/** Telling of every block would cost more than writing it. */
const tellEveryMs = 100;
let toldAt = 0;

function tell(done: number, total: number): void {
  if (Date.now() - toldAt < tellEveryMs) return;
  toldAt = Date.now();
  post({ type: 'progress', done, total });
}

const connection = connectBeside(location);
try {
  // All of the export sees the case at one moment; the connection is closed, so nothing has to end the transaction.
  connection.script('BEGIN');
  post({ type: 'result', result: await runExport(connection, task, tell) });
} catch (error) {
  const told = writeFailure(error, 'The export');
  if (!(told instanceof CaseError)) throw error;
  post({ type: 'failure', code: told.code, message: told.message });
} finally {
  connection.close();
}
