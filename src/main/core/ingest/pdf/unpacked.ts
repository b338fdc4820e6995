import { inflateSync } from 'node:zlib';
import { CaseError } from '../../../../shared/errors.ts';
import type { DocumentFile } from '../read.ts';
import { asciiDecoders, type Decoder } from './ascii.ts';
import { filterChains, type FilterKind } from './filters.ts';

/** Most that a stream may unpack to; pdf.js would take it whole, whatever it is. */
export const largestStreamBytes = 64 * 1024 * 1024;
/** The same of what calls itself a picture: an A3 page at 600 dots an inch, in three colours. */
const largestPictureBytes = 256 * 1024 * 1024;
/** Deflate packs no byte better than this. */
const bestRatio = 1032;
/** Where a stream's dictionary begins is looked for so far before it. */
const dictionaryBytes = 4096;

const isTooLong = (error: unknown) => error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';

const inflate: Decoder = (packed, mostBytes) => {
  try {
    return inflateSync(packed, { maxOutputLength: mostBytes });
  } catch (error) {
    if (isTooLong(error)) return undefined;
    throw error;
  }
};
/** What undoes a filter, and the most bytes that it makes of one. */
const decoders: Readonly<Record<FilterKind, { decode: Decoder; growth: number }>> = {
  flate: { decode: inflate, growth: bestRatio }, hex: { decode: asciiDecoders.hex, growth: 1 }, base85: { decode: asciiDecoders.base85, growth: 4 },
};

/** Whether a stream gives too much when its filters are undone. What they can't be undone of is for pdf.js to judge. */
function isTooMuch(packed: Uint8Array, filters: readonly FilterKind[], mostBytes: number): boolean {
  if (!filters.includes('flate') || filters.reduce((most, kind) => most * decoders[kind].growth, packed.length) <= mostBytes) return false;
  let bytes = packed;
  try {
    for (const kind of filters) {
      const decoded = decoders[kind].decode(bytes, mostBytes);
      if (!decoded) return true;
      bytes = decoded;
    }
  } catch {
    return false;
  }
  return false;
}

/**
 * Refuses a PDF of which a stream would fill the memory when it is unpacked. Streams packed by Flate are judged, written in ASCII or not; not
 * those that are encrypted or packed otherwise, or whose filters are named in another object.
 *
 * @throws CaseError `FILE_TOO_LARGE`
 */
export function refuseBombs({ name, bytes }: DocumentFile): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let end = file.indexOf('endstream'); end >= 0; end = file.indexOf('endstream', end + 9)) {
    const at = file.lastIndexOf('stream', end - 1);
    if (at < 0) continue;
    const before = file.toString('latin1', Math.max(0, at - dictionaryBytes), at);
    const dictionary = before.slice(before.lastIndexOf(' obj') + 1);
    const mostBytes = /\/Subtype\s*\/Image\b/.test(dictionary) ? largestPictureBytes : largestStreamBytes;
    const start = at + 'stream'.length + (file[at + 6] === 0x0d ? 2 : 1);
    const packed = file.subarray(start, end);
    if (filterChains(before, dictionary).some((filters) => isTooMuch(packed, filters, mostBytes))) {
      throw new CaseError('FILE_TOO_LARGE', `${name} can't be imported: a part of it unpacks to more than ${mostBytes / 1024 / 1024} MB, the most that is taken of one. Print it to a new PDF and import that.`);
    }
  }
}
