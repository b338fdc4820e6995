import type { VisibleNode } from '../groups/collapse.ts';
import type { Output } from '../../../shared/contract.ts';
import { nodeTypeOf, radiusOf } from '../node-types.ts';

/** What a node's size can say. */
export const sizeMeasures = ['claims', 'quotes', 'degree', 'betweenness', 'closeness', 'pagerank'] as const;
export type SizeMeasure = (typeof sizeMeasures)[number];

/** What a node's colour can say. */
export const colourMeasures = ['type', 'community', 'quotes', 'degree', 'betweenness', 'closeness', 'pagerank'] as const;
export type ColourMeasure = (typeof colourMeasures)[number];

/** Colour of a node that does not say its type: a step from low to high, or a group. */
export type Tint = { readonly is: 'step'; readonly step: number } | { readonly is: 'group'; readonly group: number };

/** Fifths from low to high. */
export const stepCount = 5;
/** Groups with a colour of their own; all further ones share the last colour. */
export const groupCount = 7;

/** How nodes look beyond their type. */
export interface NodeLook {
  /** In network units. */
  radius(node: VisibleNode): number;
  /** Null where the colour says the type. */
  tint(node: VisibleNode): Tint | null;
  /** A short sign inside the node, so that what the colour says can be read without it. */
  badge(node: VisibleNode): string | null;
}

export const usualLook: NodeLook = {
  radius: (node) => radiusOf(nodeTypeOf(node.type), node.claimCount), tint: () => null, badge: () => null,
};

/** Size of a badge's type in a node: long numbers get smaller. */
export function badgeSize(badge: string, radius: number): number {
  return radius * Math.min(0.9, 2.2 / Math.max(1, badge.length));
}

/** Measures of all things of a case. */
export type Measured = Output<'network.measure'>;

/** Whether a choice needs measures that the case is asked for. */
export function needsMeasures(sizeBy: SizeMeasure, colourBy: ColourMeasure): boolean {
  return (sizeBy !== 'claims' && sizeBy !== 'quotes') || (colourBy !== 'type' && colourBy !== 'quotes');
}

const [leastRadius, mostRadius] = [8, 27];

/**
 * How nodes look by what was chosen.
 *
 * @param measured null while it is worked out: nodes look as usual in what needs it
 */
export function lookOf(nodes: readonly VisibleNode[], sizeBy: SizeMeasure, colourBy: ColourMeasure, measured: Measured | null): NodeLook {
  const sizes = sizeBy === 'claims' ? null : valuesBy(nodes, sizeBy, measured);
  const highest = Math.max(0, ...(sizes?.values() ?? []));
  const radius = sizes === null
    ? usualLook.radius
    : ({ id }: VisibleNode): number => leastRadius + (mostRadius - leastRadius) * Math.sqrt(highest === 0 ? 0 : (sizes.get(id) ?? 0) / highest);
  if (colourBy === 'type') return { ...usualLook, radius };
  if (colourBy === 'community') return measured === null ? { ...usualLook, radius } : { radius, ...byCommunity(measured) };
  const values = valuesBy(nodes, colourBy, measured);
  return values === null ? { ...usualLook, radius } : { ...usualLook, radius, tint: byFifths(values) };
}

/** Values of drawn nodes; null while they are not known. */
function valuesBy(nodes: readonly VisibleNode[], by: Exclude<SizeMeasure, 'claims'>, measured: Measured | null): ReadonlyMap<string, number> | null {
  if (by === 'quotes') return new Map(nodes.map(({ id, quoteCount }) => [id, quoteCount]));
  if (measured === null) return null;
  const at = new Map<string, number>(measured.ids.map((id, index) => [id, index]));
  return new Map(nodes.map(({ id }) => [id, measured[by][at.get(id) ?? -1] ?? 0]));
}

/** Steps that hold about as many nodes each; equal values share a step, and nothing at all is the lowest. */
function byFifths(values: ReadonlyMap<string, number>): NodeLook['tint'] {
  const sorted = [...values.values()].filter((value) => value > 0).toSorted((one, other) => one - other);
  const bounds = Array.from({ length: stepCount - 1 }, (_, at) => sorted[Math.floor((sorted.length * (at + 1)) / stepCount)] ?? Infinity);
  return ({ id }) => {
    const value = values.get(id) ?? 0;
    return { is: 'step', step: value <= 0 ? 0 : bounds.filter((bound) => value >= bound).length };
  };
}

/** A thing alone is no group. How many are in one is not told by `ids`: they may be a part of the case. */
function byCommunity({ ids, community }: Measured): Pick<NodeLook, 'tint' | 'badge'> {
  const groups = new Map<string, number>(ids.flatMap((id, at) => {
    const group = community[at] ?? -1;
    return group < 0 ? [] : [[id, group]];
  }));
  return {
    tint: ({ id }) => ({ is: 'group', group: Math.min(groups.get(id) ?? groupCount, groupCount) }),
    badge: ({ id }) => {
      const group = groups.get(id);
      return group === undefined ? null : String(group + 1);
    },
  };
}
