import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { anchorAt, heightAt, pageAt, pagesBetween, type Anchor, type PageLayout } from '../model/page-layout.ts';

/** Pages are there this far beyond what is in sight, as a part of its height. */
const overscan = 0.6;
/** How far down in the view the place lies that stays where it is while pages change their size, and that counts as the page read. */
const readingPart = 0.3;
/** What is seen of the gap above a page that is gone to. */
const abovePagePx = 4;

/** Pages by index; the last ones included. */
export interface PageWindow {
  /** Pages that exist on screen. */
  readonly first: number;
  readonly last: number;
  /** Pages in sight. */
  readonly top: number;
  readonly bottom: number;
  /** The page that is read. */
  readonly reading: number;
}

export interface PageScroll extends PageWindow {
  readonly onScroll: () => void;
  /** Brings a height of the column to the top of the view. */
  readonly scrollTo: (y: number) => void;
  /** Shows a page, by index, from its top. */
  readonly goTo: (page: number) => void;
  readonly isInSight: (top: number, bottom: number) => boolean;
}

const isSame = (left: PageWindow, right: PageWindow) => left.first === right.first && left.last === right.last
  && left.top === right.top && left.bottom === right.bottom && left.reading === right.reading;

/** The place that is kept; at the very top it is the top. */
function anchorOf(layout: PageLayout, view: HTMLElement): Anchor {
  return view.scrollTop < 1 ? { page: 0, fraction: 0 } : anchorAt(layout, view.scrollTop + readingPart * view.clientHeight);
}

function windowOf(layout: PageLayout, top: number, height: number): PageWindow {
  const inSight = pagesBetween(layout, top, top + height);
  const there = pagesBetween(layout, top - overscan * height, top + (1 + overscan) * height);
  return { ...there, top: inSight.first, bottom: inSight.last, reading: pageAt(layout, top + readingPart * height) };
}

/**
 * Keeps only the pages near the view on screen, and what is read in its place while pages change their size.
 *
 * @param start where to begin
 * @param onAnchor is told the place read, whenever it changed
 */
export function usePageScroll(
  scroller: RefObject<HTMLElement | null>, layout: PageLayout | null, start: Anchor, onAnchor: (anchor: Anchor) => void,
): PageScroll {
  const anchor = useRef(start);
  const [pages, setPages] = useState<PageWindow>({ first: 0, last: -1, top: 0, bottom: -1, reading: 0 });
  const newest = useRef(layout);
  /** The page that was asked for before there was a place to scroll to; by index. */
  const asked = useRef<number | null>(null);
  const across = useRef(0.5);
  useLayoutEffect(() => {
    newest.current = layout;
  }, [layout]);

  const arrange = useCallback((): void => {
    const [view, laid] = [scroller.current, newest.current];
    if (!view || !laid) return;
    const next = windowOf(laid, view.scrollTop, view.clientHeight);
    setPages((before) => (isSame(before, next) ? before : next));
  }, [scroller]);

  const onScroll = useCallback((): void => {
    const [view, laid] = [scroller.current, newest.current];
    if (!view || !laid) return;
    anchor.current = anchorOf(laid, view);
    if (view.scrollWidth > view.clientWidth) across.current = (view.scrollLeft + view.clientWidth / 2) / view.scrollWidth;
    arrange();
    onAnchor(anchor.current);
  }, [arrange, onAnchor, scroller]);

  // The column has its new height by now.
  useLayoutEffect(() => {
    const view = scroller.current;
    if (!view || !layout) return;
    const top = asked.current === null ? undefined : layout.tops[asked.current];
    asked.current = null;
    view.scrollTop = top === undefined ? heightAt(layout, anchor.current) - readingPart * view.clientHeight : top - abovePagePx;
    if (top !== undefined) anchor.current = anchorOf(layout, view);
    view.scrollLeft = across.current * view.scrollWidth - view.clientWidth / 2;
    arrange();
  }, [arrange, layout, scroller]);
  useEffect(arrange, [arrange]);

  const scrollTo = useCallback((y: number): void => {
    const [view, laid] = [scroller.current, newest.current];
    if (!view || !laid) return;
    view.scrollTop = y;
    anchor.current = anchorOf(laid, view);
    arrange();
    onAnchor(anchor.current);
  }, [arrange, onAnchor, scroller]);
  return {
    ...pages, onScroll, scrollTo,
    goTo: useCallback((page) => {
      const top = newest.current?.tops[page];
      if (top === undefined) asked.current = page;
      else scrollTo(top - abovePagePx);
    }, [scrollTo]),
    isInSight: useCallback((top, bottom) => {
      const view = scroller.current;
      return view !== null && top >= view.scrollTop && bottom <= view.scrollTop + view.clientHeight;
    }, [scroller]),
  };
}
