import type { VisibleNode } from './groups/collapse.ts';
import type { Point, Positions } from './geometry.ts';

type PlacedNode = Pick<VisibleNode, 'id' | 'x' | 'y'>;

/** Where the analyst put nodes by hand. A place that is none (written by another program) counts for nothing. */
export function placedByHand(nodes: readonly PlacedNode[]): Positions {
  return new Map(nodes.flatMap((node) => (node.x === null || node.y === null || !Number.isFinite(node.x + node.y) ? [] : [[node.id, { x: node.x, y: node.y }]])));
}

/** Later places win over earlier ones. */
export function mergedPlaces(...places: readonly Positions[]): Positions {
  return new Map(places.flatMap((each) => [...each]));
}

/** Those of the places that belong to nodes. */
export function placesFor(nodes: readonly { readonly id: string }[], places: Positions): Positions {
  return new Map(nodes.flatMap(({ id }) => {
    const place = places.get(id);
    return place === undefined ? [] : [[id, place]];
  }));
}

/** Nodes that a hand placed, or released, between two readings of them. */
export function movedBetween(before: readonly PlacedNode[], after: readonly PlacedNode[]): readonly string[] {
  if (before === after) return [];
  const was = new Map(before.map((node) => [node.id, node]));
  return after.flatMap(({ id, x, y }) => {
    const node = was.get(id);
    return node === undefined || (node.x === x && node.y === y) ? [] : [id];
  });
}

/** A node that was moved by hand, and the place that a hand had given it before. */
export interface MovedNode {
  readonly id: string;
  readonly from: Point | null;
}

/** Notes that nodes are moved; what was noted before stays. */
export function withMoved(moved: readonly MovedNode[], ids: Iterable<string>, hand: Positions): readonly MovedNode[] {
  const known = new Set(moved.map(({ id }) => id));
  return [...moved, ...[...ids].filter((id) => !known.has(id)).map((id) => ({ id, from: hand.get(id) ?? null }))];
}

/** Where moved nodes are now; those that were put back are left out. */
export function placesOfMoved(moved: readonly MovedNode[], hand: Positions): Positions {
  return new Map(moved.flatMap(({ id, from }) => {
    const at = hand.get(id);
    return at === undefined || (from !== null && from.x === at.x && from.y === at.y) ? [] : [[id, at]];
  }));
}
