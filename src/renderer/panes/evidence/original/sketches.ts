import type { PageSource } from './page-source.ts';

const sketchWidthPx = 240;
const mostSketches = 300;

/** Small drawings of pages: for the strip of pages, and for a page that is still being drawn. The newest 300, some 100 MB at most. */
export interface Sketches {
  /** Keeps a small copy of a page that was drawn, unless there is one. */
  keep(number: number, drawn: HTMLCanvasElement): void;
  has(number: number): boolean;
  /** A new element with the small drawing of a page; null when there is none. */
  copyOf(number: number): HTMLCanvasElement | null;
}

function shrink(from: HTMLCanvasElement): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = Math.min(sketchWidthPx, from.width);
  canvas.height = Math.max(1, Math.round(canvas.width * from.height / from.width));
  const brush = canvas.getContext('2d');
  if (brush) brush.imageSmoothingQuality = 'high';
  brush?.drawImage(from, 0, 0, canvas.width, canvas.height);
  return canvas;
}

export function createSketches(): Sketches {
  const kept = new Map<number, HTMLCanvasElement>();
  return {
    keep: (number, drawn) => {
      if (kept.has(number)) return;
      kept.set(number, shrink(drawn));
      const [oldest] = kept.keys();
      if (kept.size > mostSketches && oldest !== undefined) kept.delete(oldest);
    },
    has: (number) => kept.has(number),
    copyOf: (number) => {
      const sketch = kept.get(number);
      return sketch ? shrink(sketch) : null;
    },
  };
}

/** Draws a page in small and keeps it. */
export async function drawSketch(
  source: PageSource, sketches: Sketches, page: { readonly number: number; readonly widthPx: number; readonly heightPx: number }, signal: AbortSignal,
): Promise<void> {
  const canvas = document.createElement('canvas');
  canvas.width = sketchWidthPx;
  canvas.height = Math.max(1, Math.round(sketchWidthPx * page.heightPx / page.widthPx));
  await source.draw(page.number, canvas, signal);
  sketches.keep(page.number, canvas);
}
