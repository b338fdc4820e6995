import type { Point, Positions } from '../../../drawing/network/geometry.ts';
import type { Drawing } from '../../../drawing/network/model.ts';

/** Where an arrow key points to. */
export type Direction = 'left' | 'right' | 'up' | 'down';

const headings: Readonly<Record<Direction, Point>> = {
  left: { x: -1, y: 0 }, right: { x: 1, y: 0 }, up: { x: 0, y: -1 }, down: { x: 0, y: 1 },
};
/** A neighbour more than about 67 degrees off the arrow is not in its direction. */
const leastCosine = 0.38;

/**
 * The node that an arrow key leads to: of those tied by a claim, the one that lies best in that
 * direction.
 *
 * @returns null when no claim leads that way
 */
export function walkAlong(drawing: Pick<Drawing, 'edges'>, positions: Positions, fromId: string, direction: Direction): string | null {
  const from = positions.get(fromId);
  if (from === undefined) return null;
  const heading = headings[direction];
  let best: string | null = null;
  let bestWorth = 0;
  for (const edge of drawing.edges) {
    const otherId = edge.fromId === fromId ? edge.toId : edge.toId === fromId ? edge.fromId : null;
    const other = otherId === null ? undefined : positions.get(otherId);
    if (otherId === null || otherId === fromId || other === undefined) continue;
    const [dx, dy] = [other.x - from.x, other.y - from.y];
    const distance = Math.hypot(dx, dy) || 1;
    const cosine = (dx * heading.x + dy * heading.y) / distance;
    if (cosine < leastCosine) continue;
    // Straight ahead counts for more than near.
    const worth = cosine ** 2 / distance;
    if (worth > bestWorth) [best, bestWorth] = [otherId, worth];
  }
  return best;
}

/**
 * The next node in the order of connectedness, for reaching those that no claim leads to. Starts with
 * the most connected and begins again at the end.
 */
export function stepThrough(drawing: Pick<Drawing, 'nodes'>, fromId: string | null, by: 1 | -1): string | null {
  const order = drawing.nodes.toSorted((a, b) => b.degree - a.degree || (a.name < b.name ? -1 : 1));
  const at = order.findIndex((node) => node.id === fromId);
  const next = at < 0 ? (by === 1 ? 0 : order.length - 1) : (at + by + order.length) % order.length;
  return order[next]?.id ?? null;
}
