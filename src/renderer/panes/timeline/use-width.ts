import { useCallback, useState } from 'react';

/** Follows the width of the element that gets the ref; 0 before it is laid out. */
export function useWidth(): { readonly ref: (element: Element | null) => (() => void) | undefined; readonly widthPx: number } {
  const [widthPx, setWidth] = useState(0);
  const ref = useCallback((element: Element | null) => {
    if (element === null) return undefined;
    // At once, so that the first picture is as wide as it has to be; the observer tells of changes.
    setWidth(element.clientWidth);
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { ref, widthPx };
}
