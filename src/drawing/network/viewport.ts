import { boxAround, type Box, type Point } from './geometry.ts';

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

export const smallestScale = 0.02;
export const largestScale = 4;
/** Fitting never magnifies beyond this: three nodes should not fill the screen. */
const largestFitScale = 1.25;
const marginPx = 18;
/** So much smaller, at most, for the sake of labels: they keep their size, so that going on would not help. */
const leastForLabels = 0.8;

/** A node with its label, for fitting: the node shrinks with the scale, the label does not. */
export interface Extent {
  readonly at: Point;
  /** Network units. */
  readonly radius: number;
  /** Pixels. */
  readonly labelWidth: number;
  readonly labelHeight: number;
}

/**
 * The view that shows everything inside the free part of the canvas. Null when there is nothing.
 *
 * @param largest scale that it may have
 */
export function fitView(extents: readonly Extent[], area: CanvasArea, largest: number = largestFitScale): View | null {
  const freeWidth = freeWidthOf(area);
  const freeHeight = freeHeightOf(area);
  let scale = largest;
  let box = boxOfExtents(extents, scale);
  // Labels take more network units the smaller the scale: a few rounds come close enough.
  for (let round = 0; round < 6 && box !== null; round++) {
    const width = Math.max(1, box.right - box.left);
    const height = Math.max(1, box.bottom - box.top);
    scale = clampScale(Math.min(largest, freeWidth / width, freeHeight / height));
    box = boxOfExtents(extents, scale);
  }
  return box === null ? null : centredView({ x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 }, scale, area);
}

/**
 * Zooms out from a view until what is really drawn fits: labels that find no room below their nodes stand beside or above.
 *
 * @param boundsAt room that nodes and placed labels take at a scale
 */
export function fitBounds(view: View, boundsAt: (scale: number) => Box | null, area: CanvasArea): View {
  const least = clampScale(view.scale * leastForLabels);
  let { scale } = view;
  for (;;) {
    const box = boundsAt(scale);
    if (box === null) return view;
    const fitting = Math.min(freeWidthOf(area) / Math.max(1, box.right - box.left), freeHeightOf(area) / Math.max(1, box.bottom - box.top));
    if (fitting >= scale || scale <= least) return centredView({ x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 }, scale, area);
    // In steps: zooming out moves labels anew.
    scale = Math.max(least, Math.min(fitting, scale * 0.95));
  }
}

/** Room that nodes take with their labels at a scale, in network units. */
export function boxOfExtents(extents: readonly Extent[], scale: number): Box | null {
  return boxAround(extents.map(({ at, radius, labelWidth, labelHeight }) => {
    const half = Math.max(radius, labelWidth / 2 / scale);
    return { left: at.x - half, right: at.x + half, top: at.y - radius, bottom: at.y + radius + (labelHeight + 5) / scale };
  }));
}

/** The view that has a point in the middle of the free part of the canvas. */
export function centredView(point: Point, scale: number, area: CanvasArea): View {
  return { centre: { x: point.x + area.rightInset / 2 / scale, y: point.y }, scale };
}

/** The view in which the free room shows a part of the drawing; null where there is no room. */
export function viewOfPart(part: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }, area: CanvasArea): View | null {
  const free = area.width - area.rightInset;
  if (free <= 0 || area.height <= 0) return null;
  return centredView(part, Math.min(free / part.width, area.height / part.height), area);
}

/**
 * The nearest view that shows a box as a whole, outside the covered part: the same view when it does
 * so already, moved as little as can be otherwise.
 */
export function revealingView(box: Box, view: View, area: CanvasArea): View {
  const margin = marginPx / view.scale;
  const left = view.centre.x - area.width / 2 / view.scale + margin;
  const right = view.centre.x + (area.width / 2 - area.rightInset) / view.scale - margin;
  const halfHeight = area.height / 2 / view.scale - margin;
  const x = shiftInto(box.left, box.right, left, right);
  const y = shiftInto(box.top, box.bottom, view.centre.y - halfHeight, view.centre.y + halfHeight);
  return { centre: { x: view.centre.x + x, y: view.centre.y + y }, scale: view.scale };
}

function freeWidthOf(area: CanvasArea): number {
  return Math.max(80, area.width - area.rightInset - marginPx * 2);
}

function freeHeightOf(area: CanvasArea): number {
  return Math.max(80, area.height - marginPx * 2);
}

/** How far a window has to move so that it holds a stretch; its middle when the stretch is too long. */
function shiftInto(from: number, to: number, windowFrom: number, windowTo: number): number {
  if (to - from > windowTo - windowFrom) return (from + to) / 2 - (windowFrom + windowTo) / 2;
  if (from < windowFrom) return from - windowFrom;
  return to > windowTo ? to - windowTo : 0;
}

export function clampScale(scale: number): number {
  return Math.max(smallestScale, Math.min(largestScale, scale));
}
