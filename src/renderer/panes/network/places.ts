import type { NetworkNode } from '../../../shared/contract/panes.ts';
import type { Positions } from './geometry.ts';

/** Where the analyst put nodes by hand. A place that is none (written by another program) counts for nothing. */
export function placedByHand(nodes: readonly Pick<NetworkNode, 'id' | 'x' | 'y'>[]): Positions {
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

/** Places that were set or changed since. */
export function changedSince(then: Positions, now: Positions): Positions {
  return new Map([...now].filter(([id, { x, y }]) => {
    const before = then.get(id);
    return before === undefined || before.x !== x || before.y !== y;
  }));
}
