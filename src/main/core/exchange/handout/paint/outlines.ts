import { createCanvas, SvgExportFlag } from '@napi-rs/canvas';
import { fontOf, registerFonts, type Lettering } from './canvas.ts';
import { shapesOf } from './shapes.ts';

/** Words as shapes: what a font of this machine makes of letters that the program's own lacks. */
export interface Outline {
  /** In units of the size of type, as SVG writes paths; the baseline is at 0. */
  readonly d: string;
  readonly width: number;
}

const sizePx = 100;
const roomPx = 300;

/** Draws words as the pictures do, letters of any script and in the order in which they are read, and gives their outlines. */
export function outlineOf(words: string, lettering: Lettering, isRight: boolean): Outline {
  registerFonts();
  const measuring = createCanvas(1, 1).getContext('2d');
  measuring.font = fontOf(lettering, sizePx);
  measuring.direction = isRight ? 'rtl' : 'ltr';
  const { width } = measuring.measureText(words);
  const canvas = createCanvas(Math.ceil(width) + 2 * roomPx, 2 * roomPx, SvgExportFlag.ConvertTextToPaths);
  const ctx = canvas.getContext('2d');
  ctx.font = measuring.font;
  ctx.direction = measuring.direction;
  ctx.textAlign = 'left';
  ctx.fillText(words, roomPx, roomPx);
  const paths = shapesOf(canvas.getContent().toString('utf8')).flatMap((shape) => (shape.is === 'path' ? [moved(shape.d)] : []));
  return { d: paths.join(''), width: width / sizePx };
}

const round = (value: number): number => Math.round(value * 1e4) / 1e4;

/** A path of absolute points, as the canvas writes it, in units of the size of type. */
function moved(d: string): string {
  return d.replaceAll(/([A-Z])([^A-Z]*)/g, (_, command: string, given: string) => {
    const numbers = (given.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
    return command + numbers.map((value) => round((value - roomPx) / sizePx)).join(' ');
  });
}
