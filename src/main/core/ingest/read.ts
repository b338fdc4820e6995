import { createHash } from 'node:crypto';
import { CaseError } from '../../../shared/errors.ts';
import { largestFileBytes } from '../../../shared/limits.ts';
import type { Marking } from '../../../shared/vocabulary.ts';
import { disguisesIn } from './disguise/disguise.ts';
import { importers } from './importers.ts';
import { handlingOf } from './marking.ts';
import type { PassageList } from './packed-passages.ts';
import type { PageLayout } from './pages.ts';
import { passagesOf } from './passages.ts';
import { knownFormat } from './signatures.ts';

/** A file to be read: its bytes, the name it came under, and what the user chose for the reading. */
export interface DocumentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly encoding?: string | undefined;
  /** What opens an encrypted document; never stored. */
  readonly password?: string | undefined;
  /** Languages to recognise letters of a scan in, as BCP 47 tags. */
  readonly languages?: readonly string[] | undefined;
  /** Whether all words of a web page are taken, where its article alone would be. */
  readonly wholePage?: boolean | undefined;
}

/** A document inside of another that can be read as one of its own: an attachment, a message of a mailbox, a page of a capture. */
export interface Part {
  /** What it is found by in its file. */
  readonly key: string;
  readonly name: string;
  readonly sizeBytes: number;
}

/** What a document says of itself, as a proposal: nothing of it is taken before an analyst confirms it. */
export interface DocumentFacts {
  readonly title?: string | undefined;
  readonly author?: string | undefined;
  /** EDTF, when it was published. */
  readonly date?: string | undefined;
  /** Whether the date is only the day on which the file was made. */
  readonly dateIsOfMaking?: boolean | undefined;
  /** BCP 47. */
  readonly language?: string | undefined;
  readonly publisher?: string | undefined;
  /** Canonical web address. */
  readonly url?: string | undefined;
  /** The handling that its text asks for. */
  readonly marking?: Marking | undefined;
  /** Lines with classifications that no TLP label equals, as they stand in its text. */
  readonly classifications?: readonly string[] | undefined;
}

/** What an importer makes of a file's bytes. */
export interface Extract {
  readonly text: string;
  /** Character encoding of the bytes; `binary` where a format has none of its own. */
  readonly encoding: string;
  readonly encodingIsGuess: boolean;
  /** Pages in order with the places of their words, for documents that have such. */
  readonly pages?: readonly PageLayout[] | undefined;
  /** JSON of what was chosen for this reading beyond the encoding; what reads the same text again. */
  readonly options?: string | undefined;
  readonly facts?: DocumentFacts | undefined;
  /** Documents inside of this one, which are not part of its text. */
  readonly parts?: readonly Part[] | undefined;
  /** What a reader must know of the text, a sentence each: letters that differ from what is seen, pages without text. */
  readonly warnings?: readonly string[] | undefined;
}

/** How an importer tells of its progress. */
export type OnProgress = (done: number, total: number) => void;

/** A kind of document that can be imported. New kinds join the table in importers.ts. */
export interface Importer {
  readonly name: string;
  readonly version: string;
  readonly mediaType: string;
  /** Whether a file is of this kind. Decided from its bytes, never from its name. */
  readonly accepts: (file: DocumentFile) => boolean;
  /** Whether it is safe and quick enough for the thread that answers calls, when a file is small. All others run in a worker. */
  readonly isLight: boolean;
  /**
   * Heavy libraries are imported inside, not at the top.
   *
   * @throws CaseError `TEXT_UNDECODABLE`, `FILE_UNREADABLE`, `PASSWORD_NEEDED`, `PASSWORD_WRONG`
   */
  readonly extract: (file: DocumentFile, onProgress: OnProgress) => Extract | Promise<Extract>;
  /** Opens a file once, to take documents out of it. Throws what `extract` throws. */
  readonly parts?: (file: DocumentFile) => Promise<PartReader>;
  /** The document as it looks, for formats that can be laid out as a page. Throws what `extract` throws. */
  readonly page?: (file: DocumentFile) => Promise<SafePage>;
  /** A page as a picture, for pictures that a window can't decode. Throws what `extract` throws. */
  readonly picture?: (file: DocumentFile, number: number) => Promise<PagePicture>;
}

/** Takes a document out of the file that holds it, by its key; undefined when there is none of the key. */
export type PartReader = (key: string) => Promise<{ readonly name: string; readonly bytes: Uint8Array } | undefined>;

/** A page as a picture that every window decodes. */
export interface PagePicture {
  readonly bytes: Uint8Array;
  readonly mediaType: 'image/png' | 'image/jpeg';
}

/** A document as safe markup, see docs/importers.md; its spans are those of `text`. */
export interface SafePage {
  readonly text: string;
  readonly html: string;
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

/** The importer that reads a file, told by its bytes; undefined when none does. */
export function importerOf(file: DocumentFile): Importer | undefined {
  return importers.find(({ accepts }) => accepts(file));
}

/**
 * Reads a document in the thread it is called in.
 *
 * @param onProgress told of what is done so far, in a measure of the importer's own
 * @param importer the one that `importerOf` gives for this file, where it is known
 * @throws CaseError `FILE_EMPTY`, `FILE_TOO_LARGE`, `FORMAT_UNKNOWN`, and what the importer throws
 */
export async function readDocument(file: DocumentFile, onProgress: OnProgress, importer: Importer | undefined = undefined): Promise<Document> {
  const { name, bytes } = file;
  if (bytes.byteLength === 0) throw new CaseError('FILE_EMPTY', `${name} is empty: it has no bytes. Choose another file.`);
  if (bytes.byteLength > largestFileBytes) {
    throw new CaseError('FILE_TOO_LARGE', `${name} has ${Math.round(bytes.byteLength / 1024 / 1024)} MB; at most ${largestFileBytes / 1024 / 1024} MB can be imported. Split it.`);
  }
  const reader = importer ?? importerOf(file);
  if (!reader) throw unknownFormat(name, bytes);
  const extracted = await reader.extract(file, onProgress);
  const text = storable(extracted.text);
  const { passages, length } = passagesOf(text);
  if (passages.length === 0) throw new CaseError('FILE_EMPTY', `${name} holds no text, only white space. Choose another file.`);
  const facts = { ...extracted.facts, ...handlingOf(text) };
  onProgress(bytes.byteLength, bytes.byteLength);
  return {
    ...extracted, ...(Object.keys(facts).length === 0 ? {} : { facts }), text, passages, textLength: length,
    warnings: [...extracted.warnings ?? [], ...disguisesIn(text)],
    fileName: name, mediaType: reader.mediaType, extractor: reader.name, extractorVersion: reader.version,
    originalSha256: createHash('sha256').update(bytes).digest('hex'), originalBytes: bytes.byteLength,
    textSha256: createHash('sha256').update(text).digest('hex'),
  };
}

const storable = (text: string) => text.replaceAll('\0', '\uFFFD').toWellFormed();

/** What is asked for when a document shall be seen as it looks: its bytes, and how its text was read. */
export interface PageRequest {
  readonly file: DocumentFile;
  readonly extractor: string;
  readonly textSha256: string;
}

/** A document as it looks. Without spans where the text would be read differently today. */
export interface OriginalPage {
  readonly html: string;
  readonly hasSpans: boolean;
}

/**
 * Lays out a document that was read before.
 *
 * @throws CaseError `NOT_AVAILABLE` for a format that has no such page, and what the importer throws
 */
export async function pageOf({ file, extractor, textSha256 }: PageRequest): Promise<OriginalPage> {
  const importer = importers.find(({ name }) => name === extractor);
  if (!importer?.page) throw new CaseError('NOT_AVAILABLE', `${file.name} has no page to show beside its text.`);
  const { html, text } = await importer.page(file);
  const hasSpans = createHash('sha256').update(storable(text)).digest('hex') === textSha256;
  return { html: hasSpans ? html : html.replaceAll(/ data-(?:start|end)="\d+"/g, ''), hasSpans };
}

/**
 * A page of a document as a picture.
 *
 * @param number counted from 1
 * @throws CaseError `NOT_AVAILABLE` for a format whose pages are shown in another way, and what the importer throws
 */
export async function pictureOf(file: DocumentFile, number: number): Promise<PagePicture> {
  const importer = importerOf(file);
  if (!importer?.picture) throw new CaseError('NOT_AVAILABLE', `${file.name} has no pictures of its pages.`);
  return importer.picture(file, number);
}

function unknownFormat(name: string, bytes: Uint8Array): CaseError {
  const kind = knownFormat(bytes) ?? 'not text';
  return new CaseError('FORMAT_UNKNOWN', `${name} is ${kind}, which can't be imported. Save its text as a plain text file and import that.`);
}
