import { useCallback, useState } from 'react';

/** Follows the size of the element that gets the ref, in CSS pixels. */
export function useSize(): { readonly ref: (element: Element | null) => (() => void) | undefined; readonly size: { readonly width: number; readonly height: number } } {
  const [size, setSize] = useState({ width: 600, height: 400 });
  const ref = useCallback((element: Element | null) => {
    if (element === null) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setSize({ width: Math.floor(entry.contentRect.width), height: Math.floor(entry.contentRect.height) });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { ref, size };
}
