import { expect, it } from 'vitest';
import { spokenAt, spokenLetter, spokenWords } from './spoken.ts';

const stretches = [{ start: 10, end: 27, text: 'One here.\nTwo so.' }, { start: 29, end: 34, text: 'Three' }];

it('reads selected words over line ends and passages as they are said', () => {
  expect([spokenWords(stretches, { start: 14, end: 23 }), spokenWords(stretches, { start: 20, end: 34 })]).toEqual(['here. Two', 'Two so. Three']);
});

it('reads a long selection by its beginning and its end', () => {
  const long = `Begins ${'on and '.repeat(100)}ends`;
  const read = spokenWords([{ start: 0, end: long.length, text: long }], { start: 0, end: long.length });
  expect([read.length, read.slice(0, 6), read.slice(-4)]).toEqual([203, 'Begins', 'ends']);
});

it('reads the word or the sentence at the caret', () => {
  expect([spokenAt(stretches, 15, 'word'), spokenAt(stretches, 15, 'sentence'), spokenAt(stretches, 28, 'word'), spokenAt(stretches, 34, 'word'), spokenAt([], 3, 'word')]).toEqual([
    'here', 'One here.', 'Three', 'Three', '',
  ]);
});

it('reads the letter at the caret, and says what has none', () => {
  const names = { space: 'space', end: 'end of paragraph' };
  const letters = [{ start: 3, end: 9, text: 'e\u0301 \u202Ex😀' }];
  expect([3, 5, 6, 7, 8, 9, 0].map((place) => spokenLetter(letters, place, names))).toEqual(['é'.normalize('NFD'), 'space', '[RLO]', 'x', '😀', 'end of paragraph', 'end of paragraph']);
});
