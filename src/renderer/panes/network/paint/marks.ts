import type { Box } from '../../../../drawing/network/geometry.ts';
import type { TimeMark } from '../../../../drawing/network/layout/rules/by-time.ts';
import type { Brush } from './brush.ts';

const fontPx = 11;

/** Paints a line of time across what is seen, with what it says at its beginning. */
export function paintMark({ ctx, palette, unit }: Brush, mark: TimeMark, inSight: Box): void {
  const isRow = 'y' in mark;
  const [from, to] = isRow ? [{ x: inSight.left, y: mark.y }, { x: inSight.right, y: mark.y }] : [{ x: mark.x, y: inSight.top }, { x: mark.x, y: inSight.bottom }];
  ctx.save();
  ctx.strokeStyle = palette.hairline;
  ctx.lineWidth = unit;
  ctx.beginPath();
  ctx.moveTo(from.x, from.y);
  ctx.lineTo(to.x, to.y);
  ctx.stroke();
  ctx.font = `450 ${fontPx * unit}px ${palette.fontFamily}`;
  ctx.textBaseline = 'top';
  ctx.fillStyle = palette.faintInk;
  ctx.fillText(mark.label, from.x + (isRow ? 12 : 4) * unit, from.y + 4 * unit);
  ctx.restore();
}
