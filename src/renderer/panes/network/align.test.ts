import { expect, it } from 'vitest';
import { aligned, snapped } from './align.ts';

const places = new Map([['a', { x: 0, y: 0 }], ['b', { x: 90, y: 13 }], ['c', { x: 30, y: 20 }]]);
const all = ['a', 'b', 'c', 'gone'];

it('puts nodes on one height or below each other', () => {
  expect([...aligned(all, places, 'row').values()].map(({ y }) => y)).toEqual([11, 11, 11]);
  expect([...aligned(all, places, 'column').values()].map(({ x }) => x)).toEqual([40, 40, 40]);
});

it('makes gaps even between the outermost', () => {
  expect(aligned(all, places, 'across')).toEqual(new Map([['a', { x: 0, y: 0 }], ['c', { x: 45, y: 20 }], ['b', { x: 90, y: 13 }]]));
  expect(aligned(all, places, 'down').get('b')).toEqual({ x: 90, y: 10 });
});

it('moves nothing where fewer than two are placed', () => expect(aligned(['a', 'gone'], places, 'row').size).toBe(0));

it('snaps to a grid', () => expect(snapped(new Map([['a', { x: -9, y: 31 }]]))).toEqual(new Map([['a', { x: 0, y: 40 }]])));
