import type { NetworkCanvasHandle } from './canvas.ts';
import { extentsOf } from '../../../drawing/network/extents.ts';
import type { Positions } from '../../../drawing/network/geometry.ts';
import type { Drawing, DrawnNode } from '../../../drawing/network/model.ts';
import { boxOfExtents, centredView, fitBounds, fitView, revealingView, type CanvasArea, type Extent, type View } from '../../../drawing/network/viewport.ts';

/** More neighbours than this are not brought into view with a selection. */
const contextUpTo = 25;

/** What is selected of a drawing, as nodes: those selected themselves and the ends of selected lines. */
export function selectedNodes(drawing: Drawing): readonly DrawnNode[] {
  const ids = new Set(drawing.nodes.filter((node) => node.emphasis === 'selected').map((node) => node.id));
  for (const edge of drawing.edges) {
    if (edge.emphasis !== 'selected') continue;
    ids.add(edge.fromId);
    ids.add(edge.toId);
  }
  return drawing.nodes.filter((node) => ids.has(node.id));
}

/** What is selected and what is tied to it; the selected alone where that is a crowd. */
export function selectionInContext(drawing: Drawing): readonly DrawnNode[] {
  const near = drawing.nodes.filter((node) => node.emphasis === 'near');
  return near.length > contextUpTo ? selectedNodes(drawing) : [...new Set([...selectedNodes(drawing), ...near])];
}

/** The view of all that the canvas shows, labels included. Null when there is nothing. */
function viewOfAll(canvas: NetworkCanvasHandle, drawing: Drawing, positions: Positions, area: CanvasArea = canvas.area()): View | null {
  const view = fitView(extentsOf(drawing.nodes, positions), area);
  return view === null ? null : fitBounds(view, canvas.boundsAt, area);
}

/** Puts nodes in the middle of the free part, and zooms out when they would not fit. */
export function centreOn(canvas: NetworkCanvasHandle, extents: readonly Extent[]): void {
  const area = canvas.area();
  const fitted = fitView(extents, area);
  if (fitted === null) return;
  const scale = Math.min(canvas.view().scale, fitted.scale);
  const box = boxOfExtents(extents, scale);
  if (box !== null) canvas.look(centredView({ x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 }, scale, area), true);
}

/** Above this scale a drawing is made smaller so that all names fit beside what covers the canvas. */
const leastWithNames = 0.45;
/** Above this one, so that all nodes do. It never gets smaller: it moves aside then. */
const leastScale = 0.22;

/**
 * The view to be in while nobody has chosen another: an answer where one is shown, else all of the drawing beside what covers the canvas. Where room is short,
 * names that the selection is not about give way first; where nodes would be too small to see, all of the drawing is in the
 * whole canvas, moved so that the selection is not covered.
 */
export function usualView(canvas: NetworkCanvasHandle, drawing: Drawing, positions: Positions): View | null {
  const area = canvas.area();
  if (drawing.isAnswer) return fitView(extentsOf(drawing.nodes.filter(({ emphasis }) => emphasis !== 'dimmed'), positions), area);
  const all = viewOfAll(canvas, drawing, positions, area);
  if (all === null || all.scale >= leastWithNames) return all;
  if (area.rightInset === 0) return roomier(all, fitView(withNamesOf([], drawing, positions), area, leastWithNames));
  const under = viewOfAll(canvas, drawing, positions, { ...area, rightInset: 0 }) ?? all;
  const context = selectionInContext(drawing);
  const beside = fitView(withNamesOf(context, drawing, positions), area, under.scale);
  if (beside !== null && beside.scale >= leastScale) return beside.scale > all.scale ? beside : all;
  return revealing(under, extentsOf(context, positions), area);
}

/** Names keep their size, so that a narrow pane has little room for anything else: where nodes gain much by it, names at the edge give way. */
function roomier(all: View, bare: View | null): View {
  return bare !== null && bare.scale > all.scale * muchLarger ? bare : all;
}

const muchLarger = 1.3;

/** All nodes of a drawing, but the labels of some only. */
function withNamesOf(named: readonly DrawnNode[], drawing: Drawing, positions: Positions): readonly Extent[] {
  const bare = extentsOf(drawing.nodes, positions).map((extent): Extent => ({ ...extent, labelWidth: 0, labelHeight: 0 }));
  return [...bare, ...extentsOf(named, positions)];
}

/** Brings nodes into the free part when they are not there, moving as little as can be. */
export function reveal(canvas: NetworkCanvasHandle, extents: readonly Extent[]): void {
  const now = canvas.view();
  const view = revealing(now, extents, canvas.area());
  if (view.centre.x !== now.centre.x || view.centre.y !== now.centre.y || view.scale !== now.scale) canvas.look(view, true);
}

function revealing(now: View, extents: readonly Extent[], area: CanvasArea): View {
  const fitted = fitView(extents, area);
  if (fitted === null) return now;
  const scale = Math.min(now.scale, fitted.scale);
  const box = boxOfExtents(extents, scale);
  return box === null ? now : revealingView(box, { ...now, scale }, area);
}

/** Zooms on the middle of the free part. */
export function zoomBy(canvas: NetworkCanvasHandle, factor: number): void {
  const area = canvas.area();
  const { centre, scale } = canvas.view();
  const free = { x: centre.x - area.rightInset / 2 / scale, y: centre.y };
  canvas.look(centredView(free, scale * factor, area), true);
}
