import { parentPort, workerData } from 'node:worker_threads';
import type { WorkerMessage } from '../in-worker.ts';
import { lookForAll, type VersionAnswer, type VersionTask } from './task.ts';

const post = (message: WorkerMessage<VersionAnswer>) => parentPort?.postMessage(message);

post({ type: 'result', result: lookForAll(workerData as VersionTask, (done, total) => post({ type: 'progress', done, total })) });
