import { parentPort, workerData } from 'node:worker_threads';
import { CaseError } from '../../../shared/errors.ts';
import type { WorkerMessage } from '../in-worker.ts';
import type { IngestTask, PackedDocument } from './ingest.ts';
import { packPassages } from './packed-passages.ts';
import { pageOf, readDocument, type DocumentFile, type OriginalPage } from './read.ts';

const post = (message: WorkerMessage<PackedDocument | OriginalPage>, moved: readonly ArrayBuffer[] = []) => parentPort?.postMessage(message, [...moved]);

async function read(file: DocumentFile): Promise<void> {
  const { passages: list, ...document } = await readDocument(file, (done, total) => post({ type: 'progress', done, total }));
  const passages = packPassages(list);
  post({ type: 'result', result: { document, passages } }, [passages.buffer, ...new Set(document.pages?.map(({ words }) => words.buffer))]);
}

const task = workerData as IngestTask;
try {
  if (task.type === 'read') await read(task.file);
  else post({ type: 'result', result: await pageOf(task.request) });
} catch (error) {
  if (!(error instanceof CaseError)) throw error;
  post({ type: 'failure', code: error.code, message: error.message });
}
