import { Worker } from 'node:worker_threads';
import { CaseError, type ErrorCode } from '../../../shared/errors.ts';
import { readDocument, type Document, type DocumentFile } from './read.ts';

/** What the worker tells its owner. */
export type WorkerMessage =
  | { readonly type: 'progress'; readonly done: number; readonly total: number }
  | { readonly type: 'document'; readonly document: Document }
  | { readonly type: 'failure'; readonly code: ErrorCode; readonly message: string };

/** How a reading is watched and stopped. */
export interface Watch {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

/** Reads documents away from the thread that answers calls. */
export interface Ingest {
  /**
   * The text and passages of a file's bytes.
   *
   * @throws CaseError `FILE_EMPTY`, `FILE_TOO_LARGE`, `FORMAT_UNKNOWN`, `TEXT_UNDECODABLE`, `FILE_UNREADABLE`, `CANCELLED`
   */
  read(file: DocumentFile, watch?: Watch): Promise<Document>;
}

/** Smaller files are read at once: starting a worker costs more. */
const workerFromBytes = 256 * 1024;
const timeLimitMs = 120_000;
const memoryLimitMb = 2048;

/**
 * An ingest whose workers run a module.
 *
 * @param workerUrl where `worker.ts` is, or what a bundler made of it
 */
export function createIngest(workerUrl: URL): Ingest {
  return {
    async read(file, watch = {}) {
      if (file.bytes.byteLength < workerFromBytes) return readDocument(file, () => undefined);
      return readInWorker(workerUrl, file, watch);
    },
  };
}

function readInWorker(workerUrl: URL, file: DocumentFile, { signal, onProgress }: Watch): Promise<Document> {
  const worker = new Worker(workerUrl, { workerData: file, resourceLimits: { maxOldGenerationSizeMb: memoryLimitMb } });
  const { promise, resolve, reject } = Promise.withResolvers<Document>();
  const timer = setTimeout(() => {
    reject(new CaseError('FILE_UNREADABLE', `${file.name} took longer than ${timeLimitMs / 1000} s to read. Split it, or import a simpler version.`));
  }, timeLimitMs);
  const cancel = () => reject(new CaseError('CANCELLED', `Reading ${file.name} was cancelled. Nothing was imported.`));
  signal?.addEventListener('abort', cancel, { once: true });
  if (signal?.aborted) cancel();
  worker.on('message', (message: WorkerMessage) => {
    if (message.type === 'progress') onProgress?.(message.done, message.total);
    else if (message.type === 'document') resolve(message.document);
    else reject(new CaseError(message.code, message.message));
  });
  worker.on('error', (error) => reject(new CaseError('FILE_UNREADABLE', `${file.name} could not be read: the reader failed on it. Nothing was imported.`, { cause: error })));
  worker.on('exit', () => reject(new CaseError('FILE_UNREADABLE', `${file.name} could not be read: the reader stopped. Nothing was imported.`)));
  return promise.finally(() => {
    clearTimeout(timer);
    signal?.removeEventListener('abort', cancel);
    void worker.terminate();
  });
}
