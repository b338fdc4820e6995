import { inflateSync } from 'node:zlib';
import { CaseError } from '../../../../shared/errors.ts';
import type { DocumentFile } from '../read.ts';
import { asciiDecoders } from './ascii.ts';

/** Most that a stream may unpack to; pdf.js would take it whole, whatever it is. */
export const largestStreamBytes = 64 * 1024 * 1024;
/** The same of what calls itself a picture: an A3 page at 600 dots an inch, in three colours. */
const largestPictureBytes = 256 * 1024 * 1024;
/** Deflate packs no byte better than this. */
const bestRatio = 1032;
/** Where a stream's dictionary begins is looked for so far before it. */
const dictionaryBytes = 4096;

const isTooLong = (error: unknown) => error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';

type Decoder = (packed: Uint8Array, mostBytes: number) => Uint8Array;
const inflate: Decoder = (packed, mostBytes) => inflateSync(packed, { maxOutputLength: mostBytes });
/** What undoes a filter, by its names; of the others pdf.js alone knows. */
const decoders: Readonly<Record<string, Decoder>> = {
  FlateDecode: inflate, Fl: inflate, ASCIIHexDecode: asciiDecoders.hex, AHx: asciiDecoders.hex, ASCII85Decode: asciiDecoders.base85, A85: asciiDecoders.base85,
};

/** The dictionary of a stream with its names as they are meant: `/Fl#61te` is `/Flate`. */
const plainly = (dictionary: string) => dictionary.replaceAll(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));

/** Names of the filters that a stream went through, the last one first. */
function filtersOf(dictionary: string): string[] {
  const given = dictionary.match(/\/Filter\s*(\[[^\]]*\]|\/\w+)/)?.[1] ?? '';
  return [...given.matchAll(/\/(\w+)/g)].flatMap(([, name]) => name ?? []);
}

/** A stream unpacked as often as it is packed; undefined when that gives too much. What is no packed stream is for pdf.js to judge. */
function unpacked(packed: Uint8Array, filters: readonly string[], mostBytes: number): Uint8Array | undefined {
  let bytes = packed;
  try {
    for (const filter of filters) {
      const decode = decoders[filter];
      if (!decode) return bytes;
      bytes = decode(bytes, mostBytes);
    }
  } catch (error) {
    if (isTooLong(error)) return undefined;
  }
  return bytes;
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
    const dictionary = plainly(before.slice(before.lastIndexOf(' obj') + 1));
    const filters = filtersOf(dictionary);
    const times = filters.filter((name) => decoders[name] === inflate).length;
    const mostBytes = /\/Subtype\s*\/Image\b/.test(dictionary) ? largestPictureBytes : largestStreamBytes;
    if (times === 0 || (end - at) * bestRatio ** times <= mostBytes) continue;
    const start = at + 'stream'.length + (file[at + 6] === 0x0d ? 2 : 1);
    if (unpacked(file.subarray(start, end), filters, mostBytes) === undefined) {
      throw new CaseError('FILE_TOO_LARGE', `${name} can't be imported: a part of it unpacks to more than ${mostBytes / 1024 / 1024} MB, the most that is taken of one. Print it to a new PDF and import that.`);
    }
  }
}
