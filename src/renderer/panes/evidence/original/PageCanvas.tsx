import { useEffect, useRef, useState } from 'react';
import type { DrawQueue } from './draw-queue.ts';
import type { PageSource } from './page-source.ts';
import type { Pace } from './pace.ts';
import { drawSketch, type Sketches } from './sketches.ts';

/** More points than this are not drawn: the page is then a little soft, and memory stays bounded. */
const mostPixels = 12_000_000;
const lookAgainMs = 60;

export interface PageCanvasProps {
  readonly source: PageSource;
  readonly queue: DrawQueue;
  /** Small drawings, shown until the page itself is there. */
  readonly sketches: Sketches;
  readonly pace: Pace;
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
export function PageCanvas({ source, queue, sketches, pace, number, widthPx, heightPx, urgency, onFailed }: PageCanvasProps) {
  const host = useRef<HTMLDivElement>(null);
  const [isDrawn, setDrawn] = useState(false);
  const level = useRef(urgency);
  useEffect(() => {
    level.current = urgency;
  }, [urgency]);
  useEffect(() => {
    const frame = host.current;
    const showSketch = (): void => {
      const sketch = frame?.childElementCount === 0 && sketches.copyOf(number);
      if (sketch) frame?.append(sketch);
    };
    showSketch();
    const forgetSketch = queue.add(() => level.current, async (signal) => {
      if (!pace.isFast() || sketches.has(number)) return;
      await drawSketch(source, sketches, { number, widthPx, heightPx }, signal);
      showSketch();
    });
    let forgetPage = (): void => undefined;
    const drawPage = (): void => {
      forgetPage = queue.add(() => level.current, async (signal) => {
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
    };
    const forgetRest = atRest(pace, drawPage);
    return () => {
      forgetSketch();
      forgetRest();
      forgetPage();
    };
  }, [source, queue, sketches, pace, number, widthPx, heightPx, onFailed]);
  return <div ref={host} className="page-picture" data-drawn={isDrawn} aria-hidden="true" />;
}

/** Does something once pages do not fly by any more. @returns takes it back */
function atRest(pace: Pace, work: () => void): () => void {
  if (!pace.isFast()) {
    work();
    return () => undefined;
  }
  const timer = setInterval(() => {
    if (pace.isFast()) return;
    clearInterval(timer);
    work();
  }, lookAgainMs);
  return () => clearInterval(timer);
}
