import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importText, openTestCase } from '../testing/services.ts';
import { closeBroken, indexedText, joinBroken } from './broken-words.ts';
import { checkSearch } from './check.ts';
import { findRanges, snippetOf } from './marks.ts';

const text = 'The min-\nistry of a well-\r\n  known harbour de\u00ad\nnied it – and so did - \nothers.';
const phrase = (...words: readonly string[]) => ({ is: 'phrase', words, end: 'whole', place: null }) as const;
const marked = (written: string, ...words: readonly string[]) => findRanges(written, [phrase(...words)]).map(({ from, to }) => written.slice(from, to));

describe('words that are broken at the ends of lines', () => {
  it('are indexed as one word in their place, and apart behind the text', () => {
    expect(indexedText(text).trim().split(/\s+/).join(' ')).toBe('the ministry of a wellknown harbour denied it and so did others min istry well known de nied');
  });

  it('are marked as they are printed, whichever way they were looked for', () => {
    expect(marked(text, 'ministry')).toEqual(['min-\nistry']);
    expect(marked(text, 'the', 'ministry', 'of')).toEqual(['The min-\nistry of']);
    expect(marked(text, 'well', 'known')).toEqual(['well-\r\n  known']);
    expect(marked(text, 'denied')).toEqual(['de\u00ad\nnied']);
    expect(marked(text, 'wellknown', 'harbour')).toEqual(['well-\r\n  known harbour']);
    expect(marked(text, 'didothers')).toEqual([]);
  });

  it('are shown on one line with their hyphen, and their marks with them', () => {
    const { text: shown, marks } = snippetOf(text, findRanges(text, [phrase('ministry'), phrase('known')]));
    expect(shown).toBe('The min-istry of a well-known harbour de\u00adnied it – and so did -  others.');
    expect(marks.map(({ start, end }) => [...shown].slice(start, end).join(''))).toEqual(['min-istry', 'known']);
  });

  it('stand where the shortened text says they do', () => {
    const pieces = fc.array(fc.constantFrom('a', 'bc', ' ', '-', '-\n', '- \n\n ', '\u00ad\n', '.', 'é'), { maxLength: 30 });
    fc.assert(fc.property(pieces, (parts) => {
      const written = parts.join('');
      for (const shortened of [joinBroken(written), closeBroken(written)]) {
        if (shortened === null) continue;
        for (let at = 0; at < shortened.text.length; at++) {
          const { from, to } = shortened.placeOf({ from: at, to: at + 1 });
          expect(written.slice(from, to)).toBe(shortened.text[at]);
          expect([shortened.placeIn(from), shortened.placeIn(to)]).toEqual([at, at + 1]);
        }
      }
    }), { numRuns: 1000 });
  });

  it('are found in a case by words, phrases, beginnings and parts, and the index holds to the check', async () => {
    const testCase = await openTestCase();
    await importText(testCase, text);
    const total = async (query: string) => (await testCase.run('search.run', { query: `type:text ${query}`, limit: 5 })).total;
    for (const query of ['ministry', '"the ministry of"', 'minis*', '*nistr*', '"well known"', 'known', 'denied', '"min istry"']) expect([query, await total(query)]).toEqual([query, 1]);
    expect(await total('"known ministry"')).toBe(0);
    expect([...checkSearch(testCase.session.requireOpen().file.db)]).toEqual([]);
  });
});
