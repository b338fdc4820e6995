import { expect, it } from 'vitest';
import { moved } from './order.ts';

it('moves an item up or down', () => {
  expect(moved(['a', 'b', 'c', 'd'], 0, 2)).toEqual(['b', 'c', 'a', 'd']);
  expect(moved(['a', 'b', 'c', 'd'], 3, 1)).toEqual(['a', 'd', 'b', 'c']);
});

it('leaves the list as it is for a place outside', () => {
  const items = ['a', 'b'];
  for (const [from, to] of [[0, -1], [1, 2], [5, 0], [1, 1]] as const) expect(moved(items, from, to)).toBe(items);
});
