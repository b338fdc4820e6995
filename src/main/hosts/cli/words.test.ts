import { describe, expect, it } from 'vitest';
import { CaseError } from '../../../shared/errors.ts';
import { findWords } from './words.ts';

const text = 'A \u{1f600} wrote: we never\r\npaid them (a.b). They wrote that they paid.';

describe('finding words in a report', () => {
  it('counts in code points', () => {
    expect(findWords(text, 'wrote: we', undefined)).toEqual({ start: 4, end: 13, exact: 'wrote: we' });
  });

  it('takes a line end for a space, and gives the words as they stand', () => {
    expect(findWords(text, 'we never paid', undefined)).toEqual({ start: 11, end: 25, exact: 'we never\r\npaid' });
  });

  it('gives words as printed that are given without their accents, or broken at the end of a line', () => {
    const printed = 'Muñoz said the min-\nistry knew.';
    expect(findWords(printed, 'the ministry', undefined)).toEqual({ start: 11, end: 25, exact: 'the min-\nistry' });
    expect(findWords(printed, 'munoz', undefined).exact).toBe('Muñoz');
    expect(findWords(`${printed} MUNOZ`, 'MUNOZ', undefined).start).toBe(32);
  });

  it('takes signs literally', () => {
    expect(findWords(text, '(a.b)', undefined).exact).toBe('(a.b)');
    expect(() => findWords(text, '(a?b)', undefined)).toThrow(/does not say "\(a\?b\)"/);
  });

  it('names the places of words that stand more than once', () => {
    expect(findWords(text, 'wrote', 2)).toEqual({ start: 43, end: 48, exact: 'wrote' });
    expect(() => findWords(text, 'wrote', 3)).toThrow(new CaseError('INPUT_INVALID', 'The words stand only 2 times in the report; there is no occurrence 3.'));
    expect(() => findWords(text, 'wrote', undefined)).toThrow(/stand 2 times.*\n {2}1: \.\.\.A .* wrote: we never paid.*\n {2}2: /);
  });

  it('finds nothing in nothing', () => {
    expect(() => findWords(text, '  ', undefined)).toThrow(CaseError);
  });
});
