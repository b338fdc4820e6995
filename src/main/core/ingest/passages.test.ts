import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePointLength, cutsGrapheme, sliceSpan } from '../../../shared/spans.ts';
import { passagesOf } from './passages.ts';

/** Kind, page and words of every passage. */
const read = (text: string) => passagesOf(text).passages.map(({ kind, page, ...span }) => [kind, page, sliceSpan(text, span)]);

describe('passages', () => {
  it('takes items of a list and rows of a table for no headings', () => {
    expect(passagesOf('Title\n\n• one item\n\nName\tPost\n\nA heading').passages.map(({ kind }) => kind)).toEqual(['title', 'paragraph', 'paragraph', 'heading']);
  });

  it('takes the lines above a message for no headings', () => {
    expect(passagesOf('A note\n\nFrom: Ann Lee <ann@harbour.example>\n\nDate: Mon, 1 Feb 2021\n\nUpdate: what is new').passages.map(({ kind }) => kind)).toEqual(['title', 'paragraph', 'paragraph', 'heading']);
  });

  it('joins the lines of a wrapped paragraph and keeps lines that stand for themselves', () => {
    const wrapped = `${'The first line of a paragraph that was wrapped by'}\r\n${'a mail program at a margin goes on in the next one'}\r\nand ends here.`;
    const text = `A title\r\n\r\n${wrapped}\r\n\r\nFirst point\r\nSecond point.\r\n`;
    expect(read(text)).toEqual([
      ['title', 1, 'A title'], ['paragraph', 1, wrapped], ['heading', 1, 'First point'], ['paragraph', 1, 'Second point.'],
    ]);
  });

  it('joins lines that a hyphen broke apart, and takes a row of cells for no heading', () => {
    expect(read('A title\n\nIt was coor-\ndinated\nfrom afar\n\nName\tPosts')).toEqual([
      ['title', 1, 'A title'], ['heading', 1, 'It was coor-\ndinated'], ['heading', 1, 'from afar'], ['paragraph', 1, 'Name\tPosts'],
    ]);
  });

  it('starts a page at every form feed', () => {
    expect(read('One.\fTwo.\f\fFour.')).toEqual([['paragraph', 1, 'One.'], ['paragraph', 2, 'Two.'], ['paragraph', 4, 'Four.']]);
  });

  it('leaves out white space of every kind around the words', () => {
    expect(read('\uFEFF\u00A0 \tWords.\u2003\u2028\u3000More.\u00A0')).toEqual([['paragraph', 1, 'Words.'], ['paragraph', 1, 'More.']]);
  });

  it('finds nothing in white space', () => {
    expect(passagesOf(' \r\n\u00A0\f\uFEFF')).toEqual({ passages: [], length: 6 });
  });

  it('puts passages in order, apart from one another and over every word', () => {
    const words = fc.constantFrom('word', '😀', 'e\u0301', ' ', '\u00A0', '\r\n', '\n', '\r', '\f', '\u2028', '\uFEFF', '. ', 'x'.repeat(50), '\u00AD', '🇩🇪');
    fc.assert(fc.property(fc.array(words, { maxLength: 80 }).map((parts) => parts.join('')), (text) => {
      const { passages, length } = passagesOf(text);
      expect(length).toBe(codePointLength(text));
      const between = passages.map(({ start }, index) => sliceSpan(text, { start: passages[index - 1]?.end ?? 0, end: start }));
      expect([...between, sliceSpan(text, { start: passages.at(-1)?.end ?? 0, end: length })].join('').trim()).toBe('');
      for (const [index, { start, end }] of passages.entries()) {
        expect(start).toBeGreaterThanOrEqual(passages[index - 1]?.end ?? 0);
        expect(end).toBeGreaterThan(start);
      }
    }), { numRuns: 300 });
  });

  it('takes a block of half a million lines', () => {
    expect(passagesOf('A line.\n'.repeat(500_000)).passages).toHaveLength(500_000);
  });
});

describe('overlong lines', () => {
  it('cuts after a sentence where there is one, else after a space', () => {
    const sentences = `${'Words of a sentence. '.repeat(400)}`.trim();
    const pieces = read(sentences);
    expect(pieces.map(([kind]) => kind)).toEqual(['paragraph', 'continuation', 'continuation']);
    expect(pieces.slice(0, -1).every(([, , words]) => String(words).endsWith('. '))).toBe(true);
    expect(read(`${'word '.repeat(1000)}end`)[0]?.[2]).toBe('word '.repeat(800));
  });

  it.each([
    { of: 'emoji', unit: '👩‍👩‍👧' }, { of: 'flags', unit: '🇩🇪' }, { of: 'letters with marks', unit: 'e\u0301\u0323' },
    { of: 'emoji of two units', unit: '😀' }, { of: 'spaces with marks', unit: 'a \u0301' }, { of: 'skin tones', unit: 'x👍🏽' },
  ])('cuts no character in a line of $of', ({ unit }) => {
    const text = `y${unit.repeat(Math.ceil(30_000 / unit.length))}`;
    const { passages } = passagesOf(text);
    expect(passages.map(({ start, end }) => sliceSpan(text, { start, end })).join('')).toBe(text);
    expect(passages.filter(({ start }) => cutsGrapheme(text, start))).toEqual([]);
    expect(passages.every((span) => sliceSpan(text, span).length <= 4000)).toBe(true);
  });

  it('cuts even what claims to be one character', () => {
    const text = `a${'\u0301'.repeat(9000)}`;
    expect(passagesOf(text).passages.map(({ start, end }) => [start, end])).toEqual([[0, 4000], [4000, 8000], [8000, 9001]]);
  });

  it('cuts a line of 5 MB', () => {
    const text = 'Unbroken😀'.repeat(500_000);
    const { passages, length } = passagesOf(text);
    expect(length).toBe(4_500_000);
    expect(passages[0]?.kind).toBe('paragraph');
    expect(passages.slice(1).every(({ kind, start }, index) => kind === 'continuation' && start === passages[index]?.end)).toBe(true);
    expect(passages.at(-1)?.end).toBe(length);
  });
});
