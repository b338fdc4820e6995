import { useEffect, useMemo, useState } from 'react';
import type { MovedNode } from '../../../drawing/network/places.ts';
import type { Details } from '../../../drawing/network/filters/facets.ts';
import { firstDays } from '../../../drawing/network/first-days.ts';
import { arrange, type Arranged, type Arrangement, type RuleOrder } from '../../../drawing/network/layout/rules/arrange.ts';
import { ranksOf } from '../../../drawing/network/layout/rules/ranks.ts';
import { layoutNode } from '../../../drawing/network/layout/node.ts';
import { crowdedFrom, type VisibleNetwork } from '../../../drawing/network/visible.ts';

/** A rule that places nodes, as it was chosen. */
export interface ChosenArrangement {
  readonly by: Arrangement;
  /** The node in the middle of rings. */
  readonly centreId: string | null;
  /** What was placed by hand since it was chosen: that stays where it is put. */
  readonly moved: readonly MovedNode[];
}

/** What the rule was asked for, where places by it are there. */
export type OrderedBy = Pick<ChosenArrangement, 'by' | 'centreId'>;

export const automatically: ChosenArrangement = { by: 'automatic', centreId: null, moved: [] };

/** Places by a rule away from the window's thread; null when the signal stopped it. */
export type ArrangeThere = (order: RuleOrder, signal: AbortSignal) => Promise<Arranged | null>;

/** What the rule goes by; null for the automatic layout, and while what the rule goes by is not known. */
function orderFor(
  visible: VisibleNetwork, { by, centreId }: Pick<ChosenArrangement, 'by' | 'centreId'>, details: Details | null, communities: ReadonlyMap<string, number> | null, aspect: number,
): RuleOrder | null {
  if (by === 'automatic' || (by === 'time' && details === null) || (by === 'communities' && communities === null)) return null;
  const days = by === 'time' && details !== null ? firstDays(visible, details) : null;
  const nodes = visible.nodes.map((node) => ({
    ...layoutNode(node), group: by === 'communities' ? String(communities?.get(node.id) ?? -1) : node.type, day: days?.get(node.id) ?? null,
  }));
  return { by, input: { nodes, links: visible.edges, ranks: ranksOf(visible.edges), centreId, aspect } };
}

/** Places of a crowd come later than what they are asked for: they say what they are of. */
function withOrder({ by, input }: RuleOrder, arranged: Arranged): Arranged & OrderedBy {
  return { ...arranged, by, centreId: input.centreId };
}

/**
 * Places by the chosen rule; null for the automatic layout, and while what the rule goes by is not known. A crowd is placed away from the
 * window's thread; until that is done, places by the rule before stay.
 *
 * @param aspect width by height of the room on screen
 */
export function useArranged(
  visible: VisibleNetwork, { by, centreId }: ChosenArrangement, details: Details | null, communities: ReadonlyMap<string, number> | null, aspect: () => number, arrangeThere: ArrangeThere,
): { readonly arranged: (Arranged & OrderedBy) | null; readonly isArranging: boolean } {
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- the room on screen is read when nodes are placed, not followed
  const order = useMemo(() => orderFor(visible, { by, centreId }, details, communities, aspect()), [visible, by, centreId, details, communities]);
  const isCrowd = order !== null && order.input.nodes.length > crowdedFrom;
  const here = useMemo(() => (order === null || isCrowd ? null : withOrder(order, arrange(order.by, order.input))), [order, isCrowd]);
  const [there, setThere] = useState<{ readonly order: RuleOrder; readonly arranged: Arranged & OrderedBy } | null>(null);
  useEffect(() => {
    if (!isCrowd) {
      setThere(null);
      return undefined;
    }
    const stop = new AbortController();
    void arrangeThere(order, stop.signal).then((arranged) => arranged !== null && setThere({ order, arranged: withOrder(order, arranged) }));
    return () => stop.abort();
  }, [order, isCrowd, arrangeThere]);
  return { arranged: here ?? (isCrowd ? there?.arranged ?? null : null), isArranging: isCrowd && there?.order !== order };
}
