import { expect, it } from 'vitest';
import { movedBetween, placedByHand } from './places.ts';
import { testNode } from './testing.ts';

it('takes a stored place that is none for no place', () => {
  const [good, ...bad] = ([[1, -2], [NaN, 0], [0, Infinity], [-Infinity, Infinity], [null, 4]] as const).map(([x, y], at) => testNode(at, { x, y }));
  if (good === undefined) throw new Error('There is no node');
  expect(placedByHand([good, ...bad])).toEqual(new Map([[good.id, { x: 1, y: -2 }]]));
});

it('tells what a hand placed, moved or released between two readings, and not what is read for the first time', () => {
  const [placed, moved, released, same] = [testNode(1), testNode(2, { x: 1, y: 1 }), testNode(3, { x: 3, y: 3 }), testNode(4, { x: 4, y: 4 })] as const;
  const before = [placed, moved, released, same];
  expect(movedBetween(before, [{ ...placed, x: 0, y: 0 }, { ...moved, y: 2 }, { ...released, x: null, y: null }, { ...same }, testNode(5, { x: 5, y: 5 })]))
    .toEqual([placed.id, moved.id, released.id]);
  expect(movedBetween(before, before)).toEqual([]);
});
