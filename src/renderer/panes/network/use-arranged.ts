import { useMemo } from 'react';
import type { MovedNode } from '../../../drawing/network/places.ts';
import type { Details } from '../../../drawing/network/filters/facets.ts';
import { firstDays } from '../../../drawing/network/first-days.ts';
import { arrange, type Arranged, type Arrangement } from '../../../drawing/network/layout/rules/arrange.ts';
import { ranksOf } from '../../../drawing/network/layout/rules/ranks.ts';
import type { Measured } from '../../../drawing/network/looks/node-look.ts';
import { layoutNode } from '../../../drawing/network/layout/node.ts';
import type { VisibleNetwork } from '../../../drawing/network/visible.ts';

/** A rule that places nodes, as it was chosen. */
export interface ChosenArrangement {
  readonly by: Arrangement;
  /** The node in the middle of rings. */
  readonly centreId: string | null;
  /** What was placed by hand since it was chosen: that stays where it is put. */
  readonly moved: readonly MovedNode[];
}

export const automatically: ChosenArrangement = { by: 'automatic', centreId: null, moved: [] };

/**
 * Places by the chosen rule; null for the automatic layout, and while what the rule goes by is not known.
 *
 * @param aspect width by height of the room on screen
 */
export function useArranged(
  visible: VisibleNetwork, { by, centreId }: ChosenArrangement, details: Details | null, measured: Measured | null, aspect: () => number,
): Arranged | null {
  return useMemo(() => {
    if (by === 'automatic' || (by === 'time' && details === null) || (by === 'communities' && measured === null)) return null;
    const days = by === 'time' && details !== null ? firstDays(visible, details) : null;
    const communities = by === 'communities' && measured !== null ? new Map<string, number>(measured.ids.map((id, at) => [id, measured.community[at] ?? -1])) : null;
    const nodes = visible.nodes.map((node) => ({
      ...layoutNode(node), group: communities === null ? node.type : String(communities.get(node.id) ?? -1), day: days?.get(node.id) ?? null,
    }));
    return arrange(by, { nodes, links: visible.edges, ranks: ranksOf(visible.edges), centreId, aspect: aspect() });
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the room on screen is read when nodes are placed, not followed
  }, [visible, by, centreId, details, measured]);
}
