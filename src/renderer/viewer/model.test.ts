import { expect, it } from 'vitest';
import { codePointLength } from '../../shared/spans.ts';
import { blockAt, blocksOf, holds } from './model.ts';

it('cuts a text at its line ends, counts in code points and says where pages begin', () => {
  const text = 'One 😀.\r\n\r\nTwo.\nThree';
  const two = codePointLength('One 😀.\r\n\r\n');
  expect(blocksOf(text, [0, two])).toEqual([
    { start: 0, end: 8, text: 'One 😀.\r\n', page: 1 },
    { start: two, end: two + 5, text: 'Two.\n', page: 2 },
    { start: two + 5, end: codePointLength(text), text: 'Three', page: null },
  ]);
  expect(blocksOf('', [])).toEqual([]);
});

it('finds the block of a place, also of one between two of them', () => {
  const blocks = blocksOf('One.\n\nTwo.\nThree.', []);
  expect([0, 4, 5, 6, 11, 99].map((place) => blockAt(blocks, place))).toEqual([0, 0, 1, 1, 2, 2]);
});

it('filters whatever the case', () => {
  expect(holds(' RAID', 'The raid', null)).toBe(true);
  expect(holds('', null)).toBe(true);
  expect(holds('raid', null, 'Campaign')).toBe(false);
});
