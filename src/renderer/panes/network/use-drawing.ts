import { useMemo } from 'react';
import type { Network } from '../../../shared/contract/panes.ts';
import type { Details } from '../../../drawing/network/filters/facets.ts';
import { lookOf, type Measured } from '../../../drawing/network/looks/node-look.ts';
import type { Lit } from '../../../drawing/network/emphasis.ts';
import { createEmphasiser } from '../../../drawing/network/emphasise.ts';
import { drawingOf, type Drawing } from '../../../drawing/network/model.ts';
import { useArranged, type ArrangeThere } from './use-arranged.ts';
import type { RulePlaces } from './use-places.ts';
import type { FilterState } from './view-state.ts';
import { groupsOf, type GroupBy, type Grouping, type Groups } from '../../../drawing/network/groups/groups.ts';
import type { Collapsing } from '../../../drawing/network/groups/collapse.ts';
import { crowdedFrom, factsOf, initialNodeLimit, visibleNetwork, type VisibleNetwork } from '../../../drawing/network/visible.ts';

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
  /** Null while it is read, or not needed. */
  readonly details: Details | null;
  readonly measured: Measured | null;
  /** By what things stand together as one, and their communities as far as they are known. */
  readonly groupBy: GroupBy;
  readonly communities: ReadonlyMap<string, number> | null;
  /** Whether that is still worked out: nothing is drawn until then, or it would be drawn twice. */
  readonly isGathering: boolean;
  /** Width by height of the room on screen. */
  readonly aspect: () => number;
  /** Places a crowd by a rule, away from the window's thread. */
  readonly arrangeThere: ArrangeThere;
}

/** What is visible, as data and as a drawing. */
export interface DrawnNetwork {
  readonly visible: VisibleNetwork;
  readonly drawing: Drawing;
  readonly groups: Groups;
  /** Null where nodes are laid out, not placed by a rule. */
  readonly rule: RulePlaces | null;
  /** Whether places by a rule are worked out: nothing need be laid out meanwhile. */
  readonly isArranging: boolean;
  /** Things that could be drawn if there were no limit. */
  readonly drawable: number;
  /** Identifiers of visible nodes: selected ones, ones placed by hand, and those that are both. */
  readonly selected: readonly string[];
  readonly byHand: readonly string[];
  readonly selectedByHand: readonly string[];
}

const noGroups: Groups = new Map();
/** Things of an answer are drawn beside their groups, unless there are too many. */
const mostTakenOut = 60;

/** What is drawn as one; null where nothing is. */
function useCollapsing({ nodes }: Network, { own, opened, out }: Grouping, by: GroupBy, communities: ReadonlyMap<string, number> | null, lit: Lit | null): Collapsing | null {
  const groups = useMemo(() => groupsOf(nodes, by, own, communities), [nodes, by, own, communities]);
  return useMemo(() => (groups.size === 0 ? null : {
    groups, opened: new Set(opened), out: new Set([...out, ...(lit === null || lit.nodes.size > mostTakenOut ? [] : lit.nodes)]),
  }), [groups, opened, out, lit]);
}
const nothing: ReadonlySet<string> = new Set();

/** Works out the drawing anew only for what changed. */
export function useDrawing({ network, aroundId, filter, eventCount, highlightedIds, lit, symmetricRelations, details, measured, groupBy, communities, isGathering, aspect, arrangeThere }: DrawingInput): DrawnNetwork {
  const { hiddenTypes, hiddenStandings, claims, sizeBy, colourBy, grouping } = filter;
  const drawable = aroundId !== null ? network.nodes.length : network.totals.nodes - (filter.withEvents ? 0 : eventCount);
  const collapsing = useCollapsing(network, grouping, groupBy, communities, lit);
  const nodeLimit = isGathering ? 0 : filter.nodeLimit ?? (collapsing === null ? initialNodeLimit(drawable) : crowdedFrom);
  const facts = useMemo(() => factsOf(network), [network]);
  const visible = useMemo(
    () => visibleNetwork(network, { hiddenTypes, hiddenStandings, nodeLimit, claims, details, collapsing }, facts),
    [network, facts, hiddenTypes, hiddenStandings, nodeLimit, claims, details, collapsing],
  );
  const highlighted = useMemo(() => new Set(highlightedIds), [highlightedIds]);
  const { arranged, isArranging } = useArranged(visible, filter.arrangement, details, communities, aspect, arrangeThere);
  const marks = arranged?.marks;
  const look = useMemo(() => lookOf(visible.nodes, sizeBy, colourBy, measured), [visible.nodes, sizeBy, colourBy, measured]);
  const view = useMemo(() => ({ symmetricRelations, look, ...(marks === undefined ? {} : { marks }) }), [symmetricRelations, look, marks]);
  const emphasise = useMemo(
    () => (visible.nodes.length > crowdedFrom ? createEmphasiser(visible, drawingOf(visible, { ...view, selected: nothing }), view.symmetricRelations) : null), [visible, view],
  );
  const drawing = useMemo(
    () => (emphasise === null || lit !== null ? drawingOf(visible, { ...view, selected: highlighted, lit }) : emphasise(highlighted)), [emphasise, visible, highlighted, lit, view],
  );
  return useMemo(() => {
    const selected = visible.nodes.filter((node) => node.gathered === undefined && highlighted.has(node.id)).map((node) => node.id);
    const byHand = visible.nodes.filter((node) => node.x !== null).map((node) => node.id);
    return {
      rule: arranged === null ? null : { by: arranged.by, centreId: arranged.centreId, places: arranged.places, moved: filter.arrangement.moved },
      isArranging, visible, drawing, drawable, groups: collapsing?.groups ?? noGroups, selected, byHand, selectedByHand: selected.filter((id) => byHand.some((other) => other === id)),
    };
  }, [visible, highlighted, drawing, drawable, arranged, isArranging, collapsing, filter.arrangement.moved]);
}
