import { CaseError } from '../../../shared/errors.ts';
import type { DocumentFile, Extract } from './read.ts';
import { knownFormat } from './signatures.ts';

/** How much of a file is looked at to tell text from other bytes. */
const sampleBytes = 64 * 1024;
/** Control characters that no text has, tab and line ends aside; NUL is dealt with apart. */
const isControl = (byte: number) => (byte < 0x20 && byte !== 0x00 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d && byte !== 0x1b && byte !== 0x1a);
const largestControlShare = 0.02;
const largestNulShare = 0.1;
/** The first byte of a UTF-16 unit of any alphabet from Latin to Arabic is below this one. */
const alphabetsEnd = 0x08;
const utf16Share = 0.3;
const eastAsianShare = 0.95;
const eastAsian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef\x20-\x7e\r\n\t]/gu;

/** The mark of UTF-32LE begins as that of UTF-16LE does. */
const byteOrderMarks: readonly (readonly [encoding: string, bytes: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]], ['utf-32le', [0xff, 0xfe, 0, 0]], ['utf-32be', [0, 0, 0xfe, 0xff]], ['utf-16le', [0xff, 0xfe]], ['utf-16be', [0xfe, 0xff]],
];

const [byteOrderMark, lost] = [0xfeff, 0xfffd];

const startsWith = (bytes: Uint8Array, start: readonly number[]) => start.every((byte, index) => bytes[index] === byte);

function markedEncoding(bytes: Uint8Array): string | undefined {
  return byteOrderMarks.find(([, mark]) => startsWith(bytes, mark))?.[0];
}

/** What each byte counts for: 1 for a control character. A table, since every file is asked this. */
const controls = Uint8Array.from({ length: 256 }, (_, byte) => Number(isControl(byte)));

/** Whether bytes look like text of one byte or UTF-8: hardly a control character. */
function isPlain(sample: Uint8Array): boolean {
  let [control, nul] = [0, 0];
  for (let index = 0; index < sample.length; index++) {
    const byte = sample[index] ?? 0;
    control += controls[byte] ?? 0;
    if (byte === 0) nul++;
  }
  return control <= largestControlShare * sample.byteLength && nul <= largestNulShare * sample.byteLength;
}

/** Share of small bytes among those at even or odd places. */
function smallShareOf(sample: Uint8Array, half: number): number {
  let small = 0;
  for (let index = half; index < sample.length; index += 2) if ((sample[index] ?? 0) < alphabetsEnd) small++;
  return small / (sample.length / 2);
}

/** UTF-16 without a mark, told by the small bytes that one half of its units has, or by East Asian letters in bytes that are no other text. */
function unmarkedUtf16(bytes: Uint8Array): string | undefined {
  if (bytes.byteLength % 2 !== 0 || bytes.byteLength < 4) return undefined;
  const sample = bytes.subarray(0, sampleBytes);
  const [even, odd] = [smallShareOf(sample, 0), smallShareOf(sample, 1)];
  if (odd > utf16Share && even < largestNulShare) return 'utf-16le';
  if (even > utf16Share && odd < largestNulShare) return 'utf-16be';
  return isPlain(sample) ? undefined : ['utf-16le', 'utf-16be'].find((encoding) => isEastAsian(decode(sample, encoding, false)));
}

const isEastAsian = (text: string) => (text.match(eastAsian)?.length ?? 0) >= Array.from(text).length * eastAsianShare;

/** Whether a file is text in some encoding; the user's word for an encoding is taken. */
export function isText({ bytes, encoding }: DocumentFile): boolean {
  // An archive of stored text, or a PDF, can look like text behind its first bytes.
  if (knownFormat(bytes) !== undefined) return false;
  return (encoding ?? markedEncoding(bytes) ?? unmarkedUtf16(bytes)) !== undefined || isPlain(bytes.subarray(0, sampleBytes));
}

/** UTF-32, which no decoder of the platform knows; a mark at its start is left out. */
function decodeUtf32(bytes: Uint8Array, isLittle: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pieces: string[] = [];
  for (let at = 0; at < bytes.byteLength; at += 4) {
    const point = at + 4 <= bytes.byteLength ? view.getUint32(at, isLittle) : lost;
    if (at > 0 || point !== byteOrderMark) pieces.push(String.fromCodePoint(point > 0x10ffff || (point >= 0xd800 && point < 0xe000) ? lost : point));
  }
  return pieces.join('');
}

function decode(bytes: Uint8Array, encoding: string, fatal: boolean): string {
  if (/^utf-32[lb]e$/i.test(encoding)) return decodeUtf32(bytes, /l/i.test(encoding));
  return new TextDecoder(encoding, { fatal }).decode(bytes);
}

/** The text when the bytes are nothing but well-formed UTF-8, else undefined. */
function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return decode(bytes, 'utf-8', true);
  } catch {
    return undefined;
  }
}

/**
 * Decodes plain text: the user's encoding, else the byte order mark (of UTF-8, UTF-16 or UTF-32), UTF-16 by its bytes, UTF-8, else Windows-1252
 * as a guess, which the user can change. A byte order mark is not part of the text.
 *
 * @throws CaseError `TEXT_UNDECODABLE` for an encoding that is not known
 */
export function readText({ name, bytes, encoding }: DocumentFile): Extract {
  if (encoding !== undefined) {
    try {
      return { text: decode(bytes, encoding, false), encoding, encodingIsGuess: false };
    } catch (error) {
      throw new CaseError('TEXT_UNDECODABLE', `${name} can't be read as "${encoding}": there is no such encoding. Try utf-8, windows-1252 or windows-1251.`, { cause: error });
    }
  }
  const marked = markedEncoding(bytes);
  if (marked) return { text: decode(bytes, marked, false), encoding: marked, encodingIsGuess: false };
  const utf16 = unmarkedUtf16(bytes);
  if (utf16) return { text: decode(bytes, utf16, false), encoding: utf16, encodingIsGuess: true };
  const utf8 = strictUtf8(bytes);
  if (utf8 !== undefined) return { text: utf8, encoding: 'utf-8', encodingIsGuess: false };
  return { text: decode(bytes, 'windows-1252', false), encoding: 'windows-1252', encodingIsGuess: true };
}
