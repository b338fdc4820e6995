import type { Box, Point } from './geometry.ts';

/** Where the canvas looks: the network point in its middle and pixels per network unit. */
export interface View {
  readonly centre: Point;
  readonly scale: number;
}

/** The canvas in pixels; `rightInset` is covered by something else and kept free. */
export interface CanvasArea {
  readonly width: number;
  readonly height: number;
  readonly rightInset: number;
}

export const smallestScale = 0.05;
export const largestScale = 4;
/** Fitting never magnifies beyond this: three nodes should not fill the screen. */
const largestFitScale = 1.25;
const marginPx = 28;

/** The view that shows a whole box inside the free part of the canvas. */
export function fitView(box: Box, area: CanvasArea): View {
  const freeWidth = Math.max(80, area.width - area.rightInset - marginPx * 2);
  const freeHeight = Math.max(80, area.height - marginPx * 2);
  const width = Math.max(1, box.right - box.left);
  const height = Math.max(1, box.bottom - box.top);
  const scale = clampScale(Math.min(largestFitScale, freeWidth / width, freeHeight / height));
  return centredView({ x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 }, scale, area);
}

/** The view that has a point in the middle of the free part of the canvas. */
export function centredView(point: Point, scale: number, area: CanvasArea): View {
  return { centre: { x: point.x + area.rightInset / 2 / scale, y: point.y }, scale };
}

/** Whether a box can be seen as a whole, outside the covered part. */
export function isInView(box: Box, view: View, area: CanvasArea): boolean {
  const left = view.centre.x - area.width / 2 / view.scale;
  const right = view.centre.x + (area.width / 2 - area.rightInset) / view.scale;
  const halfHeight = area.height / 2 / view.scale;
  return box.left >= left && box.right <= right
    && box.top >= view.centre.y - halfHeight && box.bottom <= view.centre.y + halfHeight;
}

export function clampScale(scale: number): number {
  return Math.max(smallestScale, Math.min(largestScale, scale));
}
