import { parentPort, workerData } from 'node:worker_threads';
import { CaseError } from '../../../shared/errors.ts';
import type { WorkerMessage } from '../in-worker.ts';
import type { PackedDocument } from './ingest.ts';
import { packPassages } from './packed-passages.ts';
import { readDocument, type DocumentFile } from './read.ts';

const post = (message: WorkerMessage<PackedDocument>, moved: readonly ArrayBuffer[] = []) => parentPort?.postMessage(message, [...moved]);

try {
  const { passages: list, ...document } = await readDocument(workerData as DocumentFile, (done, total) => post({ type: 'progress', done, total }));
  const passages = packPassages(list);
  post({ type: 'result', result: { document, passages } }, [passages.buffer, ...new Set(document.pages?.map(({ words }) => words.buffer))]);
} catch (error) {
  if (!(error instanceof CaseError)) throw error;
  post({ type: 'failure', code: error.code, message: error.message });
}
