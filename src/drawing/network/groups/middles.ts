import type { Point, Positions } from '../geometry.ts';
import type { VisibleNode } from './collapse.ts';

/** Nearer to something else than this, a group would cover it. */
const leastApart = 110;

/**
 * Where groups stand that were just closed: in the middle of their members, where most of them had places and where there is room. The layout
 * finds a place for the others.
 */
export function middlesOf(nodes: readonly VisibleNode[], places: Positions): Positions {
  const taken: Point[] = nodes.flatMap(({ id }) => places.get(id) ?? []);
  const middles = new Map<string, Point>();
  for (const { id, gathered } of nodes) {
    if (gathered === undefined || places.has(id)) continue;
    const known = gathered.memberIds.flatMap((member) => places.get(member) ?? []);
    if (known.length * 2 < gathered.memberIds.length) continue;
    const sum = known.reduce((all, { x, y }) => ({ x: all.x + x, y: all.y + y }), { x: 0, y: 0 });
    const middle = { x: sum.x / known.length, y: sum.y / known.length };
    if (taken.some(({ x, y }) => Math.hypot(x - middle.x, y - middle.y) < leastApart)) continue;
    taken.push(middle);
    middles.set(id, middle);
  }
  return middles;
}
