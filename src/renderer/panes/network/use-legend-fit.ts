import { useLayoutEffect, useState, type RefObject } from 'react';

const mostRows = 3;
/** The part of the pane's height that the legend may take. */
const mostOfPane = 0.24;

/** Whether so many rows leave the drawing enough room. */
export function isLegendFitting(rows: number, rowPx: number, panePx: number): boolean {
  return rows <= 1 || (rows <= mostRows && rows * rowPx <= panePx * mostOfPane);
}

/**
 * Whether all entries of the legend can stand below the drawing.
 *
 * @param frame as wide as the row may be
 * @param row holds the entries, wrapped, whether or not it can be seen
 */
export function useLegendFit(frame: RefObject<HTMLElement | null>, row: RefObject<HTMLElement | null>): boolean {
  const [isFitting, setFitting] = useState(true);
  useLayoutEffect(() => {
    const [outer, entries] = [frame.current, row.current];
    const pane = outer?.closest<HTMLElement>('.network-pane') ?? null;
    if (outer === null || entries === null || pane === null) return undefined;
    const measure = (): void => {
      // A pane that is hidden behind a maximised one measures nothing.
      if (outer.clientWidth === 0) return;
      const tops = new Set([...entries.children].map((entry) => entry.getBoundingClientRect().top));
      setFitting(isLegendFitting(tops.size, entries.firstElementChild?.clientHeight ?? 0, pane.clientHeight));
    };
    measure();
    const observer = new ResizeObserver(measure);
    for (const element of [outer, entries, pane]) observer.observe(element);
    return () => observer.disconnect();
  }, [frame, row]);
  return isFitting;
}
