import { useEffect, useRef } from 'react';
import type { DrawQueue } from './draw-queue.ts';
import type { PageSource } from './page-source.ts';
import { drawSketch, type Sketches } from './sketches.ts';
import type { ReportPage } from './usePages.ts';

/** After all pages near the view. */
const urgency = 4;

export interface ThumbnailProps {
  readonly source: PageSource;
  readonly queue: DrawQueue;
  readonly sketches: Sketches;
  readonly page: ReportPage;
  readonly widthPx: number;
}

/** A page in small. */
export function Thumbnail({ source, queue, sketches, page: { number, width, height }, widthPx }: ThumbnailProps) {
  const host = useRef<HTMLSpanElement>(null);
  const heightPx = Math.min(3 * widthPx, Math.round(widthPx * height / width));
  useEffect(() => {
    const show = (): boolean => {
      const sketch = sketches.copyOf(number);
      if (sketch) host.current?.replaceChildren(sketch);
      return sketch !== null;
    };
    if (show()) return undefined;
    return queue.add(() => urgency, async (signal) => {
      if (show()) return;
      await drawSketch(source, sketches, { number, widthPx: width, heightPx: height }, signal);
      show();
    });
  }, [source, queue, sketches, number, width, height, widthPx]);
  return (
    <span className="page-thumbnail">
      <span ref={host} className="page-thumbnail-picture light-paper" style={{ width: widthPx, height: heightPx }} aria-hidden="true" />
      <span className="page-thumbnail-number">{number}</span>
    </span>
  );
}
