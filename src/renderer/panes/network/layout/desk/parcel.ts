import type { Positions } from '../../../../../drawing/network/geometry.ts';
import type { LayoutLink } from '../../../../../drawing/network/layout/graph.ts';
import type { LayoutInput } from '../../../../../drawing/network/layout/layout.ts';
import type { RuleOrder } from '../../../../../drawing/network/layout/rules/arrange.ts';

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

/** The same with what a rule goes by besides. */
export interface RuleParcel extends LayoutParcel {
  readonly by: RuleOrder['by'];
  readonly groups: readonly string[];
  /** NaN where no day is known. */
  readonly days: Float64Array;
  readonly ranks: Uint32Array;
  readonly centreId: string | null;
}

/** Indices of both ends in turn. Links to nodes that are not there are left out. */
function numbersOfLinks(links: readonly LayoutLink[], indexOf: ReadonlyMap<string, number>): Uint32Array {
  return Uint32Array.from(links.flatMap(({ fromId, toId }) => {
    const [from, to] = [indexOf.get(fromId), indexOf.get(toId)];
    return from === undefined || to === undefined ? [] : [from, to];
  }));
}

const linksOf = (numbers: Uint32Array, ids: readonly string[]): readonly LayoutLink[] =>
  Array.from({ length: numbers.length / 2 }, (_, at) => ({ fromId: ids[numbers[at * 2] ?? 0] ?? '', toId: ids[numbers[at * 2 + 1] ?? 0] ?? '' }));

export function parcelOf({ nodes, links, fixed, aspect }: LayoutInput): LayoutParcel {
  const indexOf = new Map(nodes.map(({ id }, index) => [id, index]));
  return {
    ids: nodes.map(({ id }) => id),
    sizes: Float64Array.from(nodes.flatMap(({ radius, labelSize: { width, height } }) => [radius, width, height])),
    links: numbersOfLinks(links, indexOf),
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
    links: linksOf(links, ids),
    fixed: new Map(Array.from({ length: fixed.length / 3 }, (_, at) => [idOf(fixed[at * 3]), { x: fixed[at * 3 + 1] ?? 0, y: fixed[at * 3 + 2] ?? 0 }])),
    aspect,
  };
}

export function ruleParcelOf({ by, input: { nodes, links, ranks, centreId, aspect } }: RuleOrder): RuleParcel {
  return {
    ...parcelOf({ nodes, links, fixed: new Map(), aspect }), by, centreId, groups: nodes.map(({ group }) => group),
    days: Float64Array.from(nodes, ({ day }) => day ?? NaN), ranks: numbersOfLinks(ranks, new Map(nodes.map(({ id }, index) => [id, index]))),
  };
}

export function ruleOf({ by, centreId, groups, days, ranks, ...parcel }: RuleParcel): RuleOrder {
  const { nodes, links, aspect } = inputOf(parcel);
  const dayOf = (at: number): number | null => (Number.isNaN(days[at] ?? NaN) ? null : days[at] ?? null);
  return { by, input: { nodes: nodes.map((node, at) => ({ ...node, group: groups[at] ?? '', day: dayOf(at) })), links, ranks: linksOf(ranks, parcel.ids), centreId, aspect } };
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
