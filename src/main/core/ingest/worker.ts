import { parentPort } from 'node:worker_threads';
import { answer } from './answer.ts';
import type { IngestTask } from './ingest.ts';

parentPort?.on('message', (task: IngestTask) => void answer(task));
