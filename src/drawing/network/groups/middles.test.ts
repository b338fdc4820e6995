import { expect, it } from 'vitest';
import { testNode } from '../testing.ts';
import type { VisibleNode } from './collapse.ts';
import { middlesOf } from './middles.ts';

const group = (id: string, memberIds: readonly string[]): VisibleNode => ({ ...testNode(1), id, gathered: { is: 'community', memberIds, names: [], inside: 0, type: null } });
const places = new Map([['a', { x: 0, y: 0 }], ['b', { x: 200, y: 100 }], ['c', { x: 120, y: 40 }], ['d', { x: 900, y: 0 }]]);

it('puts a closed group where its members were', () => {
  expect(middlesOf([group('one', ['a', 'b']), group('far', ['d'])], places)).toEqual(new Map([['one', { x: 100, y: 50 }], ['far', { x: 900, y: 0 }]]));
});

it('covers nothing, and makes up no place for what had none', () => {
  expect(middlesOf([group('one', ['a', 'b']), group('same', ['c'])], places)).toEqual(new Map([['one', { x: 100, y: 50 }]]));
  expect(middlesOf([group('one', ['a', 'b']), { ...testNode(2), id: 'c' }], places)).toEqual(new Map());
  expect(middlesOf([group('new', ['a', 'x', 'y'])], places)).toEqual(new Map());
});
