import type { Point, Positions } from '../../../drawing/network/geometry.ts';

/** Ways to bring several nodes in line. */
export const alignments = ['row', 'column', 'across', 'down'] as const;
export type Alignment = (typeof alignments)[number];

/** Places after an alignment: on one height, below each other, or with even gaps between their middles. Fewer than two stay. */
export function aligned(ids: readonly string[], positions: Positions, how: Alignment): Positions {
  const placed = ids.flatMap((id): (readonly [string, Point])[] => {
    const at = positions.get(id);
    return at === undefined ? [] : [[id, at]];
  });
  if (placed.length < 2) return new Map();
  const axis = how === 'row' || how === 'down' ? 'y' : 'x';
  const values = placed.map(([, at]) => at[axis]);
  if (how === 'row' || how === 'column') {
    const mean = Math.round(values.reduce((sum, value) => sum + value, 0) / values.length);
    return new Map(placed.map(([id, at]) => [id, { ...at, [axis]: mean }]));
  }
  const least = Math.min(...values);
  const gap = (Math.max(...values) - least) / (placed.length - 1);
  return new Map(placed.toSorted(([, one], [, other]) => one[axis] - other[axis]).map(([id, at], order) => [id, { ...at, [axis]: Math.round(least + order * gap) }]));
}

const gridGap = 20;

/** The nearest places on a grid. */
export function snapped(places: Positions): Positions {
  const snap = (value: number): number => Math.round(value / gridGap) * gridGap + 0;
  return new Map([...places].map(([id, { x, y }]) => [id, { x: snap(x), y: snap(y) }]));
}
