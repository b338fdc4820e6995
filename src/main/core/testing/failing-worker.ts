import { parentPort } from 'node:worker_threads';
import { answer } from '../ingest/answer.ts';
import type { IngestTask } from '../ingest/ingest.ts';

// A reader that crashes on some documents and never ends on others, and reads the rest as ever.
parentPort?.on('message', (task: IngestTask) => {
  const text = Buffer.from(task.type === 'read' ? task.file.bytes : []).toString();
  if (text.startsWith('CRASH')) process.exit(7);
  if (text.startsWith('THROW')) throw new Error('The reader has a bug');
  if (!text.startsWith('HANG')) void answer(task);
});
