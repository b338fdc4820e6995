import { parentPort } from 'node:worker_threads';
import { answer } from '../ingest/answer.ts';
import type { IngestTask } from '../ingest/ingest.ts';

// A reader that crashes on some pages and never ends on others, and reads the rest as ever. Short plain text does not come here.
parentPort?.on('message', (task: IngestTask) => {
  const text = Buffer.from(task.type === 'read' ? task.file.bytes : []).toString();
  if (text.includes('<p>CRASH')) process.exit(7);
  if (text.includes('<p>THROW')) throw new Error('The reader has a bug');
  if (!text.includes('<p>HANG')) void answer(task);
});
