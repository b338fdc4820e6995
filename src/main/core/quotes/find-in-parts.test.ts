import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findInParts, foundInParts } from './find-in-parts.ts';
import { findWords } from './find-words.ts';

describe('words in a long text', () => {
  it('are found part by part where they are found in the whole', () => {
    const pieces = fc.array(fc.constantFrom('cap', 'tain', ' ', '  ', '-\n', '\n\n', '😀', 'é', 'e\u0301', '“', 'ß', '.', '\u00ad\n'), { maxLength: 60 });
    const words = fc.constantFrom('captain', 'cap tain', 'cap-tain', 'e', 'captain captain', 'ss', '"', '😀', 'p');
    fc.assert(fc.property(pieces, words, fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 9 }), (parts, wanted, size, limit) => {
      const text = parts.join('');
      const found = [...foundInParts(text, wanted, limit, { part: size, before: 12, behind: 60 })].flat();
      expect(found).toEqual(findWords(text, wanted, limit));
    }), { numRuns: 3000 });
  });

  it('are found to the end of it, while others are answered, until they are not wanted any more', async () => {
    const text = `${'Nobody kept the minutes. '.repeat(60_000)}The captain denied it.`;
    let answered = 0;
    const timer = setInterval(() => { answered++; }, 1);
    expect(await findInParts(text, 'the captain', 10, () => true)).toEqual([{ start: 1_500_000, end: 1_500_011 }]);
    clearInterval(timer);
    expect(answered).toBeGreaterThan(0);
    expect(await findInParts(text, 'the captain', 10, () => false)).toBeNull();
  });
});
