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

/** Places of a scene that was put back. */
export interface ScenePlaces {
  readonly places: Positions;
  /** Tells one scene that was put back from the next. */
  readonly serial: number;
  /** Does without them. */
  forget(): void;
}

const nowhere: Positions = new Map();
const noScene: ScenePlaces = { places: nowhere, serial: 0, forget: () => undefined };
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
export function usePlaces(visible: VisibleNetwork, dropped: Positions, aspect: () => number, { rule, isArranging }: { readonly rule: RulePlaces | null; readonly isArranging: boolean } = laidOut, office: LayoutOffice = here, scene: ScenePlaces = noScene): Places {
  // What the layout found; while it works anew, the places before stay on screen.
  const [found, setFound] = useState({ places: office.recalled ?? nowhere, isOutdated: false, serial: 0 });
  const [isLayingOut, setLayingOut] = useState(false);
  const using = useRef({ aspect, office, scene });
  useEffect(() => {
    using.current = { aspect, office, scene };
  });
  useEffect(() => using.current.office.keep(found.places), [found.places]);
  const hand = useMemo(() => mergedPlaces(placedByHand(visible.nodes), dropped), [visible.nodes, dropped]);
  const positions = useMemo(
    () => placesOnScreen(visible.nodes, { found: found.places, hand, rule, scene: scene.places }),
    [visible.nodes, found.places, hand, rule, scene.places],
  );
  const isAgain = found.isOutdated && rule === null;
  const kept = isAgain ? hand : positions;

  /** The scene whose places were to be laid out again: they are on screen until that is done. */
  const outdatedScene = useRef(0);

  useEffect(() => {
    const missing = visible.nodes.filter((node) => !kept.has(node.id));
    setLayingOut(missing.length > 0 || isArranging);
    const forgetScene = (): void => {
      if (isAgain && using.current.scene.serial === outdatedScene.current) using.current.scene.forget();
    };
    // All is where a hand put it.
    if (missing.length === 0 && isAgain) {
      forgetScene();
      setFound((before) => ({ ...before, isOutdated: false }));
    }
    if (missing.length === 0 || isArranging) return undefined;
    const stop = new AbortController();
    const input = { nodes: visible.nodes.map(layoutNode), links: visible.edges, fixed: placesFor(visible.nodes, kept), aspect: using.current.aspect() };
    void using.current.office.layOut(input, stop.signal).then((result) => {
      if (result === null) return;
      forgetScene();
      const isMost = missing.length > visible.nodes.length / 2;
      setFound((before) => ({
        places: mergedPlaces(before.places, placesFor(missing, result)), isOutdated: false, serial: before.serial + (isMost ? 1 : 0),
      }));
    });
    return () => stop.abort();
  }, [visible, kept, isArranging, isAgain]);

  return {
    positions, isLayingOut, serial: found.serial,
    put: (places) => setFound((before) => ({ ...before, places: mergedPlaces(before.places, places) })),
    layOutAgain: () => {
      // A rule has its places at once.
      if (rule !== null) scene.forget();
      outdatedScene.current = scene.serial;
      setFound((before) => ({ ...before, isOutdated: true }));
    },
    isOfAll: isLayingOut && !isArranging && (found.isOutdated || positions.size === 0),
    stayAsBefore: () => setFound((before) => ({ ...before, isOutdated: false })),
  };
}
