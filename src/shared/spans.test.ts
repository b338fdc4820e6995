import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePointLength, cutsGrapheme, overlaps, sliceSpan, spanOfUtf16, toCodePoint, toUtf16 } from './spans.ts';

const family = '👩‍👩‍👧';
const samples = [
  { name: 'U+1F600', text: 'a😀b', length: 3 },
  { name: 'a combining mark', text: 'e\u0301x', length: 3 },
  { name: 'CRLF', text: 'a\r\nb', length: 4 },
  { name: 'a byte order mark in the text', text: '\uFEFFa', length: 2 },
  { name: 'a no-break space', text: 'a\u00A0b', length: 3 },
  { name: 'a soft hyphen', text: 'co\u00ADop', length: 5 },
  { name: 'an emoji joined of three', text: family, length: 5 },
  { name: 'lone surrogates', text: '\uD83Da\uDE00', length: 3 },
  { name: 'surrogates in the wrong order', text: '\uDE00\uD83D', length: 2 },
  { name: 'nothing', text: '', length: 0 },
];

/** Texts of what is hard to count: pairs, halves of pairs, joiners, marks and line ends. */
const pieces = fc.constantFrom('a', 'Ω', '😀', '\uD83D', '\uDE00', '\u0301', '\u200D', '\r\n', '\uFEFF', '\u00A0', '\u00AD', '🇩🇪', family);
const anyText = fc.oneof(fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join('')), fc.string({ unit: 'binary', maxLength: 40 }));

describe('counting in code points', () => {
  it.each(samples)('counts $name', ({ text, length }) => {
    expect(codePointLength(text)).toBe(length);
  });

  it('counts as a string iterator does', () => {
    fc.assert(fc.property(anyText, (text) => {
      expect(codePointLength(text)).toBe(Array.from(text).length);
    }));
  });

  it('finds the UTF-16 index of every code point and the code point of every index', () => {
    fc.assert(fc.property(anyText, (text) => {
      let index = 0;
      for (const [codePoint, character] of Array.from(text).entries()) {
        expect([toUtf16(text, codePoint), toCodePoint(text, index)]).toEqual([index, codePoint]);
        index += character.length;
      }
      expect([toUtf16(text, codePointLength(text)), toCodePoint(text, text.length)]).toEqual([text.length, codePointLength(text)]);
    }));
  });

  it('stays within the text when asked for more', () => {
    expect([toUtf16('a😀', 9), toCodePoint('a😀', 9), sliceSpan('a😀', { start: 1, end: 9 }), sliceSpan('a', { start: 3, end: 4 })]).toEqual([3, 2, '😀', '']);
  });
});

describe('spans', () => {
  it('slices what the characters are', () => {
    const withSpan = anyText.chain((text) => fc.tuple(fc.constant(text), fc.nat(codePointLength(text)), fc.nat(codePointLength(text))));
    fc.assert(fc.property(withSpan, ([text, one, other]) => {
      const span = { start: Math.min(one, other), end: Math.max(one, other) };
      expect(sliceSpan(text, span)).toBe(Array.from(text).slice(span.start, span.end).join(''));
    }));
  });

  it('turns a selection of UTF-16 units into a span of the same words', () => {
    const text = '😀 Iran 😀';
    const from = text.indexOf('Iran');
    expect(spanOfUtf16(text, from, from + 4)).toEqual({ start: 2, end: 6 });
    expect(sliceSpan(text, { start: 2, end: 6 })).toBe('Iran');
  });

  it('overlaps only where a code point is shared', () => {
    expect([
      overlaps({ start: 0, end: 2 }, { start: 2, end: 3 }), overlaps({ start: 0, end: 3 }, { start: 2, end: 3 }),
      overlaps({ start: 2, end: 3 }, { start: 0, end: 9 }), overlaps({ start: 4, end: 5 }, { start: 0, end: 4 }),
    ]).toEqual([false, true, true, false]);
  });
});

describe('borders of characters', () => {
  it('cuts no character at its own borders and every character within', () => {
    const clusters = fc.array(fc.constantFrom('a', 'e\u0301', '😀', family, '🇩🇪', '\r\n', '👍🏽', 'ते', '\u00AD', ' '), { minLength: 1, maxLength: 300 });
    fc.assert(fc.property(clusters, (parts) => {
      const text = parts.join('');
      const borders = new Set([...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)].map(({ index }) => toCodePoint(text, index)));
      for (let at = 0; at <= codePointLength(text); at++) {
        expect(cutsGrapheme(text, at)).toBe(at < codePointLength(text) && !borders.has(at));
      }
    }), { numRuns: 40 });
  });

  it('tells the two halves of a flag apart behind a long row of flags', () => {
    const flags = '🇩🇪'.repeat(40);
    expect([cutsGrapheme(flags, 77), cutsGrapheme(flags, 78)]).toEqual([true, false]);
  });
});
