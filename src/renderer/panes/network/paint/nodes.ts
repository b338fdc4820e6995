import { badgeSize } from '../../../../drawing/network/looks/node-look.ts';
import type { PlacedNode } from '../../../../drawing/network/scene.ts';
import type { Brush } from './brush.ts';
import { opacityOf } from '../../../../drawing/network/units.ts';
import { coloursOf } from '../../../../drawing/network/palette.ts';

/** What marks one node beyond its emphasis. */
export interface NodeMarks {
  readonly isHovered: boolean;
  /** Where the keyboard stands. */
  readonly isCursor: boolean;
}

/** Paints one node without its label. */
export function paintNode(brush: Brush, node: PlacedNode, marks: NodeMarks): void {
  const { ctx, palette, unit } = brush;
  const isSelected = node.emphasis === 'selected';
  const { stroke, fill } = coloursOf(palette, node);
  const outline = brush.outlineOf(node.shape, node.radius);
  ctx.save();
  ctx.translate(node.at.x, node.at.y);
  ctx.fillStyle = palette.paper;
  // Paper first: the fills are see-through and lines must not shine through.
  ctx.fill(outline.outer);
  ctx.globalAlpha = opacityOf(node.emphasis, 0.45);
  ctx.fillStyle = fill;
  ctx.fill(outline.outer);
  ctx.strokeStyle = isSelected ? palette.thread : stroke;
  ctx.lineWidth = (isSelected ? 2.6 : marks.isHovered ? 2.4 : 1.7) * unit;
  ctx.lineJoin = 'round';
  if (outline.isDashed) ctx.setLineDash([4.5 * unit, 3 * unit]);
  ctx.stroke(outline.outer);
  ctx.setLineDash([]);
  if (outline.inner !== null) {
    ctx.lineWidth = 1.2 * unit;
    ctx.stroke(outline.inner);
  }
  if (node.badge !== null) paintBadge(brush, node.badge, node.radius);
  ctx.globalAlpha = 1;
  if (isSelected) ring(brush, node.radius + 6 * unit, palette.thread, 1.8, []);
  if (marks.isCursor) ring(brush, node.radius + 10 * unit, palette.focus, 2, [3, 3]);
  ctx.restore();
}

function ring({ ctx, unit }: Brush, radius: number, colour: string, width: number, dashes: readonly number[]): void {
  ctx.beginPath();
  ctx.arc(0, 0, radius, 0, Math.PI * 2);
  ctx.strokeStyle = colour;
  ctx.lineWidth = width * unit;
  ctx.setLineDash(dashes.map((length) => length * unit));
  ctx.stroke();
  ctx.setLineDash([]);
}

function paintBadge({ ctx, palette }: Brush, badge: string, radius: number): void {
  ctx.font = `650 ${badgeSize(badge, radius)}px ${palette.fontFamily}`;
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  ctx.fillStyle = palette.ink;
  ctx.fillText(badge, 0, radius * 0.06);
}
