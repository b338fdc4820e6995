import type { NetworkNode } from '../../../shared/contract/panes.ts';
import type { Positions } from './geometry.ts';

/** Where the analyst put nodes by hand. */
export function placedByHand(nodes: readonly Pick<NetworkNode, 'id' | 'x' | 'y'>[]): Positions {
  return new Map(nodes.flatMap((node) => (node.x === null || node.y === null ? [] : [[node.id, { x: node.x, y: node.y }]])));
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
