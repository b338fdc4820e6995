import { createHash } from 'node:crypto';
import { CaseError } from '../../../shared/errors.ts';
import { largestFileBytes } from '../../../shared/limits.ts';
import { importers } from './importers.ts';
import type { PassageList } from './packed-passages.ts';
import { passagesOf } from './passages.ts';
import { knownFormat } from './signatures.ts';

/** A file to be read: its bytes, the name it came under, and the encoding to use where the user chose one. */
export interface DocumentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly encoding?: string | undefined;
}

/** What an importer makes of a file's bytes. */
export interface Extract {
  readonly text: string;
  readonly encoding: string;
  readonly encodingIsGuess: boolean;
}

/** A kind of document that can be imported. New kinds join the table in importers.ts. */
export interface Importer {
  readonly name: string;
  readonly version: string;
  readonly mediaType: string;
  /** Whether a file is of this kind. Decided from its bytes, never from its name. */
  readonly accepts: (file: DocumentFile) => boolean;
  /** @throws CaseError `TEXT_UNDECODABLE` */
  readonly extract: (file: DocumentFile) => Extract;
}

/** A file as it was read. Spans are in code points of `text`, which holds no NUL. */
export interface Document extends Extract {
  readonly fileName: string;
  readonly mediaType: string;
  readonly extractor: string;
  readonly extractorVersion: string;
  readonly originalSha256: string;
  readonly originalBytes: number;
  readonly textSha256: string;
  readonly textLength: number;
  readonly passages: PassageList;
}

/**
 * Reads a document in the thread it is called in.
 *
 * @param onProgress told of the bytes read so far
 * @throws CaseError `FILE_EMPTY`, `FILE_TOO_LARGE`, `FORMAT_UNKNOWN`, `TEXT_UNDECODABLE`
 */
export function readDocument(file: DocumentFile, onProgress: (done: number, total: number) => void): Document {
  const { name, bytes } = file;
  if (bytes.byteLength === 0) throw new CaseError('FILE_EMPTY', `${name} is empty: it has no bytes. Choose another file.`);
  if (bytes.byteLength > largestFileBytes) {
    throw new CaseError('FILE_TOO_LARGE', `${name} has ${Math.round(bytes.byteLength / 1024 / 1024)} MB; at most ${largestFileBytes / 1024 / 1024} MB can be imported. Split it.`);
  }
  const importer = importers.find(({ accepts }) => accepts(file));
  if (!importer) throw unknownFormat(name, bytes);
  const extracted = importer.extract(file);
  const text = extracted.text.replaceAll('\0', '\uFFFD').toWellFormed();
  onProgress(bytes.byteLength / 2, bytes.byteLength);
  const { passages, length } = passagesOf(text);
  if (passages.length === 0) throw new CaseError('FILE_EMPTY', `${name} holds no text, only white space. Choose another file.`);
  onProgress(bytes.byteLength, bytes.byteLength);
  return {
    ...extracted, text, passages, textLength: length,
    fileName: name, mediaType: importer.mediaType, extractor: importer.name, extractorVersion: importer.version,
    originalSha256: createHash('sha256').update(bytes).digest('hex'), originalBytes: bytes.byteLength,
    textSha256: createHash('sha256').update(text).digest('hex'),
  };
}

function unknownFormat(name: string, bytes: Uint8Array): CaseError {
  const kind = knownFormat(bytes) ?? 'not text';
  return new CaseError('FORMAT_UNKNOWN', `${name} is ${kind}, which can't be imported. Save its text as a plain text file and import that.`);
}
