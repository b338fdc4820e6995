import type { Box, Curve } from '../../../../drawing/network/geometry.ts';
import { isCut, type PlacedLabel } from '../../../../drawing/network/label-places.ts';
import type { PlacedEdge, PlacedNode, Scene } from '../../../../drawing/network/scene.ts';
import type { Brush } from './brush.ts';
import { paintCrowd, type Crowd } from './crowd.ts';
import { paintBundle, paintEdge, paintSign } from './edges.ts';
import { paintLabel } from './labels.ts';
import { paintMark } from './marks.ts';
import { paintNode } from './nodes.ts';

/** What the pointer and the keyboard are at. */
export interface Attention {
  readonly hoveredIds: ReadonlySet<string>;
  readonly cursorId: string | null;
  /** Lines painted together, where there are very many; null where each is painted by itself. */
  readonly crowd: Crowd | null;
  /** While the view moves, a great crowd of lines is left out so that it moves smoothly. */
  readonly isMoving: boolean;
}

/** With so many lines, only those of the selection are painted while the view moves. */
const leftOutFrom = 1500;

/**
 * Paints what can be seen: lines, nodes, labels, the selection last within each.
 *
 * @param coveredFrom where something begins that covers the drawing on the right, in network units
 */
export function paintScene(
  brush: Brush, scene: Scene, labels: readonly PlacedLabel[], attention: Attention, { inSight, coveredFrom }: { inSight: Box; coveredFrom: number },
): void {
  for (const mark of scene.marks) paintMark(brush, mark, inSight);
  const edges = scene.edges.filter((edge) => isCurveIn(edge.curve, inSight));
  const isHovered = (edge: PlacedEdge): boolean => attention.hoveredIds.size > 0 && edge.claimIds.some((id) => attention.hoveredIds.has(id));
  const isLeftOut = attention.isMoving && scene.edges.length >= leftOutFrom;
  if (attention.crowd !== null && !isLeftOut) paintCrowd(brush, attention.crowd);
  for (const edge of edges) {
    if (isStrong(edge) || isLeftOut) continue;
    if (attention.crowd === null || isHovered(edge)) paintEdge(brush, edge, isHovered(edge));
    else paintSign(brush, edge);
  }
  for (const edge of edges) if (isStrong(edge)) paintEdge(brush, edge, isHovered(edge));
  for (const bundle of scene.bundles) paintBundle(brush, bundle);
  for (const node of scene.nodes.values()) {
    if (isNodeIn(node, node.radius + 14 * brush.unit, inSight)) {
      paintNode(brush, node, { isHovered: attention.hoveredIds.has(node.id), isCursor: attention.cursorId === node.id });
    }
  }
  for (const label of labels) {
    if (isStrong(label) || !isCut(label, inSight, coveredFrom)) paintLabel(brush, label);
  }
}

/** What the selection is about: its lines lie above the others, its labels are always there. */
export function isStrong({ emphasis }: Pick<PlacedEdge, 'emphasis'>): boolean {
  return emphasis === 'selected' || emphasis === 'near';
}

function isNodeIn(node: PlacedNode, reach: number, box: Box): boolean {
  return node.at.x + reach >= box.left && node.at.x - reach <= box.right && node.at.y + reach >= box.top && node.at.y - reach <= box.bottom;
}

function isCurveIn({ start, control, end }: Curve, box: Box): boolean {
  return Math.max(start.x, control.x, end.x) >= box.left && Math.min(start.x, control.x, end.x) <= box.right
    && Math.max(start.y, control.y, end.y) >= box.top && Math.min(start.y, control.y, end.y) <= box.bottom;
}
