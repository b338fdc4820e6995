import type { PlacedLabel } from '../../../../drawing/network/label-places.ts';
import { isRightToLeft } from '../../../../drawing/network/labels.ts';
import type { Brush } from './brush.ts';
import { opacityOf } from '../../../../drawing/network/units.ts';

/** Paints one label on a rim of paper, so that lines behind it do not cut through the words. */
export function paintLabel({ ctx, palette, unit }: Brush, label: PlacedLabel): void {
  const isSelected = label.emphasis === 'selected';
  ctx.save();
  ctx.globalAlpha = opacityOf(label.emphasis, 0.6);
  ctx.font = fontOf(label.fontSize, isSelected, palette.fontFamily);
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  ctx.lineJoin = 'round';
  ctx.lineWidth = 3.6 * unit;
  ctx.strokeStyle = palette.paper;
  ctx.fillStyle = inkOf(label, palette);
  // The ellipsis of a name from right to left stands at its left.
  ctx.direction = isRightToLeft(label.lines[0] ?? '') ? 'rtl' : 'ltr';
  label.lines.forEach((line, index) => {
    const y = label.at.y + index * label.lineHeight;
    ctx.strokeText(line, label.at.x, y);
    ctx.fillText(line, label.at.x, y);
  });
  ctx.restore();
}

/** Measures text in units of its font size, remembering what it measured. */
export function createMeasure(fontFamily: string): (text: string, isBold: boolean) => number {
  const ctx = document.createElement('canvas').getContext('2d');
  const known = new Map<string, number>();
  return (text, isBold) => {
    const key = `${isBold ? 1 : 0}${text}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    if (ctx === null) return text.length / 2;
    ctx.font = fontOf(100, isBold, fontFamily);
    const width = ctx.measureText(text).width / 100;
    known.set(key, width);
    return width;
  };
}

function fontOf(size: number, isBold: boolean, family: string): string {
  return `${isBold ? 650 : 450} ${size}px ${family}`;
}

function inkOf(label: PlacedLabel, palette: Brush['palette']): string {
  if (label.of === 'node') return palette.ink;
  return label.emphasis === 'selected' || label.emphasis === 'near' ? palette.thread : palette.softInk;
}
