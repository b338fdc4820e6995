import { useEffect, useRef, useState } from 'react';
import type { Network } from '../../../shared/contract/panes.ts';
import type { Positions } from '../../../drawing/network/geometry.ts';
import { mergedPlaces } from '../../../drawing/network/places.ts';

/** Placing by hand: shown at once, stored in one step. */
export interface Hand {
  /** Places that were set and are not in the data yet. */
  readonly dropped: Positions;
  place(places: Positions): void;
  /** Like `place`, but presses in quick succession are stored as one step. */
  nudge(places: Positions): void;
}

const nowhere: Positions = new Map();
/** So long after the last press of a key, the move counts as finished. */
const nudgeMs = 600;

/** @param store stores places; resolves when it is done */
export function useHand(network: Network | undefined, store: (places: Positions) => Promise<unknown>): Hand {
  const [dropped, setDropped] = useState(nowhere);
  const pending = useRef(0);
  const nudged = useRef<{ places: Positions; timer: ReturnType<typeof setTimeout> } | null>(null);

  // Data that comes when nothing is on its way is newer than what was dropped.
  useEffect(() => {
    if (pending.current === 0) setDropped(nowhere);
  }, [network]);

  const send = (places: Positions): void => {
    pending.current++;
    const isDone = (): void => {
      pending.current--;
    };
    // What went wrong is shown from the command's own state; the nodes go back.
    void store(places).then(isDone, () => {
      isDone();
      setDropped(nowhere);
    });
  };
  const flush = (): void => {
    const { places = nowhere, timer } = nudged.current ?? {};
    clearTimeout(timer);
    nudged.current = null;
    if (places.size > 0) {
      pending.current--;
      send(places);
    }
  };
  return {
    dropped,
    place(places) {
      flush();
      setDropped((before) => mergedPlaces(before, places));
      send(places);
    },
    nudge(places) {
      setDropped((before) => mergedPlaces(before, places));
      if (nudged.current === null) pending.current++;
      else clearTimeout(nudged.current.timer);
      nudged.current = { places: mergedPlaces(nudged.current?.places ?? nowhere, places), timer: setTimeout(flush, nudgeMs) };
    },
  };
}
