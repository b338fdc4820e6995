import type { Point } from '../../../../drawing/network/geometry.ts';
import { arrivalOf, markPlaceOf, type PlacedBundle, type PlacedEdge } from '../../../../drawing/network/scene.ts';
import { dashesOf, diamond, isOfMinority, isStruck, type LineMark } from '../../../../drawing/network/standing.ts';
import type { Brush } from './brush.ts';
import { headLength, lineColourOf, widthOf } from '../../../../drawing/network/line-look.ts';
import { opacityOf } from '../../../../drawing/network/units.ts';

/** Paints one line with its arrowhead and sign, without its label. */
export function paintEdge(brush: Brush, edge: PlacedEdge, isHovered: boolean): void {
  const { ctx, unit, signUnit } = brush;
  const { start, control, end } = edge.curve;
  const colour = lineColourOf(brush.palette, edge, isHovered);
  ctx.save();
  ctx.globalAlpha = opacityOf(edge.emphasis, 0.3);
  ctx.strokeStyle = colour;
  ctx.lineWidth = widthOf(edge, isHovered) * (edge.emphasis === 'plain' ? (unit + signUnit) / 2 : unit);
  ctx.lineCap = edge.line === 'dot' || edge.line === 'dash-dot' ? 'round' : 'butt';
  ctx.setLineDash(dashesOf(edge.line).map((length) => length * unit));
  ctx.beginPath();
  ctx.moveTo(start.x, start.y);
  // The line ends where the arrowhead begins: drawn over each other, see-through colours would add up.
  const head = edge.hasArrow ? headLength * (edge.isThin ? 0.8 : 1) * signUnit : 0;
  const arrival = arrivalOf(edge);
  ctx.quadraticCurveTo(control.x, control.y, end.x - Math.cos(arrival) * head, end.y - Math.sin(arrival) * head);
  ctx.stroke();
  ctx.setLineDash([]);
  if (edge.hasArrow) paintArrow(brush, edge, colour);
  else if (edge.isOpenEnded) paintOpenEnd(brush, end, colour);
  ctx.restore();
  paintSign(brush, edge);
}

/** Paints the sign of a denial or of a minority view, where a line has one. */
export function paintSign(brush: Brush, edge: PlacedEdge): void {
  if (edge.mark === null) return;
  brush.ctx.save();
  brush.ctx.globalAlpha = opacityOf(edge.emphasis, 0.3);
  paintMark(brush, edge.mark, markPlaceOf(edge), edge.shift === 0 ? 8 : 6.5);
  brush.ctx.restore();
}

/** Paints the sign in the middle of a double line: not equal. */
export function paintBundle(brush: Brush, bundle: PlacedBundle): void {
  const { ctx, palette, signUnit } = brush;
  ctx.save();
  ctx.globalAlpha = opacityOf(bundle.emphasis, 0.45);
  ctx.translate(bundle.at.x, bundle.at.y);
  ctx.scale(signUnit, signUnit);
  disc(ctx, 10, palette.paper, bundle.emphasis === 'selected' ? palette.thread : palette.ink, 1.6);
  ctx.beginPath();
  for (const y of [-2.4, 2.4]) {
    ctx.moveTo(-4.6, y);
    ctx.lineTo(4.6, y);
  }
  ctx.moveTo(2.6, -6);
  ctx.lineTo(-2.6, 6);
  ctx.stroke();
  ctx.restore();
}

function paintArrow({ ctx, palette, signUnit }: Brush, edge: PlacedEdge, colour: string): void {
  const size = edge.isThin ? 0.8 : 1;
  ctx.save();
  ctx.translate(edge.curve.end.x, edge.curve.end.y);
  ctx.rotate(arrivalOf(edge));
  ctx.scale(signUnit * size, signUnit * size);
  ctx.beginPath();
  ctx.moveTo(0, 0);
  ctx.lineTo(-headLength, -4.4);
  ctx.lineTo(-headLength, 4.4);
  ctx.closePath();
  ctx.lineJoin = 'round';
  ctx.lineWidth = 1.4;
  ctx.fillStyle = edge.isOpenEnded ? palette.paper : colour;
  ctx.fill();
  ctx.stroke();
  ctx.restore();
}

function paintOpenEnd({ ctx, palette, signUnit }: Brush, at: Point, colour: string): void {
  ctx.save();
  ctx.translate(at.x, at.y);
  ctx.scale(signUnit, signUnit);
  disc(ctx, 3.6, palette.paper, colour, 1.4);
  ctx.restore();
}

/** A struck circle for a denial; a half filled one where part is denied; a diamond for what a minority says. */
function paintMark({ ctx, palette, signUnit }: Brush, mark: LineMark, at: Point, radius: number): void {
  ctx.save();
  ctx.translate(at.x, at.y);
  ctx.scale(signUnit, signUnit);
  ctx.beginPath();
  if (isOfMinority(mark)) {
    const corner = radius * diamond.reach;
    ctx.moveTo(0, -corner);
    ctx.lineTo(corner, 0);
    ctx.lineTo(0, corner);
    ctx.lineTo(-corner, 0);
    ctx.closePath();
  } else ctx.arc(0, 0, radius, 0, Math.PI * 2);
  paper(ctx, palette.paper, palette.denied, 1.9);
  ctx.beginPath();
  if (isStruck(mark)) {
    const reach = radius * (isOfMinority(mark) ? diamond.strike : Math.SQRT1_2);
    ctx.moveTo(-reach, reach);
    ctx.lineTo(reach, -reach);
    ctx.stroke();
  } else if (mark === 'mixed') {
    ctx.arc(0, 0, radius, -Math.PI / 2, Math.PI / 2);
    ctx.fillStyle = palette.denied;
    ctx.fill();
  }
  ctx.restore();
}

function disc(ctx: CanvasRenderingContext2D, radius: number, fill: string, stroke: string, width: number): void {
  ctx.beginPath();
  ctx.arc(0, 0, radius, 0, Math.PI * 2);
  paper(ctx, fill, stroke, width);
}

/** Fills and outlines the path that was laid. */
function paper(ctx: CanvasRenderingContext2D, fill: string, stroke: string, width: number): void {
  ctx.fillStyle = fill;
  const opacity = ctx.globalAlpha;
  // Paper hides the line below also where the sign itself is faint.
  ctx.globalAlpha = 1;
  ctx.fill();
  ctx.globalAlpha = opacity;
  ctx.strokeStyle = stroke;
  ctx.lineWidth = width;
  ctx.lineCap = 'butt';
  ctx.setLineDash([]);
  ctx.stroke();
}
