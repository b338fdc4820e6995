import type { Positions } from '../../../drawing/network/geometry.ts';

const durationMs = 260;
/** With more nodes on the way, frames would come too late to be seen as one movement. */
const mostMoving = 400;
/** What moves less is not seen to move. */
const leastMove = 1;

/** Moves a drawing from places to places. */
export interface Glide {
  /** @param show called for each frame; the last time with `to` itself */
  go(from: Positions, to: Positions, show: (places: Positions) => void): void;
  stop(): void;
}

/** With reduced motion, and for crowds, everything is at its place at once. */
export function createGlide(): Glide {
  let frame: number | null = null;
  const stop = (): void => {
    if (frame !== null) cancelAnimationFrame(frame);
    frame = null;
  };
  return {
    stop,
    go(from, to, show) {
      stop();
      const moving = movingBetween(from, to);
      if (moving === 0 || moving > mostMoving || matchMedia('(prefers-reduced-motion: reduce)').matches) return show(to);
      const start = performance.now();
      const step = (): void => {
        const part = Math.min(1, (performance.now() - start) / durationMs);
        frame = part < 1 ? requestAnimationFrame(step) : null;
        show(part < 1 ? placesBetween(from, to, part * (2 - part)) : to);
      };
      step();
    },
  };
}

/** Nodes that are in both and somewhere else. */
function movingBetween(from: Positions, to: Positions): number {
  let moving = 0;
  for (const [id, at] of to) {
    const before = from.get(id);
    if (before !== undefined && Math.hypot(before.x - at.x, before.y - at.y) > leastMove) moving++;
  }
  return moving;
}

/** @param part of the way, 0 to 1; what was nowhere is at its place at once */
export function placesBetween(from: Positions, to: Positions, part: number): Positions {
  return new Map([...to].map(([id, at]) => {
    const before = from.get(id) ?? at;
    return [id, { x: before.x + (at.x - before.x) * part, y: before.y + (at.y - before.y) * part }];
  }));
}
