import { useEffect, useRef, useState } from 'react';
import type { DrawQueue } from './draw-queue.ts';
import type { PageSource } from './page-source.ts';
import type { Sketches } from './sketches.ts';

/** More points than this are not drawn: the page is then a little soft, and memory stays bounded. */
const mostPixels = 12_000_000;

export interface PageCanvasProps {
  readonly source: PageSource;
  readonly queue: DrawQueue;
  /** Small drawings, shown until the page itself is there. */
  readonly sketches: Sketches;
  readonly number: number;
  readonly widthPx: number;
  readonly heightPx: number;
  /** 0 for a page in sight. */
  readonly urgency: number;
  readonly onFailed: (number: number) => void;
}

function blankCanvas(widthPx: number, heightPx: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  const ratio = Math.min(devicePixelRatio, Math.sqrt(mostPixels / Math.max(1, widthPx * heightPx)));
  canvas.width = Math.max(1, Math.round(widthPx * ratio));
  canvas.height = Math.max(1, Math.round(heightPx * ratio));
  return canvas;
}

/** The picture of a page. A new size is drawn beside the old one, which stays until then. */
export function PageCanvas({ source, queue, sketches, number, widthPx, heightPx, urgency, onFailed }: PageCanvasProps) {
  const host = useRef<HTMLDivElement>(null);
  const [isDrawn, setDrawn] = useState(false);
  const level = useRef(urgency);
  useEffect(() => {
    level.current = urgency;
  }, [urgency]);
  useEffect(() => {
    const frame = host.current;
    const sketch = sketches.copyOf(number);
    if (frame?.childElementCount === 0 && sketch) frame.append(sketch);
    return queue.add(() => level.current, async (signal) => {
      const canvas = blankCanvas(widthPx, heightPx);
      try {
        await source.draw(number, canvas, signal);
      } catch {
        if (!signal.aborted) onFailed(number);
        return;
      }
      if (signal.aborted) return;
      frame?.replaceChildren(canvas);
      sketches.keep(number, canvas);
      setDrawn(true);
    });
  }, [source, queue, sketches, number, widthPx, heightPx, onFailed]);
  return <div ref={host} className="page-picture" data-drawn={isDrawn} aria-hidden="true" />;
}
