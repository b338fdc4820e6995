/** From this many pixels in a millisecond on nobody reads. */
const fastPxPerMs = 3;
/** Without a step for so long, the scrolling has ended. */
const restMs = 120;

/** How fast somebody scrolls. */
export interface Pace {
  /** Is told of every step. */
  note(y: number): void;
  /** Whether pages are only flown over: small drawings are quicker, and do. */
  isFast(): boolean;
}

/** @param now milliseconds of any clock that only goes forward */
export function createPace(now: () => number): Pace {
  let [lastY, lastAt, speed] = [0, -Infinity, 0];
  return {
    note: (y) => {
      const at = now();
      speed = at - lastAt > restMs ? 0 : Math.abs(y - lastY) / Math.max(1, at - lastAt);
      [lastY, lastAt] = [y, at];
    },
    isFast: () => speed > fastPxPerMs && now() - lastAt <= restMs,
  };
}
