import { expect, it } from 'vitest';
import { LeakFinder } from './leaks.ts';

const find = (withheld: readonly string[], ...pieces: string[]) => {
  const finder = new LeakFinder(withheld.map((words) => ({ words, belongsTo: 'actor 1' })));
  for (const piece of pieces) finder.feed(piece);
  return finder.finish().map(({ words }) => words);
};

it('finds a name in another case, with other marks between, and over the end of a piece', () => {
  expect(find(['Andrii Derkach'], 'a memo by ANDRII-', 'DERK', 'ACH of Kyiv')).toEqual(['Andrii Derkach']);
  expect(find(['Andrii Derkach'], 'a memo by Andrii, Derkach')).toEqual(['Andrii Derkach']);
  expect(find(['Andrii Derkach'], 'a memo by Andrii and Derkach')).toEqual([]);
});

it('finds a name that the format wrote with escapes', () => {
  expect(find(['Moreau & Fils'], '"name": "Moreau \\u0026 Fils"')).toEqual(['Moreau & Fils']);
  expect(find(['Léa "Zed" Moreau'], '<name>L&#xE9;a &quot;Zed&quot;&#10;Moreau</name>')).toEqual(['Léa "Zed" Moreau']);
  expect(find(['first line second'], '"first line\\nsecond"')).toEqual(['first line second']);
});

it('finds words with a backslash, in a plain text and as BibTeX and JSON write them', () => {
  expect(find(['D:\\names\\till'], 'in D:\\names\\till it lay')).toEqual(['D:\\names\\till']);
  expect(find(['D:\\names'], 'title = {{D:{\\textbackslash}names}}')).toEqual(['D:\\names']);
  expect(find(['D:\\names'], '"D:\\\\names"')).toEqual(['D:\\names']);
});

it('finds words with a control character as workbooks write it, and such as look like an escape', () => {
  expect(find(['one\u0001two'], '<v>one_x0001_two</v>')).toEqual(['one\u0001two']);
  expect(find(['_x000D_ as written'], '<v>_x005F_x000D_ as written</v>')).toEqual(['_x000D_ as written']);
  expect(find(['_x000D_ as written', '<b>&amp;</b>'], 'a,_x000D_ as written,', '<b>&amp;</b>')).toHaveLength(2);
});

it('takes accents in either form as the same, and words of any script', () => {
  expect(find(['Cafe\u0301'], 'le Café')).toEqual(['Cafe\u0301']);
  expect(find(['Конец'], 'это КОНЕЦ.')).toEqual(['Конец']);
});

it('does not take a part of a word for the word, nor a short word for an abbreviation', () => {
  expect(find(['Iran'], 'the Iranian press')).toEqual([]);
  expect(find(['IT'], 'it did')).toEqual([]);
  expect(find(['IT'], 'the IT of it')).toEqual(['IT']);
});

it('finds words that begin again in themselves', () => {
  expect(find(['no no yes'], 'no no no yes')).toEqual(['no no yes']);
});

it('does not go on from one file into the next', () => {
  const finder = new LeakFinder([{ words: 'one two', belongsTo: 'actor 1' }]);
  finder.feed('one');
  finder.finish();
  finder.feed('two');
  expect(finder.finish()).toEqual([]);
});

it('finds identifiers and hashes, and keeps what has no white space in bounds', () => {
  expect(find(['actor--01900000-0000-7000-8000-000000000001'], `x,actor--01900000-0000-7000-8000-000000000001,y`)).toHaveLength(1);
  expect(find(['end'], 'x'.repeat(200_000), ' the end')).toEqual(['end']);
});
