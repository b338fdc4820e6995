import type { Box } from '../../../../drawing/network/geometry.ts';
import type { View } from '../../../../drawing/network/viewport.ts';

/** A picture of a part of the network, to be shown again while the view moves. */
export interface Sheet {
  readonly canvas: HTMLCanvasElement;
  readonly box: Box;
  /** Pixels of the screen for a network unit. */
  readonly scale: number;
  /** How long it took to paint. */
  readonly costMs: number;
}

/** Pixels of the screen, without regard to how many points they have. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What a view shows, in network units. */
export function boxInSight({ centre, scale }: View, { width, height }: Size): Box {
  const [halfWidth, halfHeight] = [width / 2 / scale, height / 2 / scale];
  return { left: centre.x - halfWidth, right: centre.x + halfWidth, top: centre.y - halfHeight, bottom: centre.y + halfHeight };
}

/** Whether a box lies in another. */
export function isWithin(box: Box, outer: Box): boolean {
  return box.left >= outer.left && box.right <= outer.right && box.top >= outer.top && box.bottom <= outer.bottom;
}

/** A box made wider on all sides by a part of itself. */
export function widened({ left, right, top, bottom }: Box, part: number): Box {
  const [x, y] = [(right - left) * part, (bottom - top) * part];
  return { left: left - x, right: right + x, top: top - y, bottom: bottom + y };
}

/**
 * Paints a sheet.
 *
 * @param before its canvas is used again
 * @param ratio points of the canvas for a pixel
 * @param paint paints in network units
 */
export function paintedSheet(before: Sheet | null, box: Box, scale: number, ratio: number, paint: (ctx: CanvasRenderingContext2D) => void): Sheet {
  const start = performance.now();
  const canvas = before?.canvas ?? document.createElement('canvas');
  const width = Math.max(1, Math.round((box.right - box.left) * scale * ratio));
  const height = Math.max(1, Math.round((box.bottom - box.top) * scale * ratio));
  if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
  const ctx = canvas.getContext('2d');
  if (ctx !== null) {
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    ctx.clearRect(0, 0, width, height);
    const points = scale * ratio;
    ctx.setTransform(points, 0, 0, points, -box.left * points, -box.top * points);
    paint(ctx);
  }
  return { canvas, box, scale, costMs: performance.now() - start };
}

/** Shows a sheet where it belongs; `ctx` is in network units. */
export function showSheet(ctx: CanvasRenderingContext2D, { canvas, box }: Sheet): void {
  ctx.drawImage(canvas, box.left, box.top, box.right - box.left, box.bottom - box.top);
}
