import type { NetworkCanvasHandle } from './canvas.ts';
import type { Positions } from './geometry.ts';
import type { Drawing, DrawnNode } from './model.ts';
import { boxOfExtents, centredView, fitView, revealingView, type Extent } from './viewport.ts';

/** More neighbours than this are not brought into view with a selection. */
const contextUpTo = 25;

/** Nodes with their places and labels; those without a place are left out. */
export function extentsOf(nodes: Iterable<DrawnNode>, positions: Positions): readonly Extent[] {
  const extents: Extent[] = [];
  for (const { id, radius, labelSize } of nodes) {
    const at = positions.get(id);
    if (at !== undefined) extents.push({ at, radius, labelWidth: labelSize.width, labelHeight: labelSize.height });
  }
  return extents;
}

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

/** Shows all of a drawing. */
export function lookAtAll(canvas: NetworkCanvasHandle, drawing: Drawing, positions: Positions, isGradual: boolean): void {
  const view = fitView(extentsOf(drawing.nodes, positions), canvas.area());
  if (view !== null) canvas.look(view, isGradual);
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

/** Brings nodes into the free part when they are not there, moving as little as can be. */
export function reveal(canvas: NetworkCanvasHandle, extents: readonly Extent[]): void {
  const area = canvas.area();
  const now = canvas.view();
  const fitted = fitView(extents, area);
  if (fitted === null) return;
  const scale = Math.min(now.scale, fitted.scale);
  const box = boxOfExtents(extents, scale);
  if (box === null) return;
  const view = revealingView(box, { ...now, scale }, area);
  if (view.centre.x !== now.centre.x || view.centre.y !== now.centre.y || scale !== now.scale) canvas.look(view, true);
}

/** Zooms on the middle of the free part. */
export function zoomBy(canvas: NetworkCanvasHandle, factor: number): void {
  const area = canvas.area();
  const { centre, scale } = canvas.view();
  const free = { x: centre.x - area.rightInset / 2 / scale, y: centre.y };
  canvas.look(centredView(free, scale * factor, area), true);
}
