import type { Box, Curve } from '../geometry.ts';
import type { PlacedLabel } from '../label-places.ts';
import type { Scene } from '../scene.ts';
import type { Brush } from './brush.ts';
import { paintBundle, paintEdge } from './edges.ts';
import { paintLabel } from './labels.ts';
import { paintNode } from './nodes.ts';

/** What the pointer and the keyboard are at. */
export interface Attention {
  readonly hoveredIds: ReadonlySet<string>;
  readonly cursorId: string | null;
}

/** Paints what can be seen: lines, nodes, labels, the selection last within each. */
export function paintScene(brush: Brush, scene: Scene, labels: readonly PlacedLabel[], attention: Attention, inSight: Box): void {
  const edges = scene.edges.filter((edge) => isCurveIn(edge.curve, inSight));
  const isHovered = (ids: readonly string[]): boolean => ids.some((id) => attention.hoveredIds.has(id));
  for (const pass of [false, true]) {
    for (const edge of edges) {
      const isStrong = edge.emphasis === 'selected' || edge.emphasis === 'near';
      if (isStrong === pass) paintEdge(brush, edge, isHovered(edge.claimIds));
    }
  }
  for (const bundle of scene.bundles) paintBundle(brush, bundle);
  for (const node of scene.nodes.values()) {
    const reach = node.radius + 14 * brush.unit;
    const isOut = node.at.x + reach < inSight.left || node.at.x - reach > inSight.right
      || node.at.y + reach < inSight.top || node.at.y - reach > inSight.bottom;
    if (!isOut) paintNode(brush, node, { isHovered: attention.hoveredIds.has(node.id), isCursor: attention.cursorId === node.id });
  }
  for (const label of labels) paintLabel(brush, label);
}

function isCurveIn({ start, control, end }: Curve, box: Box): boolean {
  return Math.max(start.x, control.x, end.x) >= box.left && Math.min(start.x, control.x, end.x) <= box.right
    && Math.max(start.y, control.y, end.y) >= box.top && Math.min(start.y, control.y, end.y) <= box.bottom;
}
