import { createCanvas, GlobalFonts, Path2D, type CanvasGradient, type SKRSContext2D } from '@napi-rs/canvas';
import { readFonts } from '../fonts.ts';
import { shapesOf, type Clip, type PathShape, type Shape, type WordsShape } from './shapes.ts';

const family = 'Casewright Inter';

/** How words are set, but for their size. */
export interface Lettering {
  readonly isBold: boolean;
  readonly isItalic: boolean;
}

/** The font of words as a canvas names it: the program's own, and where that lacks a letter, one of this machine. */
export const fontOf = ({ isBold, isItalic }: Lettering, sizePx: number): string => `${isItalic ? 'italic ' : ''}${isBold ? 600 : 400} ${sizePx}px "${family}", sans-serif`;

/** The library keeps fonts for the whole process: once is enough. */
export function registerFonts(): void {
  if (GlobalFonts.has(family)) return;
  const { regular, bold } = readFonts();
  for (const { bytes } of [...regular, ...bold]) GlobalFonts.register(bytes, family);
}

/** A colour of the drawing, `#rrggbb`, made see-through. */
const faded = (colour: string, opacity: number): string => `${colour}${Math.round(opacity * 255).toString(16).padStart(2, '0')}`;

function inkOf(ctx: SKRSContext2D, colour: string, { fade }: PathShape): string | CanvasGradient {
  if (fade === null) return colour;
  const gradient = ctx.createLinearGradient(fade.from, 0, fade.to, 0);
  fade.stops.forEach((opacity, index) => gradient.addColorStop(index / 2, faded(colour, opacity)));
  return gradient;
}

function paintPath(ctx: SKRSContext2D, shape: PathShape): void {
  const path = new Path2D(shape.d);
  if (shape.fill !== null) {
    ctx.globalAlpha = shape.opacity * shape.fillOpacity;
    ctx.fillStyle = inkOf(ctx, shape.fill, shape);
    ctx.fill(path);
  }
  if (shape.stroke === null) return;
  ctx.globalAlpha = shape.opacity;
  ctx.strokeStyle = inkOf(ctx, shape.stroke, shape);
  ctx.lineWidth = shape.strokeWidth;
  ctx.lineCap = shape.isRoundCap ? 'round' : 'butt';
  ctx.lineJoin = shape.isRoundJoin ? 'round' : 'miter';
  ctx.setLineDash([...shape.dashes]);
  ctx.stroke(path);
}

/** @returns where the words end, for those that follow them */
function paintWords(ctx: SKRSContext2D, shape: WordsShape, continuedAt: number): number {
  ctx.globalAlpha = shape.opacity;
  ctx.font = fontOf(shape, shape.fontPx);
  const width = ctx.measureText(shape.words).width;
  const start = shape.isContinued ? continuedAt : shape.anchor === 'middle' ? shape.x - width / 2 : shape.anchor === 'end' ? shape.x - width : shape.x;
  ctx.textAlign = 'left';
  ctx.textBaseline = shape.isCentred ? 'middle' : 'alphabetic';
  if (shape.stroke !== null) {
    ctx.strokeStyle = shape.stroke;
    ctx.lineWidth = shape.strokeWidth;
    ctx.lineJoin = 'round';
    ctx.setLineDash([]);
    ctx.strokeText(shape.words, start, shape.y);
  }
  if (shape.fill !== null) {
    ctx.fillStyle = shape.fill;
    ctx.fillText(shape.words, start, shape.y);
  }
  return start + width;
}

function paint(ctx: SKRSContext2D, shapes: readonly Shape[], factor: number, { x, y }: Clip): void {
  let end = 0;
  for (const shape of shapes) {
    ctx.save();
    ctx.setTransform(factor, 0, 0, factor, -x * factor, -y * factor);
    if (shape.clip !== null) {
      ctx.beginPath();
      ctx.rect(shape.clip.x, shape.clip.y, shape.clip.width, shape.clip.height);
      ctx.clip();
    }
    ctx.transform(...shape.matrix);
    if (shape.is === 'path') paintPath(ctx, shape);
    else end = paintWords(ctx, shape, end);
    ctx.restore();
  }
}

/** An image of more pixels than this is more than most programs open. */
const mostPixels = 100_000_000;

/**
 * A picture of the drawing as PNG.
 *
 * @param width of all of it in pixels; a picture that would be too large becomes less wide
 * @param part of it that is wanted, in its own pixels
 */
export function pngOf({ svg, widthPx, heightPx }: { readonly svg: string; readonly widthPx: number; readonly heightPx: number }, width: number, part: Clip = { x: 0, y: 0, width: widthPx, height: heightPx }): Buffer {
  registerFonts();
  const factor = Math.min(width / widthPx, Math.sqrt(mostPixels / (widthPx * heightPx)));
  const canvas = createCanvas(Math.max(1, Math.round(part.width * factor)), Math.max(1, Math.round(part.height * factor)));
  const ctx = canvas.getContext('2d');
  ctx.fillStyle = '#ffffff';
  ctx.fillRect(0, 0, canvas.width, canvas.height);
  paint(ctx, shapesOf(svg), factor, part);
  return canvas.toBuffer('image/png');
}
