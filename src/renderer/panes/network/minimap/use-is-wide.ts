import { useCallback, useState } from 'react';
import { mapFromWidth } from './minimap.ts';

/** Follows whether the element that gets the ref has room for a map, and for a header in one line; taken for granted before it is laid out. */
export function useIsWide(): { readonly ref: (element: Element | null) => (() => void) | undefined; readonly isWide: boolean } {
  const [isWide, setWide] = useState(true);
  const ref = useCallback((element: Element | null) => {
    if (element === null) return undefined;
    const observer = new ResizeObserver(([entry]) => setWide((entry?.contentRect.width ?? 0) >= mapFromWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { ref, isWide };
}
