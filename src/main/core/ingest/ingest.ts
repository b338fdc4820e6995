import type { Watch } from '../in-worker.ts';
import { unpackPassages } from './packed-passages.ts';
import type { OpenedPart } from './parts.ts';
import { WorkerPool } from '../worker-pool.ts';
import { importerOf, readDocument, type Document, type DocumentFile, type OriginalPage, type PagePicture, type PageRequest } from './read.ts';

/** What a worker is asked for. */
export type IngestTask =
  | { readonly type: 'read'; readonly file: DocumentFile }
  | { readonly type: 'parts'; readonly file: DocumentFile; readonly keys: readonly string[]; readonly mostBytes: number }
  | { readonly type: 'page'; readonly request: PageRequest }
  | { readonly type: 'picture'; readonly file: DocumentFile; readonly number: number };

/** A document as it comes from the worker. */
export interface PackedDocument {
  readonly document: Omit<Document, 'passages'>;
  readonly passages: Uint32Array<ArrayBuffer>;
}

/** Reads documents away from the thread that answers calls. */
export interface Ingest {
  /**
   * The text and passages of a file's bytes.
   *
   * @throws CaseError `FILE_EMPTY`, `FILE_TOO_LARGE`, `FORMAT_UNKNOWN`, `TEXT_UNDECODABLE`, `PASSWORD_NEEDED`, `PASSWORD_WRONG`,
   *   `FILE_UNREADABLE`, `CANCELLED`
   */
  read(file: DocumentFile, watch?: Watch): Promise<Document>;
  /**
   * Documents inside of a file, which is opened once for all of them: the first ones of the keys, at least one, up to some bytes.
   *
   * @throws CaseError `NOT_AVAILABLE` when the file has none of a key, and what `read` throws
   */
  parts(file: DocumentFile, keys: readonly string[], mostBytes: number, watch?: Watch): Promise<readonly OpenedPart[]>;
  /**
   * A document that was read before, as it looks.
   *
   * @throws CaseError `NOT_AVAILABLE`, `FILE_UNREADABLE`
   */
  page(request: PageRequest): Promise<OriginalPage>;
  /**
   * A page of a document as a picture.
   *
   * @param number counted from 1
   * @throws CaseError `NOT_AVAILABLE`, `INPUT_INVALID`, `FILE_UNREADABLE`, `FILE_TOO_LARGE`
   */
  picture(file: DocumentFile, number: number): Promise<PagePicture>;
}

/** Smaller files of a light kind are read at once: starting a worker costs more. */
const workerFromBytes = 256 * 1024;
/** Longest time without a sign of progress. */
const timeLimitMs = 120_000;
const memoryLimitMb = 2048;

/**
 * An ingest whose workers run a module.
 *
 * @param workerUrl where `worker.ts` is, or what a bundler made of it
 */
export function createIngest(workerUrl: URL): Ingest {
  const workers = new WorkerPool(workerUrl);
  const limitsFor = ({ name }: DocumentFile) => ({
    timeMs: timeLimitMs, isOfSilence: true, memoryMb: memoryLimitMb,
    tooLong: `Reading ${name} made no progress for ${timeLimitMs / 1000} s. Split it, or import a simpler version.`,
    failed: `${name} could not be read: the reader failed on it. Nothing was imported.`,
    tooBig: `Reading ${name} takes more than ${memoryLimitMb} MB of memory, the most that is given to one file. Split it, or import a simpler version.`,
    cancelled: `Reading ${name} was cancelled. Nothing was imported.`,
  });
  return {
    async read(file, watch = {}) {
      const importer = file.bytes.byteLength < workerFromBytes ? importerOf(file) : undefined;
      if (file.bytes.byteLength < workerFromBytes && importer?.isLight !== false) return readDocument(file, () => undefined, importer);
      const { document, passages } = await workers.run<PackedDocument>({ type: 'read', file } satisfies IngestTask, limitsFor(file), watch);
      return { ...document, passages: unpackPassages(passages) };
    },
    parts: (file, keys, mostBytes, watch = {}) => workers.run<OpenedPart[]>({ type: 'parts', file, keys, mostBytes } satisfies IngestTask, limitsFor(file), watch),
    page: (request) => workers.run<OriginalPage>({ type: 'page', request } satisfies IngestTask, limitsFor(request.file), {}),
    picture: (file, number) => workers.run<PagePicture>({ type: 'picture', file, number } satisfies IngestTask, limitsFor(file), {}),
  };
}
