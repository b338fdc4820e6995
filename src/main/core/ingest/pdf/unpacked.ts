import { inflateSync } from 'node:zlib';
import { CaseError } from '../../../../shared/errors.ts';
import type { DocumentFile } from '../read.ts';

/** Most that a stream may unpack to; pdf.js would take it whole, whatever it is. */
export const largestStreamBytes = 64 * 1024 * 1024;
/** The same of what calls itself a picture: an A3 page at 600 dots an inch, in three colours. */
const largestPictureBytes = 256 * 1024 * 1024;
/** Deflate packs no byte better than this. */
const bestRatio = 1032;
/** Where a stream's dictionary begins is looked for so far before it. */
const dictionaryBytes = 4096;

const isTooLong = (error: unknown) => error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';

/** A stream unpacked as often as it is packed; undefined when that gives too much. What is no packed stream is for pdf.js to judge. */
function unpacked(packed: Uint8Array, times: number, mostBytes: number): Uint8Array | undefined {
  let bytes = packed;
  try {
    for (let round = 0; round < times; round++) bytes = inflateSync(bytes, { maxOutputLength: mostBytes });
  } catch (error) {
    if (isTooLong(error)) return undefined;
  }
  return bytes;
}

/**
 * Refuses a PDF of which a stream would fill the memory when it is unpacked.
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
    const times = dictionary.match(/\/(?:FlateDecode|Fl)\b/g)?.length ?? 0;
    const mostBytes = /\/Subtype\s*\/Image\b/.test(dictionary) ? largestPictureBytes : largestStreamBytes;
    if (times === 0 || (end - at) * bestRatio ** times <= mostBytes) continue;
    const start = at + 'stream'.length + (file[at + 6] === 0x0d ? 2 : 1);
    if (unpacked(file.subarray(start, end), times, mostBytes) === undefined) {
      throw new CaseError('FILE_TOO_LARGE', `${name} can't be imported: a part of it unpacks to more than ${mostBytes / 1024 / 1024} MB, the most that is taken of one. Print it to a new PDF and import that.`);
    }
  }
}
