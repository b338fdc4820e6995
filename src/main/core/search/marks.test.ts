import fc from 'fast-check';
import { expect, it } from 'vitest';
import { placedWords } from './fold.ts';
import { findRanges, snippetOf, spansOf } from './marks.ts';
import { isInWord, placeText } from './placed-text.ts';
import type { Part, Phrase } from './query/tree.ts';

const phrase = (...words: readonly string[]): Phrase => ({ is: 'phrase', words, end: 'whole', place: null });
const beginning = (word: string): Phrase => ({ ...phrase(word), end: 'prefix' });
const part = (letters: string, isEnd = false): Part => ({ is: 'part', letters, isEnd });
const marked = (text: string, ...sought: Parameters<typeof findRanges>[1]) => findRanges(text, sought).map(({ from, to }) => text.slice(from, to));

/** Words of a text with their places, by the text that they are looked for in. */
function wordsByPlace(text: string): { word: string; written: string }[] {
  const { folded, placeOf } = placeText(text);
  const words: { word: string; written: string }[] = [];
  for (let from = 0; from < folded.length; from++) {
    if (!isInWord(folded, from) || isInWord(folded, from - 1)) continue;
    let to = from;
    while (isInWord(folded, to)) to++;
    const place = placeOf({ from, to });
    words.push({ word: folded.slice(from, to), written: text.slice(place.from, place.to) });
  }
  return words;
}

it('sees the same words at the same places, whether letters stay where they are or are moved by folding', () => {
  const units = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...'abcXYZ019 .,-\n') }, { weight: 2, arbitrary: fc.integer({ min: 0x80, max: 0xffff }).filter((unit) => unit < 0xd800 || unit > 0xdfff).map((unit) => String.fromCharCode(unit)) },
    fc.constantFrom('é', 'ß', 'Σ', 'ς', 'İ', 'ı', 'ł', 'e\u0301', '\u00ad', '’', '…', '½', 'Ж', 'ё', 'ﬁ', 'ا', 'َ', 'ש', '習', '近', 'か', 'が', '\u3099', 'ｶ', 'ﾞ', '한', '😀', '\u200d'),
  );
  fc.assert(fc.property(fc.array(units, { maxLength: 40 }), (letters) => {
    const text = letters.join('');
    expect(wordsByPlace(text)).toEqual(placedWords(text).map(({ word, from, to }) => ({ word, written: text.slice(from, to) })));
  }), { numRuns: 3000 });
});

it('marks kana whose voicing is a letter of its own', () => {
  expect(marked('か\u3099く', phrase('がく'))).toEqual(['か\u3099く']);
  expect(marked('ｶﾞｽ', phrase('ガス'))).toEqual(['ｶﾞｽ']);
});

it('marks words, rows of them, beginnings and parts where they stand', () => {
  const text = 'The Café-owners’ café: CAFES, decaf; and the phone—calls of the phones.';
  expect(marked(text, phrase('cafe'))).toEqual(['Café', 'café']);
  expect(marked(text, beginning('cafe'))).toEqual(['Café', 'café', 'CAFES']);
  expect(marked(text, phrase('phone', 'calls'))).toEqual(['phone—calls']);
  expect(marked(text, phrase('calls', 'phone'))).toEqual([]);
  expect(marked(text, part('af'))).toEqual(['Café', 'café', 'CAFES', 'decaf']);
  expect(marked(text, part('caf', true))).toEqual(['decaf']);
  expect(marked(text, { is: 'near', phrases: [phrase('phone'), beginning('own')], distance: 9 })).toEqual(['owners', 'phone']);
  expect(marked('Straße und 😀 Strasse', phrase('strasse'))).toEqual(['Straße', 'Strasse']);
  expect(marked('a a a', phrase('a', 'a'))).toEqual(['a a a']);
});

it('marks letters alone where words are not parted', () => {
  expect(marked('2021年，習近平在北京。', part('近平'))).toEqual(['近平']);
  expect(marked('東京の東京', part('東京', true))).toEqual(['東京']);
});

it('keeps a snippet short, on one line, with its words marked', () => {
  const before = `${'Nothing to see here. '.repeat(40)}\n`;
  const { text, marks } = snippetOf(`${before}The tapes\nwere leaked. ${before}`, findRanges(`${before}The tapes\nwere leaked. ${before}`, [phrase('tapes'), phrase('leaked')]));
  expect(text.length).toBeLessThan(200);
  expect(text).toMatch(/^… \S.*The tapes were leaked\..*\S …$/);
  expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(['tapes', 'leaked']);
});

it('counts spans in code points', () => {
  const text = '😀 tapes 😀😀 tapes';
  expect(spansOf(text, findRanges(text, [phrase('tapes')]))).toEqual([{ start: 2, end: 7 }, { start: 11, end: 16 }]);
});

it('cuts a snippet beside a word where words have no spaces between them', () => {
  const text = `https://harbour.example/${'path-of-letters/'.repeat(12)}tapes/${'more-of-them/'.repeat(20)}`;
  const { text: shown } = snippetOf(text, findRanges(text, [phrase('tapes')]));
  const [first = '', last = ''] = [/[a-z]+/.exec(shown)?.[0], /[a-z]+(?=[^a-z]*$)/.exec(shown)?.[0]];
  expect(['path', 'of', 'letters']).toContain(first);
  expect(['more', 'of', 'them']).toContain(last);
});
