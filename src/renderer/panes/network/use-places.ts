import { useEffect, useMemo, useRef, useState } from 'react';
import type { Positions } from '../../../drawing/network/geometry.ts';
import { middlesOf } from '../../../drawing/network/groups/middles.ts';
import { layoutNode } from '../../../drawing/network/layout/node.ts';
import type { LayOut } from './layout/desk/desk.ts';
import { runLayout } from './layout/run.ts';
import { mergedPlaces, placedByHand, placesFor, placesOfMoved, type MovedNode } from '../../../drawing/network/places.ts';
import type { VisibleNetwork } from '../../../drawing/network/visible.ts';
import type { OrderedBy } from './use-arranged.ts';

/** Where nodes are, and what can be done about it. */
export interface Places {
  readonly positions: Positions;
  readonly isLayingOut: boolean;
  /** Grows whenever most nodes got new places at once. */
  readonly serial: number;
  layOutAgain(): void;
  /** Whether a layout of all is under way, which can do without its end: places before it are there, or none at all. */
  readonly isOfAll: boolean;
  /** Gives up laying out again what had its place. */
  stayAsBefore(): void;
  /** Puts groups somewhere, for this session: they are not in the case. */
  put(places: Positions): void;
}

/** Places by a rule instead of the layout. */
export interface RulePlaces extends OrderedBy {
  readonly places: Positions;
  readonly moved: readonly MovedNode[];
}

/** Who lays out, and what keeps the places that were found when the pane is closed. */
export interface LayoutOffice {
  readonly layOut: LayOut;
  readonly recalled: Positions | null;
  keep(places: Positions): void;
}

const nowhere: Positions = new Map();
const laidOut = { rule: null, isArranging: false };
/** Lays out beside what else goes on in the window, and keeps nothing. */
const here: LayoutOffice = { layOut: runLayout, recalled: null, keep: () => undefined };

interface KnownPlaces {
  readonly found: Positions;
  readonly hand: Positions;
  readonly rule: RulePlaces | null;
  readonly scene: Positions;
}

/** Where nodes are as far as that is known. A group that has no place yet stands amid its members. */
export function placesOnScreen(nodes: VisibleNetwork['nodes'], { found, hand, rule, scene }: KnownPlaces): Positions {
  if (rule !== null) return placesFor(nodes, mergedPlaces(found, rule.places, placesOfMoved(rule.moved, hand), scene));
  const placed = mergedPlaces(hand, scene);
  return placesFor(nodes, mergedPlaces(middlesOf(nodes, mergedPlaces(found, placed)), found, placed));
}

/**
 * Finds places for visible nodes. Those placed by hand are where they were put. The others keep the
 * place that they got in this session; only those without one are laid out.
 *
 * @param dropped places that were set by hand and are not stored yet
 * @param aspect reads the form of the room on screen, width by height
 * @param rule places by a rule: only what was moved since it was chosen is somewhere else
 * @param isArranging whether these are worked out: nothing is laid out meanwhile
 * @param scene places of a scene that was put back: they go before all others
 */
export function usePlaces(visible: VisibleNetwork, dropped: Positions, aspect: () => number, { rule, isArranging }: { readonly rule: RulePlaces | null; readonly isArranging: boolean } = laidOut, office: LayoutOffice = here, scene: Positions = nowhere): Places {
  // What the layout found; while it works anew, the places before stay on screen.
  const [found, setFound] = useState({ places: office.recalled ?? nowhere, isOutdated: false, serial: 0 });
  const [isLayingOut, setLayingOut] = useState(false);
  const using = useRef({ aspect, office });
  useEffect(() => {
    using.current = { aspect, office };
  });
  useEffect(() => using.current.office.keep(found.places), [found.places]);
  const hand = useMemo(() => mergedPlaces(placedByHand(visible.nodes), dropped), [visible.nodes, dropped]);
  const positions = useMemo(
    () => placesOnScreen(visible.nodes, { found: found.places, hand, rule, scene }),
    [visible.nodes, found.places, hand, rule, scene],
  );
  const kept = found.isOutdated && rule === null ? mergedPlaces(hand, scene) : positions;

  useEffect(() => {
    const missing = visible.nodes.filter((node) => !kept.has(node.id));
    setLayingOut(missing.length > 0 || isArranging);
    if (missing.length === 0 || isArranging) return undefined;
    const stop = new AbortController();
    const input = { nodes: visible.nodes.map(layoutNode), links: visible.edges, fixed: placesFor(visible.nodes, kept), aspect: using.current.aspect() };
    void using.current.office.layOut(input, stop.signal).then((result) => {
      if (result === null) return;
      const isMost = missing.length > visible.nodes.length / 2;
      setFound((before) => ({
        places: mergedPlaces(before.places, placesFor(missing, result)), isOutdated: false, serial: before.serial + (isMost ? 1 : 0),
      }));
    });
    return () => stop.abort();
  }, [visible, kept, isArranging]);

  return {
    positions, isLayingOut, serial: found.serial,
    put: (places) => setFound((before) => ({ ...before, places: mergedPlaces(before.places, places) })),
    layOutAgain: () => setFound((before) => ({ ...before, isOutdated: true })),
    isOfAll: isLayingOut && !isArranging && (found.isOutdated || positions.size === 0),
    stayAsBefore: () => setFound((before) => ({ ...before, isOutdated: false })),
  };
}
