import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Connection } from '../db/connection.ts';
import { migrate } from '../db/migrations.ts';
import { foldText, placedWords, wordsOf } from './fold.ts';
import { findRanges, snippetOf, spansOf } from './marks.ts';

it.each([
  ['Wałęsa', 'walesa'], ['Straße', 'strasse'], ['ﬁnance', 'finance'], ['İstanbul ısı', 'istanbul isi'], ['й Йога', 'и иога'], ['مُحَمَّـد', 'محمد'], ['שָׁלוֹם', 'שלום'],
  ['が', 'が'], ['हिन्दी', 'हिन्दी'], ['infor\u00admation', 'information'], ['Acme™', 'acme '], ['한국', '한국'], ['Ὀδυσσεύς', 'οδυσσευσ'], ['cafe\u0301', 'cafe'],
])('folds %s to %s', (text, folded) => {
  expect(foldText(text)).toBe(folded);
});

it('cuts words where the index cuts them', () => {
  const connection = Connection.open(':memory:', { readonly: false, mustExist: false });
  migrate(connection);
  // Letters that came into Unicode after the index's own table are left out, lone halves of characters can't be stored.
  const letters = fc.stringMatching(/^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Han}\p{Script=Devanagari}\p{Script=Hangul}\p{P}\p{S}\s\d😀]{1,12}$/u).filter((text) => !/[\p{Cn}\u08a0-\u08ff\u1c80-\u1c8f\u2c2f-\u2c5f\ua640-\uabff\u{10000}-\u{1ffff}\u{20000}-\u{3ffff}]/u.test(text));
  let number = 0;
  fc.assert(fc.property(letters, (text) => {
    number++;
    const folded = foldText(text);
    connection.run('INSERT INTO search_thing_words (rowid, name, words) VALUES (:number, :folded, :words)', { number, folded, words: '' });
    const terms = connection.all('SELECT term FROM search_thing_use WHERE doc = :number ORDER BY offset', { number }).map(({ term }) => term);
    expect(wordsOf(folded)).toEqual(terms);
    expect(placedWords(text).map(({ word }) => word)).toEqual(terms);
  }), { numRuns: 500 });
  connection.close();
});

it('marks words where they stand, however long the text before them', () => {
  const phrase = { is: 'phrase', words: ['derkach'], end: 'whole', place: null } as const;
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.string({ unit: 'grapheme', maxLength: 400 }), (before, after) => {
    const text = `${before.replace(/derkach/gi, '')} Dérkach ${after.replace(/derkach/gi, '')}`;
    const ranges = findRanges(text, [phrase]);
    expect(ranges.map(({ from, to }) => text.slice(from, to))).toEqual(['Dérkach']);
    const { text: shown, marks } = snippetOf(text, ranges);
    expect(marks.map(({ start, end }) => [...shown].slice(start, end).join(''))).toEqual(['Dérkach']);
    expect(spansOf(text, ranges).map(({ start, end }) => [...text].slice(start, end).join(''))).toEqual(['Dérkach']);
    expect(shown).not.toMatch(/[\n\r\t]/);
  }), { numRuns: 500 });
});
