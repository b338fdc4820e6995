import { parentPort } from 'node:worker_threads';
import { CaseError } from '../../../shared/errors.ts';
import type { WorkerMessage } from '../in-worker.ts';
import type { IngestTask, PackedDocument } from './ingest.ts';
import { packPassages } from './packed-passages.ts';
import { openParts, type OpenedPart } from './parts.ts';
import { pageOf, pictureOf, readDocument, type DocumentFile, type OriginalPage, type PagePicture } from './read.ts';

const post = (message: WorkerMessage<PackedDocument | OriginalPage | PagePicture | OpenedPart[]>, moved: readonly ArrayBuffer[] = []) => parentPort?.postMessage(message, [...moved]);

async function read(file: DocumentFile): Promise<void> {
  const { passages: list, ...document } = await readDocument(file, (done, total) => post({ type: 'progress', done, total }));
  const passages = packPassages(list);
  post({ type: 'result', result: { document, passages } }, [passages.buffer, ...new Set(document.pages?.map(({ words }) => words.buffer))]);
}

async function takeOut(file: DocumentFile, keys: readonly string[], mostBytes: number): Promise<void> {
  const result = await openParts(file, keys, mostBytes);
  post({ type: 'result', result }, result.map(({ bytes }) => bytes.buffer));
}

/** Does what a worker is asked for, and posts what comes of it. */
export async function answer(task: IngestTask): Promise<void> {
  try {
    if (task.type === 'read') await read(task.file);
    else if (task.type === 'parts') await takeOut(task.file, task.keys, task.mostBytes);
    else if (task.type === 'picture') post({ type: 'result', result: await pictureOf(task.file, task.number) });
    else post({ type: 'result', result: await pageOf(task.request) });
  } catch (error) {
    // Anything else is a bug: thrown out of here, it ends this worker, which costs this document and no other.
    if (!(error instanceof CaseError)) throw error;
    post({ type: 'failure', code: error.code, message: error.message });
  }
}
