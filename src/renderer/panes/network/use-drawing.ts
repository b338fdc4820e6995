import { useMemo } from 'react';
import type { Network } from '../../../shared/contract/panes.ts';
import type { Lit } from './emphasis.ts';
import { drawingOf, type Drawing } from './model.ts';
import type { FilterState } from './use-filter.ts';
import { initialNodeLimit, visibleNetwork, type VisibleNetwork } from './visible.ts';

/** What the drawing is made from. */
export interface DrawingInput {
  readonly network: Network;
  /** The node whose surroundings `network` holds; null for the whole network. */
  readonly aroundId: string | null;
  readonly filter: FilterState;
  /** Events of the case, shown or not. */
  readonly eventCount: number;
  readonly highlightedIds: readonly string[];
  /** What an answer is about, where one is shown. */
  readonly lit: Lit | null;
  readonly symmetricRelations: ReadonlySet<string>;
}

/** What is visible, as data and as a drawing. */
export interface DrawnNetwork {
  readonly visible: VisibleNetwork;
  readonly drawing: Drawing;
  /** Things that could be drawn if there were no limit. */
  readonly drawable: number;
  /** Identifiers of visible nodes: selected ones, ones placed by hand, and those that are both. */
  readonly selected: readonly string[];
  readonly byHand: readonly string[];
  readonly selectedByHand: readonly string[];
}

/** Works out the drawing anew only for what changed. */
export function useDrawing({ network, aroundId, filter, eventCount, highlightedIds, lit, symmetricRelations }: DrawingInput): DrawnNetwork {
  const { hiddenTypes, hiddenStandings } = filter;
  const drawable = aroundId !== null ? network.nodes.length : network.totals.nodes - (filter.withEvents ? 0 : eventCount);
  const nodeLimit = filter.nodeLimit ?? initialNodeLimit(drawable);
  const visible = useMemo(
    () => visibleNetwork(network, { hiddenTypes, hiddenStandings, nodeLimit }), [network, hiddenTypes, hiddenStandings, nodeLimit],
  );
  const highlighted = useMemo(() => new Set(highlightedIds), [highlightedIds]);
  const drawing = useMemo(
    () => drawingOf(visible, { selected: highlighted, lit, symmetricRelations }), [visible, highlighted, lit, symmetricRelations],
  );
  return useMemo(() => {
    const selected = visible.nodes.filter((node) => highlighted.has(node.id)).map((node) => node.id);
    const byHand = visible.nodes.filter((node) => node.x !== null).map((node) => node.id);
    return { visible, drawing, drawable, selected, byHand, selectedByHand: selected.filter((id) => byHand.some((other) => other === id)) };
  }, [visible, highlighted, drawing, drawable]);
}
