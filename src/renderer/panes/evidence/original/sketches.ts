const sketchWidthPx = 240;
const mostSketches = 300;

/** Small drawings of pages: for the strip of pages, and for a page that is still being drawn. The newest 300, some 100 MB at most. */
export interface Sketches {
  /** Keeps a small copy of a page that was drawn, unless there is one. */
  keep(number: number, drawn: HTMLCanvasElement): void;
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
    copyOf: (number) => {
      const sketch = kept.get(number);
      return sketch ? shrink(sketch) : null;
    },
  };
}
