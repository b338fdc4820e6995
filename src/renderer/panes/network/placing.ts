import { isGroupId } from '../../../drawing/network/groups/groups.ts';
import { aligned, type Alignment } from './align.ts';
import type { Positions } from '../../../drawing/network/geometry.ts';
import type { Arrangement } from '../../../drawing/network/layout/rules/arrange.ts';
import { mergedPlaces, placedByHand, placesFor, withMoved } from '../../../drawing/network/places.ts';
import { automatically } from './use-arranged.ts';
import type { DrawnNetwork } from './use-drawing.ts';
import type { FilterActions } from './use-filter.ts';
import type { FilterState } from './view-state.ts';
import type { Hand } from './use-hand.ts';

/** Ways to place many nodes at once. */
export interface Placing {
  /** Arranges all by a rule. Asked again for what surrounds the selection, it goes by the selection of now. */
  arrange(by: Arrangement): void;
  align(how: Alignment): void;
  /** Makes where the selected nodes are a place of the hand. */
  pin(): void;
  /** Makes where all nodes are places of the hand, and goes back to the automatic layout. */
  keep(): void;
}

interface PlacingInput {
  readonly drawn: DrawnNetwork;
  readonly positions: Positions;
  readonly filter: FilterState;
  readonly actions: Pick<FilterActions, 'arrange'>;
  readonly hand: Hand;
}

/** What of it goes into the case is one step of the journal each. */
export function placingBy({ drawn, positions, actions, hand }: PlacingInput): Placing {
  const { selected } = drawn;
  const place = (places: Positions): void => {
    if (places.size > 0) hand.place(places);
  };
  return {
    arrange: (by) => actions.arrange(by === 'automatic' ? automatically : { by, centreId: selected[0] ?? null, moved: [] }),
    align: (how) => place(aligned(selected, positions, how)),
    pin: () => place(placesFor(selected.map((id) => ({ id })), positions)),
    keep() {
      place(positions);
      actions.arrange(automatically);
    },
  };
}

/** The same hand, but groups are put where they go for this session alone: they are not in the case. */
export function handOfThings(hand: Hand, put: (places: Positions) => void): Hand {
  const things = (places: Positions): Positions => {
    const groups = new Map([...places].filter(([id]) => isGroupId(id)));
    if (groups.size === 0) return places;
    put(groups);
    return new Map([...places].filter(([id]) => !isGroupId(id)));
  };
  const by = (move: (places: Positions) => void) => (places: Positions): void => {
    const left = things(places);
    if (left.size > 0) move(left);
  };
  return { dropped: hand.dropped, place: by(hand.place), nudge: by(hand.nudge) };
}

/** The same hand, but what it moves while a rule places nodes is noted with the rule. */
export function noting(hand: Hand, nodes: DrawnNetwork['visible']['nodes'], { arrangement }: FilterState, actions: FilterActions): Hand {
  if (arrangement.by === 'automatic') return hand;
  const note = (places: Positions): void => {
    const moved = withMoved(arrangement.moved, places.keys(), mergedPlaces(placedByHand(nodes), hand.dropped));
    if (moved.length > arrangement.moved.length) actions.arrange({ ...arrangement, moved });
  };
  return {
    dropped: hand.dropped,
    place(places) {
      note(places);
      hand.place(places);
    },
    nudge(places) {
      note(places);
      hand.nudge(places);
    },
  };
}
