import { expect, it } from 'vitest';
import { recordLines, tableLines, type Column } from './table.ts';

const columns: readonly Column<readonly [string, number]>[] = [
  { heading: 'NAME', show: ([name]) => name }, { heading: 'QUOTES', show: ([, quotes]) => quotes, isNumber: true },
];

it('aligns columns, wide letters and signs too', () => {
  expect(tableLines(columns, [['Iran', 2], ['伊朗', 10], ['a\u001bb', 1]], null)).toEqual([
    'NAME      QUOTES', 'Iran           2', '伊朗          10', 'a\\u{1b}b       1',
  ]);
});

it('cuts to the width of a terminal', () => {
  expect(tableLines(columns, [['A name of many words', 1]], 8)).toEqual(['NAME      QUOTES', 'A name …       1']);
});

it('keeps a name of 10,000 letters whole where nothing is cut, without moving the other rows apart', () => {
  const [heading = '', long, short] = tableLines(columns, [['n'.repeat(10_000), 1], ['Iran', 2]], null);
  expect(heading.length).toBe(68);
  expect(long).toBe(`${'n'.repeat(10_000)}       1`);
  expect(short).toBe(`Iran${' '.repeat(63)}2`);
});

it('shows the lines of a value below each other, and nothing else that a terminal acts on', () => {
  expect(recordLines([['id', 1], ['note', 'first\nsecond\u001b'], ['url', null]])).toEqual(['  id    1', '  note  first', '        second\\u{1b}']);
});
