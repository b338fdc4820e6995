import { parentPort } from 'node:worker_threads';
import { connectBeside, type CaseLocation } from '../../db/casefile.ts';
import type { WorkerMessage } from '../../in-worker.ts';
import { Analyst, type Analysis, type AnalysisTask } from './task.ts';

const analyst = new Analyst();
const post = (message: WorkerMessage<Analysis>) => parentPort?.postMessage(message);

parentPort?.on('message', ({ location, task }: { readonly location: CaseLocation; readonly task: AnalysisTask }) => {
  // Opened for each question: a file that nobody asks about is let go.
  const connection = connectBeside(location);
  try {
    post({ type: 'result', result: analyst.answer(connection, location.path, task, (done, total) => post({ type: 'progress', done, total })) });
  } finally {
    connection.close();
  }
});
