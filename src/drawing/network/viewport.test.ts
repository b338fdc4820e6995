import { expect, it } from 'vitest';
import { boxOfExtents, fitBounds, fitView, revealingView, viewOfPart, type CanvasArea, type Extent } from './viewport.ts';

const area: CanvasArea = { width: 800, height: 600, rightInset: 200 };
const node = (x: number, y: number): Extent => ({ at: { x, y }, radius: 15, labelWidth: 80, labelHeight: 14 });

it('fits nodes and labels into what is not covered', () => {
  const extents = [node(-600, -200), node(600, 300)];
  const view = fitView(extents, area);
  const box = view === null ? null : boxOfExtents(extents, view.scale);
  if (view === null || box === null) throw new Error('two nodes have a box');
  const toScreen = (x: number): number => (x - view.centre.x) * view.scale + area.width / 2;
  expect(toScreen(box.left)).toBeGreaterThanOrEqual(0);
  expect(toScreen(box.right)).toBeLessThanOrEqual(area.width - area.rightInset);
});

it('makes room for labels that stand beside their nodes, but not at any price', () => {
  const start = { centre: { x: 0, y: 0 }, scale: 1 };
  // Two nodes 500 apart with labels of 50 pixels beyond them.
  const boundsAt = (scale: number) => ({ left: -250 - 50 / scale, right: 250 + 50 / scale, top: -20, bottom: 20 });
  const { scale } = fitBounds(start, boundsAt, area);
  const { left, right } = boundsAt(scale);
  expect((right - left) * scale).toBeLessThanOrEqual(area.width - area.rightInset);
  expect(scale).toBeGreaterThan(0.8);
  expect(fitBounds(start, (at) => ({ left: -250 - 900 / at, right: 250 + 900 / at, top: -20, bottom: 20 }), area).scale).toBe(0.8);
});

it('does not blow up a single node', () => {
  expect(fitView([node(50, 50)], area)?.scale).toBe(1.25);
});

it('has nothing to fit without nodes', () => {
  expect(fitView([], area)).toBeNull();
});

it('stays where it is when the box can be seen, and moves no more than it must', () => {
  const view = { centre: { x: 0, y: 0 }, scale: 1 };
  expect(revealingView({ left: -50, right: 50, top: -50, bottom: 50 }, view, area)).toEqual(view);
  expect(revealingView({ left: 150, right: 250, top: 0, bottom: 10 }, view, area).centre).toEqual({ x: 250 - (200 - 18), y: 0 });
});

it('shows a part of the drawing in the room that nothing covers', () => {
  const part = { x: 50, y: 20, width: 300, height: 100 };
  expect(viewOfPart(part, area)).toEqual({ centre: { x: 100, y: 20 }, scale: 2 });
  expect(viewOfPart(part, { ...area, width: area.rightInset })).toBeNull();
});
