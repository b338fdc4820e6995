import type { Point } from '../../../../drawing/network/geometry.ts';
import { clampScale, type View } from '../../../../drawing/network/viewport.ts';

const gradualMs = 180;

/** Where the canvas looks, and how it gets there. */
export interface Camera {
  view(): View;
  /** Where a gradual move is going, else where it is. */
  aim(): View;
  look(view: View, isGradual: boolean): void;
  /** Moves by pixels of the screen. */
  panBy(dx: number, dy: number): void;
  /** Zooms and keeps a point of the network where it is. */
  zoomAt(point: Point, factor: number): void;
  stop(): void;
}

/**
 * A camera.
 *
 * @param onChange called whenever it looks elsewhere
 * @param zoom pixels of the screen for a pixel of the view
 */
export function createCamera(onChange: () => void, zoom: () => number): Camera {
  let view: View = { centre: { x: 0, y: 0 }, scale: 1 };
  let aim: View | null = null;
  let frame: number | null = null;
  const stop = (): void => {
    if (frame !== null) cancelAnimationFrame(frame);
    [frame, aim] = [null, null];
  };
  const set = (next: View): void => {
    view = next;
    onChange();
  };
  const glide = (from: View, to: View, start: number): void => {
    const part = Math.min(1, (performance.now() - start) / gradualMs);
    frame = part < 1 ? requestAnimationFrame(() => glide(from, to, start)) : null;
    if (part === 1) aim = null;
    set(between(from, to, part * (2 - part)));
  };
  return {
    view: () => view,
    aim: () => aim ?? view,
    look(wanted, isGradual) {
      stop();
      const to = { centre: wanted.centre, scale: clampScale(wanted.scale) };
      if (!isGradual || matchMedia('(prefers-reduced-motion: reduce)').matches) return set(to);
      aim = to;
      glide(view, to, performance.now());
    },
    panBy(dx, dy) {
      stop();
      const pixels = view.scale * zoom();
      set({ centre: { x: view.centre.x - dx / pixels, y: view.centre.y - dy / pixels }, scale: view.scale });
    },
    zoomAt(point, factor) {
      stop();
      const scale = clampScale(view.scale * factor);
      const part = view.scale / scale;
      set({ centre: { x: point.x + (view.centre.x - point.x) * part, y: point.y + (view.centre.y - point.y) * part }, scale });
    },
    stop,
  };
}

/** A view on the way from one to another: the scale grows by equal factors. */
export function between(from: View, to: View, part: number): View {
  if (part >= 1) return to;
  const scale = from.scale * (to.scale / from.scale) ** part;
  // In step with the scale, so that what both views show moves in a straight line.
  const share = Math.abs(to.scale - from.scale) < 1e-9 ? part : (1 / scale - 1 / from.scale) / (1 / to.scale - 1 / from.scale);
  return { centre: { x: from.centre.x + (to.centre.x - from.centre.x) * share, y: from.centre.y + (to.centre.y - from.centre.y) * share }, scale };
}
