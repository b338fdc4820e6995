import { expect, it } from 'vitest';
import { between } from './camera.ts';
import { boxInSight, isWithin, widened } from './sheet.ts';

it('ends a move where it should, and keeps what both views show on a straight line', () => {
  const from = { centre: { x: 0, y: 0 }, scale: 0.1 };
  const to = { centre: { x: 100, y: 40 }, scale: 1 };
  expect(between(from, to, 1)).toEqual(to);
  const half = between(from, to, 0.5);
  expect(half.scale).toBeCloseTo(Math.sqrt(0.1));
  // The point that both views have at the same place of the screen.
  const fixed = { x: 100 / 0.9, y: 40 / 0.9 };
  const placeIn = (view: typeof half) => ({ x: (fixed.x - view.centre.x) * view.scale, y: (fixed.y - view.centre.y) * view.scale });
  expect(placeIn(half).x).toBeCloseTo(placeIn(from).x);
  expect(placeIn(half).y).toBeCloseTo(placeIn(to).y);
});

it('covers a view that moves by less than the margin of its sheet', () => {
  const view = { centre: { x: 10, y: 20 }, scale: 0.5 };
  const size = { width: 800, height: 600 };
  const sheet = widened(boxInSight(view, size), 0.4);
  expect(isWithin(boxInSight({ ...view, centre: { x: 600, y: 20 } }, size), sheet)).toBe(true);
  expect(isWithin(boxInSight({ ...view, centre: { x: 700, y: 20 } }, size), sheet)).toBe(false);
});
