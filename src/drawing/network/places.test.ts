import { expect, it } from 'vitest';
import { placedByHand } from './places.ts';
import { testNode } from './testing.ts';

it('takes a stored place that is none for no place', () => {
  const [good, ...bad] = ([[1, -2], [NaN, 0], [0, Infinity], [-Infinity, Infinity], [null, 4]] as const).map(([x, y], at) => testNode(at, { x, y }));
  if (good === undefined) throw new Error('There is no node');
  expect(placedByHand([good, ...bad])).toEqual(new Map([[good.id, { x: 1, y: -2 }]]));
});
