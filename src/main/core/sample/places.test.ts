import { describe, expect, it } from 'vitest';
import { namingsIn, nearestPlace, onlyPlace, withMarks } from './places.ts';

const text = '\u{1F600} Donald Trump said “no” to Trumpets, and Trump left.';

describe('onlyPlace', () => {
  it('counts in code points', () => expect(onlyPlace(text, 'Donald')).toEqual({ start: 2, end: 8 }));
  it('refuses words that stand there twice', () => expect(() => onlyPlace(text, 'Trump')).toThrow('more than once'));
  it('refuses words that do not stand there', () => expect(() => onlyPlace(text, 'Biden')).toThrow('does not stand'));
  it('looks between two borders only', () => expect(onlyPlace(text, 'Trump', 0, 20)).toEqual({ start: 9, end: 14 }));
});

it('takes the place that is nearest', () => {
  expect(nearestPlace('a b a', 'a', 3)).toEqual({ start: 4, end: 5 });
});

it('widens words to their quotation marks where they have some', () => {
  expect([withMarks(text, 'no'), withMarks(text, 'said')]).toEqual([{ start: 20, end: 24 }, null]);
});

it('finds namings as whole words and the longest of them', () => {
  expect(namingsIn(text, [{ text: 'Trump' }, { text: 'Donald Trump' }])).toEqual([
    { naming: { text: 'Donald Trump' }, spans: [{ start: 2, end: 14 }] },
    { naming: { text: 'Trump' }, spans: [{ start: 42, end: 47 }] },
  ]);
});
