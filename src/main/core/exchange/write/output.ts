import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import type { Chunk, Entry } from './entry.ts';
import type { Shape } from './shape.ts';

/** What was written. */
export interface Written {
  readonly bytes: number;
  /** Of the whole file, in lower-case hexadecimal; of a folder, of what `sha256sum` says of its files in the order of their names. */
  readonly sha256: string;
}

/** The quickest: most of what is packed in a large export is packed already. */
const compressionLevel = 1;
/** Small pieces are gathered to blocks of about this size. */
const blockBytes = 256 * 1024;

/** The pieces as bytes, in blocks. */
async function* inBlocks(chunks: Entry['chunks']): AsyncGenerator<Buffer> {
  let block: Buffer[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    block.push(bytes);
    size += bytes.length;
    if (size < blockBytes) continue;
    yield Buffer.concat(block);
    block = [];
    size = 0;
  }
  if (size > 0) yield Buffer.concat(block);
}

/**
 * A moment as ZIP writes it: a day, without a zone. The form has no other, and the hour of some zones does not exist on
 * some days; noon does.
 */
function zipDay(at: string): Date {
  const day = new Date(at);
  return new Date(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate(), 12);
}

/** Packs files one after the other, so that no more than one is in memory at a time, and that in blocks. */
async function* zipped(entries: Iterable<Entry> | AsyncIterable<Entry>, at: string): AsyncGenerator<Chunk> {
  const zip = new ZipFile();
  const options = { mtime: zipDay(at), mode: 0o100644, forceDosTimestamp: true, compressionLevel };
  async function fill(): Promise<void> {
    for await (const entry of entries) {
      const bytes = Readable.from(inBlocks(entry.chunks), { objectMode: false });
      zip.addReadStream(bytes, entry.path, options);
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

/** Writes the one file of an export to a path where there is none yet, and makes sure that it has reached the disk. */
async function writeFile(file: string, chunks: Entry['chunks']): Promise<Written> {
  const hash = createHash('sha256');
  let bytes = 0;
  async function* counted(): AsyncGenerator<Buffer> {
    for await (const block of inBlocks(chunks)) {
      hash.update(block);
      bytes += block.length;
      yield block;
    }
  }
  await pipeline(counted(), fs.createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true }));
  return { bytes, sha256: hash.digest('hex') };
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

async function writeFolder(folder: string, entries: Iterable<Entry> | AsyncIterable<Entry>): Promise<Written> {
  const sums = new Map<string, string>();
  const folders = new Set([folder]);
  let bytes = 0;
  fs.mkdirSync(folder, { mode: 0o700 });
  for await (const { path: place, chunks } of entries) {
    const file = path.join(folder, ...place.split('/'));
    folders.add(path.dirname(file));
    fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    const written = await writeFile(file, chunks);
    bytes += written.bytes;
    sums.set(place, written.sha256);
  }
  for (const each of folders) flushFolder(each);
  const lines = [...sums.keys()].sort().map((place) => `${sums.get(place)}  ${place}\n`);
  return { bytes, sha256: createHash('sha256').update(lines.join('')).digest('hex') };
}

/**
 * Writes an export to a path where there is none yet.
 *
 * @param at the moment that files in an archive bear, RFC 3339
 */
export async function writeEntries(file: string, entries: Iterable<Entry> | AsyncIterable<Entry>, shape: Shape, at: string): Promise<Written> {
  if (shape === 'archive') return writeFile(file, zipped(entries, at));
  if (shape === 'folder') return writeFolder(file, entries);
  for await (const { chunks } of entries) return writeFile(file, chunks);
  throw new Error('An export of one file gave none');
}
