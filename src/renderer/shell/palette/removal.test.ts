import { expect, it } from 'vitest';
import { removedBy } from './removal.ts';

const stand = { text: '', savedId: 'search--1', isGoneTo: true };

it('removes a saved search by Delete on the one that was gone to', () => {
  expect(removedBy('Delete', stand)).toBe('search--1');
});

it.each([
  ['Delete', { isGoneTo: false }], ['Backspace', {}], ['Backspace', { isGoneTo: false }], ['Delete', { text: 'iran' }], ['Delete', { savedId: null }], ['Enter', {}],
])('removes nothing by %s where %o', (key, change) => {
  expect(removedBy(key, { ...stand, ...change })).toBeNull();
});
