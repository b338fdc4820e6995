import { describe, expect, it } from 'vitest';
import { CaseError } from '../../../shared/errors.ts';
import { readDocument } from './read.ts';

const bytesOf = (...parts: (string | number[])[]) => Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));
const chinese = '外交部发言人表示，中方从未干预美国选举。\n有关指控毫无根据。';
const utf32 = (text: string, isLittle: boolean) => Buffer.concat(Array.from(text, (letter) => {
  const unit = Buffer.alloc(4);
  unit[isLittle ? 'writeUInt32LE' : 'writeUInt32BE'](letter.codePointAt(0) ?? 0);
  return unit;
}));
const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();

async function read(bytes: Uint8Array, encoding?: string) {
  const { text, encoding: used, encodingIsGuess } = await readDocument({ name: 'note.txt', bytes, encoding }, () => undefined);
  return { text, encoding: used, encodingIsGuess };
}

async function refusal(bytes: Uint8Array, encoding?: string): Promise<CaseError> {
  try {
    await readDocument({ name: 'note.pdf', bytes, encoding }, () => undefined);
  } catch (error) {
    if (error instanceof CaseError) return error;
    throw error;
  }
  throw new Error('It was read');
}

describe('decoding', () => {
  it.each([
    { what: 'UTF-8', bytes: bytesOf('Übung 😀\r\n'), text: 'Übung 😀\r\n', encoding: 'utf-8', guess: false },
    { what: 'UTF-8 with a mark, which is not part of the text', bytes: bytesOf([0xef, 0xbb, 0xbf], 'Iran'), text: 'Iran', encoding: 'utf-8', guess: false },
    { what: 'a second mark as part of the text', bytes: bytesOf([0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf], 'Iran'), text: '\uFEFFIran', encoding: 'utf-8', guess: false },
    { what: 'UTF-16LE with a mark', bytes: Buffer.from('\uFEFFЮра 😀', 'utf16le'), text: 'Юра 😀', encoding: 'utf-16le', guess: false },
    { what: 'UTF-16BE with a mark', bytes: utf16be('\uFEFFЮра'), text: 'Юра', encoding: 'utf-16be', guess: false },
    { what: 'UTF-32LE with a mark', bytes: utf32('\uFEFFЮра 😀', true), text: 'Юра 😀', encoding: 'utf-32le', guess: false },
    { what: 'UTF-32BE with a mark, cut inside of a letter', bytes: utf32('\uFEFFЮра', false).subarray(0, 14), text: 'Юр\uFFFD', encoding: 'utf-32be', guess: false },
    { what: 'UTF-16LE without a mark', bytes: Buffer.from('Plain words', 'utf16le'), text: 'Plain words', encoding: 'utf-16le', guess: true },
    { what: 'UTF-16BE without a mark', bytes: utf16be('Plain words'), text: 'Plain words', encoding: 'utf-16be', guess: true },
    { what: 'Russian in UTF-16LE without a mark', bytes: Buffer.from('Посольство отрицает.\r\nВсё.', 'utf16le'), text: 'Посольство отрицает.\r\nВсё.', encoding: 'utf-16le', guess: true },
    { what: 'Arabic in UTF-16BE without a mark', bytes: utf16be('نفى الوزير ذلك، وقال ١٢'), text: 'نفى الوزير ذلك، وقال ١٢', encoding: 'utf-16be', guess: true },
    { what: 'Chinese in UTF-16LE without a mark', bytes: Buffer.from(chinese, 'utf16le'), text: chinese, encoding: 'utf-16le', guess: true },
    { what: 'Korean in UTF-16BE without a mark', bytes: utf16be('외교부 대변인은 2020년 보도를 부인했다.'), text: '외교부 대변인은 2020년 보도를 부인했다.', encoding: 'utf-16be', guess: true },
    { what: 'words that would be Chinese in UTF-16 as the words they are', bytes: bytesOf('Bush hid the facts'), text: 'Bush hid the facts', encoding: 'utf-8', guess: false },
    { what: 'lone surrogates of UTF-8 as bytes of Windows-1252', bytes: bytesOf('a', [0xed, 0xa0, 0xbd], 'b'), text: 'aí\u00A0½b', encoding: 'windows-1252', guess: true },
    { what: 'Windows-1252', bytes: bytesOf('Stra', [0xdf], 'e ', [0x93], 'q', [0x94]), text: 'Straße “q”', encoding: 'windows-1252', guess: true },
    { what: 'nothing but 0xFF bytes', bytes: Buffer.alloc(300, 0xff), text: 'ÿ'.repeat(300), encoding: 'windows-1252', guess: true },
    { what: 'NULs as U+FFFD', bytes: bytesOf('before the nul ', [0], ' and after'), text: 'before the nul \uFFFD and after', encoding: 'utf-8', guess: false },
    { what: 'lone surrogates of UTF-16 as U+FFFD', bytes: Buffer.from('\uFEFFa\uD83Db\uDE00', 'utf16le'), text: 'a\uFFFDb\uFFFD', encoding: 'utf-16le', guess: false },
    { what: 'a UTF-16 file that stops within a unit', bytes: Buffer.concat([Buffer.from('\uFEFFab', 'utf16le'), Buffer.from([0x41])]), text: 'ab\uFFFD', encoding: 'utf-16le', guess: false },
  ])('reads $what', async ({ bytes, text, encoding, guess }) => {
    expect(await read(bytes)).toEqual({ text, encoding, encodingIsGuess: guess });
  });

  it('reads in the encoding that the user asks for', async () => {
    expect(await read(Buffer.from([0xcc, 0xee, 0xf1, 0xea, 0xe2, 0xe0]), 'windows-1251')).toEqual({ text: 'Москва', encoding: 'windows-1251', encodingIsGuess: false });
    expect((await refusal(Buffer.from('abc'), 'klingon')).code).toBe('TEXT_UNDECODABLE');
    // Tibetan is none of the scripts that UTF-16 is told by.
    const tibetan = Buffer.from('\u0F56\u0F7C\u0F51\u0F0B\u0F61\u0F72\u0F42', 'utf16le');
    expect((await refusal(tibetan)).code).toBe('FORMAT_UNKNOWN');
    expect((await read(tibetan, 'utf-16le')).text).toBe('\u0F56\u0F7C\u0F51\u0F0B\u0F61\u0F72\u0F42');
    expect((await refusal(Buffer.from('%PDF-1.7'), 'utf-8')).code).toBe('FILE_UNREADABLE');
  });

  it('measures bytes and text apart', async () => {
    const document = await readDocument({ name: 'note.txt', bytes: Buffer.from('\uFEFFaé😀', 'utf16le') }, () => undefined);
    expect([document.originalBytes, document.textLength, document.textSha256, document.originalSha256.length]).toEqual([
      10, 3, 'ab2a048d07ba19b0f07d91c4430ade6b9bc2089e7ca85d8638b297fe3748c3b4', 64,
    ]);
  });
});

describe('what is not text', () => {
  const zip = (content: string) => bytesOf('PK\u0003\u0004', content);
  it.each([
    { what: 'an empty file', bytes: Buffer.alloc(0), code: 'FILE_EMPTY', words: 'no bytes' },
    { what: 'white space', bytes: bytesOf(' \r\n\t\n'), code: 'FILE_EMPTY', words: 'only white space' },
    { what: 'a lone byte order mark', bytes: Buffer.from([0xef, 0xbb, 0xbf]), code: 'FILE_EMPTY', words: 'only white space' },
    { what: 'a PDF without any content', bytes: bytesOf('%PDF-1.7\nplain words behind it'), code: 'FILE_UNREADABLE', words: "can't be read as a PDF" },
    { what: 'a ZIP of stored text', bytes: zip('words '.repeat(2000)), code: 'FORMAT_UNKNOWN', words: 'is a ZIP archive' },
    { what: 'a PNG without any content', bytes: bytesOf([0x89], 'PNG\r\n', [0x1a, 0x0a]), code: 'FILE_UNREADABLE', words: 'the picture is damaged' },
    { what: 'a drawing with many comments behind it', bytes: bytesOf(`<svg></svg>${'<!---->'.repeat(400)}`), code: 'FORMAT_UNKNOWN', words: 'is a drawing (SVG)' },
    { what: 'a drawing', bytes: bytesOf('<?xml version="1.0"?>\n<!-- by hand -->\n<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script><text>Words</text></svg>\n'), code: 'FORMAT_UNKNOWN', words: 'is a drawing (SVG)' },
    { what: 'a SQLite file', bytes: bytesOf('SQLite format 3\0'), code: 'FORMAT_UNKNOWN', words: 'is a SQLite database' },
    { what: 'bytes of every value', bytes: Buffer.from(Array.from({ length: 2048 }, (_, index) => index % 256)), code: 'FORMAT_UNKNOWN', words: 'not text' },
    { what: 'zeros', bytes: Buffer.alloc(500), code: 'FORMAT_UNKNOWN', words: 'not text' },
    { what: 'more than 64 MB', bytes: Buffer.alloc(65 * 1024 * 1024, 0x61), code: 'FILE_TOO_LARGE', words: 'at most 64 MB' },
  ])('refuses $what', async ({ bytes, code, words }) => {
    expect(await refusal(bytes)).toMatchObject({ code, message: expect.stringContaining(words) as string });
  });
});
