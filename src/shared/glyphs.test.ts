import { describe, expect, it } from 'vitest';
import { glyphsOf, piecesOf, plainlyShown } from './glyphs.ts';

const labelsIn = (text: string) => glyphsOf(text).map(({ index, label }) => `${String(index)} ${label}`);

describe('glyphsOf', () => {
  it('finds characters that hide or turn words around', () => {
    expect(labelsIn('a\u200bb\u202etxt.exe\u202c\u2066x\u2069\ufeff')).toEqual(['1 ZWSP', '3 RLO', '11 PDF', '12 LRI', '14 PDI', '15 BOM']);
  });

  it('finds control characters but not tabs and line ends', () => {
    expect(labelsIn('a\u0007b\u009fc\td\r\ne\u00ad')).toEqual(['1 U+0007', '3 U+009F', '10 SHY']);
  });

  it('leaves joiners and tags inside of emoji alone', () => {
    expect(labelsIn('👩‍👩‍👧 🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f} ❤️ 👍🏽')).toEqual([]);
  });

  it('leaves joiners that a script needs alone and shows those between Latin letters', () => {
    expect(labelsIn('می\u200cخواهم')).toEqual([]);
    expect(labelsIn('pass\u200cword pass\u200dword')).toEqual(['4 ZWNJ', '14 ZWJ']);
  });

  it('leaves combining marks and no-break spaces alone', () => {
    expect(labelsIn('Cafe\u0301\u00a0nine')).toEqual([]);
  });

  it('counts a character beyond the first plane as two units', () => {
    expect(glyphsOf('😀\u{e0041}')).toEqual([{ index: 2, length: 2, label: 'U+E0041' }]);
  });
});

it('shows characters that turn or hide letters by their names, and leaves all others as they are', () => {
  expect(plainlyShown('invoice\u202Efdp.exe می\u200cخواهم')).toBe('invoice[RLO]fdp.exe می\u200cخواهم');
  expect(piecesOf('a\u202Eb')).toEqual([{ from: 0, text: 'a', label: null }, { from: 1, text: '\u202E', label: 'RLO' }, { from: 2, text: 'b', label: null }]);
  expect(piecesOf('all well').map(({ text }) => text).join('')).toBe('all well');
});
