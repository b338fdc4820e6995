import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { HeightIndex } from '../model/heights.ts';

/** Browsers stop laying out at some 33 million pixels; taller columns scroll in larger steps instead. */
const tallestPx = 16_000_000;
/** Rows are there this far beyond what is in sight. */
const overscanPx = 700;

/** Room below the last row. It belongs to the spacer: what can be scrolled must not depend on which rows are there. */
const endRoomPx = 64;

/** Rows that exist on screen; both included. */
export interface RowWindow {
  readonly first: number;
  readonly last: number;
}

export interface Rows extends RowWindow {
  /** The first and the last row in sight. */
  readonly top: number;
  readonly bottom: number;
  readonly heightOf: (row: number) => number;
  readonly onScroll: () => void;
  /** Brings a row to a height of the view, as a fraction of it from the top. */
  readonly scrollToRow: (row: number, fraction: number) => void;
  /** Scrolls by pixels. */
  readonly scrollBy: (pixels: number) => void;
}

type Extent = RowWindow & Pick<Rows, 'top' | 'bottom'>;
const isSame = (left: Extent, right: Extent) =>
  left.first === right.first && left.last === right.last && left.top === right.top && left.bottom === right.bottom;

interface Elements {
  readonly scroller: RefObject<HTMLElement | null>;
  /** As high as all rows. */
  readonly spacer: RefObject<HTMLElement | null>;
  /** Holds the rows that are there, elements with `data-row`. */
  readonly sheet: RefObject<HTMLElement | null>;
}

/**
 * Keeps only the rows near the view in the page. What the reader looks at stays where it is while
 * heights above it turn out differently than guessed.
 *
 * @param startRow the row to begin with
 */
export function useRows(elements: Elements, count: number, estimatePx: number, startRow: number): Rows {
  const { scroller, spacer, sheet } = elements;
  const heights = useMemo(() => new HeightIndex(count, estimatePx), [count, estimatePx]);
  const anchor = useRef({ row: startRow, withinPx: 0 });
  const [rows, setRows] = useState({ first: startRow, last: Math.min(count - 1, startRow + 20), top: startRow, bottom: startRow });

  const ratio = useCallback((): number => {
    const view = scroller.current?.clientHeight ?? 0;
    return heights.totalPx <= tallestPx ? 1 : (heights.totalPx - view) / (tallestPx - view);
  }, [heights, scroller]);

  /** Puts the sheet where its first row belongs while the view is scrolled to a place. */
  const placeSheet = useCallback((scrollTop: number): void => {
    const column = sheet.current;
    if (!column) return;
    const shown = Number(column.querySelector<HTMLElement>('[data-row]')?.dataset['row'] ?? 0);
    column.style.top = `${String(scrollTop + heights.offsetOf(shown) - scrollTop * ratio())}px`;
  }, [heights, ratio, sheet]);

  /** Puts the sheet in its place and chooses the rows to show. */
  const arrange = useCallback((): void => {
    const view = scroller.current;
    if (!view) return;
    placeSheet(view.scrollTop);
    const offset = view.scrollTop * ratio();
    const end = offset + view.clientHeight;
    const next = {
      first: heights.rowAt(Math.max(0, offset - overscanPx)), last: heights.rowAt(end + overscanPx),
      top: heights.rowAt(offset), bottom: heights.rowAt(end),
    };
    setRows((before) => (isSame(before, next) ? before : next));
  }, [heights, placeSheet, ratio, scroller]);

  const restore = useCallback((): void => {
    const [view, column] = [scroller.current, spacer.current];
    if (!view || !column) return;
    column.style.height = `${String(Math.min(heights.totalPx, tallestPx) + endRoomPx)}px`;
    const wanted = (heights.offsetOf(anchor.current.row) + anchor.current.withinPx) / ratio();
    // First, so that a sheet in its old place does not stretch what can be scrolled.
    placeSheet(wanted);
    if (Math.abs(view.scrollTop - wanted) > 0.5) view.scrollTop = wanted;
    arrange();
  }, [arrange, heights, placeSheet, ratio, scroller, spacer]);

  const settle = useCallback((): void => {
    for (const row of sheet.current?.querySelectorAll<HTMLElement>('[data-row]') ?? []) {
      if (row.dataset['awaited'] === undefined) heights.measure(Number(row.dataset['row']), row.getBoundingClientRect().height);
    }
    restore();
  }, [heights, restore, sheet]);

  // After every rendering: rows may be new, or higher than they were.
  useLayoutEffect(settle);
  useEffect(() => {
    const observer = new ResizeObserver(settle);
    for (const element of [scroller.current, sheet.current]) if (element) observer.observe(element);
    return () => observer.disconnect();
  }, [settle, scroller, sheet]);

  const onScroll = useCallback((): void => {
    const view = scroller.current;
    if (!view) return;
    const offset = view.scrollTop * ratio();
    const row = heights.rowAt(offset);
    anchor.current = { row, withinPx: offset - heights.offsetOf(row) };
    arrange();
  }, [arrange, heights, ratio, scroller]);

  const scrollToRow = useCallback((row: number, fraction: number): void => {
    anchor.current = { row, withinPx: -fraction * (scroller.current?.clientHeight ?? 0) };
    restore();
  }, [restore, scroller]);

  const scrollBy = useCallback((pixels: number): void => {
    anchor.current = { ...anchor.current, withinPx: anchor.current.withinPx + pixels };
    restore();
  }, [restore]);

  return {
    ...rows, last: Math.min(rows.last, count - 1), first: Math.min(rows.first, Math.max(0, count - 1)),
    heightOf: (row) => heights.heightOf(row), onScroll, scrollToRow, scrollBy,
  };
}
