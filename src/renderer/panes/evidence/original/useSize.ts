import { useLayoutEffect, useState, type RefObject } from 'react';
import type { PageSize } from '../model/page-layout.ts';

/** What is in sight of an element that scrolls, in CSS pixels, its scroll bars left out; null before it is on screen. */
export function useSize(element: RefObject<HTMLElement | null>): PageSize | null {
  const [size, setSize] = useState<PageSize | null>(null);
  useLayoutEffect(() => {
    const seen = element.current;
    if (!seen) return undefined;
    const measure = (): void => setSize((before) => {
      const { clientWidth: width, clientHeight: height } = seen;
      return before?.width === width && before.height === height ? before : { width, height };
    });
    const observer = new ResizeObserver(measure);
    observer.observe(seen);
    measure();
    return () => observer.disconnect();
  }, [element]);
  return size;
}
