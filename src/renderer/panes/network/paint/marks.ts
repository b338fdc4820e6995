import type { Box } from '../geometry.ts';
import type { TimeMark } from '../layout/rules/by-time.ts';
import type { Brush } from './brush.ts';

const fontPx = 11;

/** Paints a line of time from top to bottom of what is seen, with what it says at the top. */
export function paintMark({ ctx, palette, unit }: Brush, { x, label }: TimeMark, inSight: Box): void {
  ctx.save();
  ctx.strokeStyle = palette.hairline;
  ctx.lineWidth = unit;
  ctx.beginPath();
  ctx.moveTo(x, inSight.top);
  ctx.lineTo(x, inSight.bottom);
  ctx.stroke();
  ctx.font = `450 ${fontPx * unit}px ${palette.fontFamily}`;
  ctx.textBaseline = 'top';
  ctx.fillStyle = palette.faintInk;
  ctx.fillText(label, x + 4 * unit, inSight.top + 4 * unit);
  ctx.restore();
}
