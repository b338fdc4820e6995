import fs from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { deflateRawSync } from 'node:zlib';
import { ZipFile } from 'yazl';
import { encrypted } from '../../bundle/age.ts';
import { inBlocks } from './blocks.ts';
import type { Chunk, Entry } from './entry.ts';
import { hashHere, type Hasher, type Sums } from './hasher.ts';
import { takeNativeCrc } from './quick-crc.ts';
import type { Shape } from './shape.ts';

/** What was written. */
export interface Written {
  readonly bytes: number;
  /** Of the whole file, in lower-case hexadecimal; of a folder, of what `sha256sum` says of its files in the order of their names. */
  readonly sha256: string;
}

/** What was written, while the last of it may still be looked at. */
interface Passed {
  readonly bytes: number;
  readonly sha256: Promise<string>;
}

/** The quickest: what packs well packs well with it too. */
const compressionLevel = 1;
/** So much of the beginning of a file is packed to see whether packing gains anything. */
const triedBytes = 32 * 1024;
/** What does not become smaller than this share of itself is stored as it is. */
const worthPacking = 0.9;

/**
 * A moment as ZIP writes it: a day, without a zone. The form has no other, and the hour of some zones does not exist on
 * some days; noon does.
 */
function zipDay(at: string): Date {
  const day = new Date(at);
  return new Date(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate(), 12);
}

const gains = (beginning: Buffer) => deflateRawSync(beginning, { level: compressionLevel }).length < worthPacking * beginning.length;

/** The blocks of a file, and whether they are worth packing, which the first one tells. */
async function tried({ chunks, isPacked }: Entry): Promise<{ readonly blocks: AsyncIterable<Buffer>; readonly isWorthPacking: boolean }> {
  const rest = inBlocks(chunks);
  const { value: first } = await rest.next() as IteratorResult<Buffer, undefined>;
  // Emptied as it is handed on: the library keeps what it was given until the archive is whole, and with a block all bytes that it is a part of.
  const held = first === undefined ? [] : [first];
  async function* all(): AsyncGenerator<Buffer> {
    yield* held.splice(0);
    yield* rest;
  }
  return { blocks: all(), isWorthPacking: isPacked !== true && first !== undefined && gains(first.subarray(0, triedBytes)) };
}

/** Packs files one after the other, so that no more than one is in memory at a time, and that in blocks. */
async function* zipped(entries: Iterable<Entry> | AsyncIterable<Entry>, at: string): AsyncGenerator<Chunk> {
  takeNativeCrc();
  const zip = new ZipFile();
  const options = { mtime: zipDay(at), mode: 0o100644, forceDosTimestamp: true };
  async function fill(): Promise<void> {
    for await (const entry of entries) {
      const { blocks, isWorthPacking } = await tried(entry);
      const bytes = Readable.from(blocks, { objectMode: false });
      zip.addReadStream(bytes, entry.path, { ...options, compressionLevel: isWorthPacking ? compressionLevel : 0 });
      // The next one is asked for when this one is through: its maker may read from the same connection.
      await new Promise<void>((resolve, reject) => bytes.once('close', resolve).once('error', reject));
    }
    zip.end();
  }
  const filled = fill();
  filled.catch((error: unknown) => zip.outputStream.emit('error', error));
  yield* zip.outputStream as AsyncIterable<Buffer>;
  await filled;
}

/**
 * Writes the one file of an export to a path where there is none yet, and makes sure that it has reached the disk. Block after block in this thread, which has
 * nothing else to do: a bundle has many small files, and a stream for each costs more than its bytes.
 */
async function writeFile(file: string, { chunks, sha256 }: Pick<Entry, 'chunks' | 'sha256'>, hasher: Hasher): Promise<Passed> {
  const sums = sha256 ? null : hasher.begin(['sha256']);
  let bytes = 0;
  const handle = fs.openSync(file, 'wx', 0o600);
  try {
    for await (const block of inBlocks(chunks)) {
      const isBehind = sums?.update(block);
      if (isBehind) await isBehind;
      bytes += block.length;
      fs.writeFileSync(handle, block);
    }
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
  return { bytes, sha256: sha256?.() ?? sumOf(sums) };
}

const sumOf = async (sums: Sums | null) => (await sums?.digest())?.[0] ?? '';

/** Reads a file to its end for whoever watches it, and gives it its place. */
async function moveFile(from: string, file: string, { chunks, sha256 }: Required<Pick<Entry, 'chunks' | 'sha256'>>): Promise<Passed> {
  let bytes = 0;
  for await (const block of inBlocks(chunks)) bytes += block.length;
  fs.renameSync(from, file);
  fs.chmodSync(file, 0o600);
  flush(file);
  return { bytes, sha256: sha256() };
}

function flush(place: string): void {
  const handle = fs.openSync(place, 'r+');
  try {
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
}

/** Names that are in a folder reach the disk with it; Windows has no handle of a folder to ask this of. */
function flushFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = fs.openSync(folder, 'r');
  try {
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
}

async function writeFolder(folder: string, entries: Iterable<Entry> | AsyncIterable<Entry>, hasher: Hasher): Promise<Written> {
  const sums = new Map<string, Promise<string>>();
  const folders = new Set([folder]);
  let bytes = 0;
  fs.mkdirSync(folder, { mode: 0o700 });
  for await (const { path: place, movedFrom, ...entry } of entries) {
    const file = path.join(folder, ...place.split('/'));
    folders.add(path.dirname(file));
    fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    const { sha256 } = entry;
    const written = movedFrom !== undefined && sha256 ? await moveFile(movedFrom, file, { ...entry, sha256 }) : await writeFile(file, entry, hasher);
    bytes += written.bytes;
    sums.set(place, written.sha256);
  }
  for (const each of folders) flushFolder(each);
  const ofAll = hashHere.begin(['sha256']);
  for (const place of [...sums.keys()].sort()) await ofAll.update(Buffer.from(`${await sums.get(place)}  ${place}\n`));
  return { bytes, sha256: await sumOf(ofAll) };
}

/** How an export is written. */
export interface OutputOptions {
  readonly shape: Shape;
  /** The moment that files in an archive bear, RFC 3339. */
  readonly at: string;
  /** What an archive is encrypted under as it is written, so that it never lies there in plain; not encrypted when null. */
  readonly encryptWith: string | null;
  readonly hasher: Hasher;
}

/** Writes an export to a path where there is none yet. */
export async function writeEntries(file: string, entries: Iterable<Entry> | AsyncIterable<Entry>, { shape, at, encryptWith, hasher }: OutputOptions): Promise<Written> {
  const alone = async (entry: Pick<Entry, 'chunks' | 'sha256'>): Promise<Written> => {
    const { bytes, sha256 } = await writeFile(file, entry, hasher);
    return { bytes, sha256: await sha256 };
  };
  if (shape === 'archive') return alone({ chunks: encryptWith === null ? zipped(entries, at) : encrypted(inBlocks(zipped(entries, at)), encryptWith) });
  if (shape === 'folder') return writeFolder(file, entries, hasher);
  for await (const entry of entries) return alone(entry);
  throw new Error('An export of one file gave none');
}
