import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sliceSpan } from '../../../shared/spans.ts';
import { findWords } from './find-words.ts';

const printed = (text: string, words: string) => findWords(text, words, 500).map((span) => sliceSpan(text, span));

it.each([
  ['a word that a hyphen breaks at the end of a line', 'The min-\nistry 😀 knew', 'ministry', ['min-\nistry']],
  ['a word broken over a line end of two characters', 'the Min-\r\nistry', 'MINISTRY', ['Min-\r\nistry']],
  ['a word with a hyphen of its own at the end of a line', 'co-\noperation, co-operation', 'co-operation', ['co-\noperation', 'co-operation']],
  ['what is copied of a broken word', 'the min-\nistry', 'min- istry', ['min-\nistry']],
  ['a soft hyphen', 'the min\u00adistry', 'ministry', ['min\u00adistry']],
  ['the beginning of a broken word alone', 'the min-\nistry', 'min', ['min']],
  ['letters with accents', 'José Muñoz, Jose\u0301 Mun\u0303oz, MUNOZ', 'Munoz', ['Muñoz', 'Mun\u0303oz', 'MUNOZ']],
  ['a letter with the accent that is stored behind it', 'Jose\u0301 knew', 'jose', ['Jose\u0301']],
  ['words by their accents', 'Munoz', 'Muñoz', ['Munoz']],
  ['a letter that folds to two', 'die Straße, die Strasse', 'strasse', ['Straße', 'Strasse']],
  ['words over a line end', 'they knew\n  nothing', 'knew nothing', ['knew\n  nothing']],
  ['quotation marks as they are typed', 'he didn’t — “never”', 'didn\'t - "never"', ['didn’t — “never”']],
  ['scripts without spaces and syllables', '習近平 한국', '近平 한국', ['近平 한국']],
  ['several that touch', 'aaaa', 'aa', ['aa', 'aa']],
])('finds %s', (_, text, words, expected) => {
  expect(printed(text, words)).toEqual(expected);
});

it.each([
  ['half of a letter that folds to two', 'Straße', 'stras'], ['a part of a syllable', '한국', '하'], ['nothing', 'words', '   '], ['words that are not there', 'min- istry', 'ministry'],
])('does not find %s', (_, text, words) => {
  expect(printed(text, words)).toEqual([]);
});

it('gives spans in code points, no more than are wanted', () => {
  expect(findWords('😀 Ąb 😀 ab', 'ab', 500)).toEqual([{ start: 2, end: 4 }, { start: 7, end: 9 }]);
  expect(findWords('ab '.repeat(9), 'ab', 3)).toHaveLength(3);
});

it('finds every stretch of a text in it', () => {
  const text = fc.string({ unit: fc.constantFrom(...'aeßñ한é-\n ’“😀İ', 'n\u0303', '-\n', '\r\n', '\u00ad', 'は\u3099'), minLength: 1, maxLength: 60 });
  fc.assert(fc.property(text, fc.nat(60), fc.integer({ min: 1, max: 20 }), (all, from, length) => {
    const characters = [...all];
    const start = from % characters.length;
    const words = characters.slice(start, start + length).join('');
    const isCut = /^[\s\p{M}\p{Cf}]|[\s\p{Cf}]$|^[-\u2010\u2011]|-$/u.test(words) || /^\p{M}/u.test(characters.slice(start + length).join(''));
    if (isCut || words === '') return;
    expect(findWords(all, words, 500)).not.toEqual([]);
  }), { numRuns: 3000 });
});
