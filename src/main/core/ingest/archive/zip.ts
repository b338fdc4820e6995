import type { Entry, ZipFile } from 'yauzl';
import { CaseError } from '../../../../shared/errors.ts';
import type { DocumentFile } from '../read.ts';

/** The files of an archive, read from memory; none is ever written to a disk. */
export interface Archive {
  readonly names: readonly string[];
  /** Names that stand for a link to somewhere else, which is never followed. */
  readonly links: readonly string[];
  /** Names that it has more than once; the last one is read. */
  readonly repeated: readonly string[];
  /**
   * A file's bytes; undefined when there is none of the name.
   *
   * @throws CaseError `FILE_UNREADABLE`
   */
  read(name: string): Promise<Buffer | undefined>;
}

/** All files of an archive unpacked. */
const largestTotalBytes = 256 * 1024 * 1024;
const mostEntries = 20_000;
/** Text packs to a hundredth at best in real documents; from this size on, more is an attack. */
const suspiciousBytes = 16 * 1024 * 1024;
const largestRatio = 250;

const megabytes = (bytes: number) => `${Math.ceil(bytes / 1024 / 1024).toLocaleString('en')} MB`;
const unreadable = (message: string, cause?: unknown) => new CaseError('FILE_UNREADABLE', message, { cause });

const kindMask = 0o170000;
const linkKind = 0o120000;
const isLink = ({ externalFileAttributes }: Entry) => ((externalFileAttributes >>> 16) & kindMask) === linkKind;

/** Entries by name, within limits, and names that stand there again. */
async function entriesOf(zip: ZipFile, { name, bytes }: DocumentFile): Promise<{ readonly entries: ReadonlyMap<string, Entry>; readonly repeated: readonly string[] }> {
  const entries = new Map<string, Entry>();
  const repeated: string[] = [];
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    total += entry.uncompressedSize;
    if (total > largestTotalBytes || (total > suspiciousBytes && total > largestRatio * bytes.byteLength)) {
      throw unreadable(`${name} is a ZIP bomb: its ${megabytes(bytes.byteLength)} unpack to ${megabytes(total)} and more. Nothing was unpacked. Import the document in another form.`);
    }
    if (entries.size >= mostEntries) throw unreadable(`${name} holds more than ${mostEntries.toLocaleString('en')} files. Import the document in another form.`);
    if (entries.has(entry.fileName)) repeated.push(entry.fileName);
    entries.set(entry.fileName, entry);
  }
  return { entries, repeated };
}

/** What a library says of an archive, in words for people. */
function inWords(name: string, kind: string, error: unknown): CaseError {
  if (error instanceof CaseError) return error;
  const said = error instanceof Error ? error.message : '';
  if (/invalid relative path|absolute path|invalid characters in fileName/i.test(said)) {
    return unreadable(`${name} holds a file whose name leads out of the archive, which no honest document does (${said}). Nothing was unpacked.`, error);
  }
  return unreadable(`${name} is ${kind} that is cut short or damaged (${said}). Get it again, or save the document anew.`, error);
}

/**
 * Opens a ZIP archive in memory.
 *
 * @param kind what it is, for people
 * @throws CaseError `FILE_UNREADABLE` when it is damaged, unpacks to too much, or has names that lead out of it
 */
export async function openZip(file: DocumentFile, kind = 'an archive'): Promise<Archive> {
  const { fromBufferPromise } = await import('yauzl');
  const { name, bytes } = file;
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { lazyEntries: true });
    const { entries, repeated } = await entriesOf(zip, file);
    const links = [...entries.values()].filter(isLink).map(({ fileName }) => fileName);
    return { names: [...entries.keys()], links, repeated, read: (wanted) => readEntry(zip, entries.get(wanted), name, kind) };
  } catch (error) {
    throw inWords(name, kind, error);
  }
}

async function readEntry(zip: ZipFile, entry: Entry | undefined, name: string, kind: string): Promise<Buffer | undefined> {
  if (!entry) return undefined;
  if (entry.isEncrypted()) throw unreadable(`${name} is encrypted: its part ${entry.fileName} can't be read. Save it without a password and import that.`);
  try {
    const parts: Buffer[] = [];
    // The library stops a stream that gives more than the entry's size, which was counted before.
    for await (const part of await zip.openReadStreamPromise(entry)) parts.push(part as Buffer);
    return Buffer.concat(parts);
  } catch (error) {
    throw inWords(name, kind, error);
  }
}
