import { parentPort, workerData } from 'node:worker_threads';
import type { Extraction } from '../../../shared/model/extraction.ts';
import type { WorkerMessage } from '../in-worker.ts';
import { extract } from './extract.ts';
import type { ExtractTask } from './extractor.ts';

const post = (message: WorkerMessage<Extraction>) => parentPort?.postMessage(message);
const { text, published, known } = workerData as ExtractTask;

post({ type: 'result', result: extract(text, { published, known, onProgress: (done, total) => post({ type: 'progress', done, total }) }) });
