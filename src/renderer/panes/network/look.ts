import type { NetworkCanvasHandle } from './canvas.ts';
import { boxAround, type Box, type Positions } from './geometry.ts';
import type { Drawing, DrawnNode } from './model.ts';
import { centredView, fitView, isInView } from './viewport.ts';

/** Room that some nodes take with their labels; null when none of them is drawn. */
export function boxOfNodes(nodes: Iterable<DrawnNode>, positions: Positions): Box | null {
  const boxes: Box[] = [];
  for (const { id, radius, labelSize } of nodes) {
    const at = positions.get(id);
    if (at === undefined) continue;
    const half = Math.max(radius, labelSize.width / 2);
    boxes.push({ left: at.x - half, right: at.x + half, top: at.y - radius, bottom: at.y + radius + 4 + labelSize.height });
  }
  return boxAround(boxes);
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

/** Shows all of a drawing. */
export function lookAtAll(canvas: NetworkCanvasHandle, drawing: Drawing, positions: Positions, isGradual: boolean): void {
  const box = boxOfNodes(drawing.nodes, positions);
  if (box !== null) canvas.look(fitView(box, canvas.area()), isGradual);
}

/** Puts a box in the middle, and zooms out when it would not fit. Does nothing when it is in view and need not be centred. */
export function lookAt(canvas: NetworkCanvasHandle, box: Box | null, isAlways: boolean): void {
  if (box === null) return;
  const area = canvas.area();
  const now = canvas.view();
  if (!isAlways && isInView(box, now, area)) return;
  const fitted = fitView(box, area);
  const centre = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
  canvas.look(centredView(centre, Math.min(now.scale, fitted.scale), area), true);
}

/** Zooms on the middle of the free part. */
export function zoomBy(canvas: NetworkCanvasHandle, factor: number): void {
  const area = canvas.area();
  const { centre, scale } = canvas.view();
  const free = { x: centre.x - area.rightInset / 2 / scale, y: centre.y };
  canvas.look(centredView(free, scale * factor, area), true);
}
