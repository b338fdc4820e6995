import type { Positions } from '../../../../../drawing/network/geometry.ts';
import type { LayoutInput } from '../../../../../drawing/network/layout/layout.ts';

/** What a layout goes by as rows of numbers: thousands of small objects would keep the window waiting while they are copied to another thread. */
export interface LayoutParcel {
  readonly ids: readonly string[];
  /** Radius, width and height of the label, a node after the other. */
  readonly sizes: Float64Array;
  /** Indices of both ends, a link after the other. */
  readonly links: Uint32Array;
  /** Index, x and y, a fixed node after the other. */
  readonly fixed: Float64Array;
  readonly aspect: number;
}

/** Links to nodes that are not there are left out. */
export function parcelOf({ nodes, links, fixed, aspect }: LayoutInput): LayoutParcel {
  const indexOf = new Map(nodes.map(({ id }, index) => [id, index]));
  return {
    ids: nodes.map(({ id }) => id),
    sizes: Float64Array.from(nodes.flatMap(({ radius, labelSize: { width, height } }) => [radius, width, height])),
    links: Uint32Array.from(links.flatMap(({ fromId, toId }) => {
      const [from, to] = [indexOf.get(fromId), indexOf.get(toId)];
      return from === undefined || to === undefined ? [] : [from, to];
    })),
    fixed: Float64Array.from([...fixed].flatMap(([id, { x, y }]) => {
      const index = indexOf.get(id);
      return index === undefined ? [] : [index, x, y];
    })),
    aspect,
  };
}

export function inputOf({ ids, sizes, links, fixed, aspect }: LayoutParcel): LayoutInput {
  const idOf = (index: number | undefined): string => ids[index ?? 0] ?? '';
  return {
    nodes: ids.map((id, at) => ({ id, radius: sizes[at * 3] ?? 0, labelSize: { width: sizes[at * 3 + 1] ?? 0, height: sizes[at * 3 + 2] ?? 0 } })),
    links: Array.from({ length: links.length / 2 }, (_, at) => ({ fromId: idOf(links[at * 2]), toId: idOf(links[at * 2 + 1]) })),
    fixed: new Map(Array.from({ length: fixed.length / 3 }, (_, at) => [idOf(fixed[at * 3]), { x: fixed[at * 3 + 1] ?? 0, y: fixed[at * 3 + 2] ?? 0 }])),
    aspect,
  };
}

/** Places in the order of the nodes, x and y in turn. */
export function numbersOf(ids: readonly string[], places: Positions): Float64Array {
  return Float64Array.from(ids.flatMap((id) => {
    const { x, y } = places.get(id) ?? { x: 0, y: 0 };
    return [x, y];
  }));
}

export function placesOf(ids: readonly string[], numbers: Float64Array): Positions {
  return new Map(ids.map((id, at) => [id, { x: numbers[at * 2] ?? 0, y: numbers[at * 2 + 1] ?? 0 }]));
}
