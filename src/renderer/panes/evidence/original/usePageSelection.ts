import { useCallback, useEffect, useLayoutEffect, useRef, useState, type PointerEvent, type RefObject } from 'react';
import type { Span } from '../../../../shared/spans.ts';
import type { Caret } from '../model/caret.ts';
import type { PageContent } from '../model/page-marks.ts';
import { isWithin, placeAtPoint, wordAt, type Point } from '../model/page-words.ts';

/** A point on a page. */
export interface PagePoint {
  readonly number: number;
  readonly point: Point;
}

interface SelectionOptions {
  readonly scroller: RefObject<HTMLElement | null>;
  /** The page at a point of the window, the nearest one when there is none; null before pages are laid. */
  readonly pagePointAt: (clientX: number, clientY: number) => PagePoint | null;
  readonly contents: ReadonlyMap<number, PageContent>;
  /** A click that selected nothing. */
  readonly onClick: (at: PagePoint, target: EventTarget) => void;
}

export interface PageSelection {
  readonly caret: Caret | null;
  /** What was selected as it is, by a search; else the words that the caret holds count. */
  readonly exact: Span | null;
  readonly select: (span: Span | null) => void;
  readonly onPointerDown: (event: PointerEvent) => void;
}

/** Fewer pixels than this are a click. */
const slackPx = 4;
const edgePx = 28;
const edgeStepPx = 14;

/** Selects words of pages with the mouse: by dragging from letter to letter, or a word by a double click. */
export function usePageSelection(options: SelectionOptions): PageSelection {
  const [selection, setSelection] = useState<{ readonly caret: Caret; readonly exact: Span | null } | null>(null);
  const newest = useRef(options);
  const stop = useRef<() => void>(() => undefined);
  useLayoutEffect(() => {
    newest.current = options;
  });
  useEffect(() => () => stop.current(), []);

  const placeOf = useCallback((at: PagePoint | null): number | null => {
    const content = at && newest.current.contents.get(at.number);
    return content ? placeAtPoint(content.words, at.point, content.text) : null;
  }, []);
  const put = useCallback((anchor: number, focus: number): void => {
    setSelection({ caret: { anchor, focus }, exact: null });
  }, []);

  const onPointerDown = useCallback((event: PointerEvent): void => {
    // A finger scrolls.
    if (event.button !== 0 || event.pointerType === 'touch') return;
    const { pagePointAt, contents } = newest.current;
    const from = pagePointAt(event.clientX, event.clientY);
    const target = event.target;
    if (event.detail > 1 && from) {
      const content = contents.get(from.number);
      const word = content && wordAt(content.words, from.point);
      if (word && isWithin([word], from.point)) return put(word.start, word.end);
    }
    const anchor = placeOf(from);
    stop.current();
    stop.current = follow(newest.current.scroller.current, event, {
      moved: (x, y) => {
        const focus = placeOf(newest.current.pagePointAt(x, y));
        if (anchor !== null && focus !== null) put(anchor, focus);
      },
      clicked: () => {
        setSelection(null);
        if (from) newest.current.onClick(from, target);
      },
    });
  }, [placeOf, put]);

  return {
    exact: selection?.exact ?? null, caret: selection?.caret ?? null, onPointerDown,
    select: useCallback((span) => setSelection(span && { caret: { anchor: span.start, focus: span.end }, exact: span }), []),
  };
}

interface Followed {
  readonly moved: (clientX: number, clientY: number) => void;
  readonly clicked: () => void;
}

/** Follows the pointer until it is let go, scrolling while it is beyond an edge. @returns ends it at once */
function follow(view: HTMLElement | null, start: PointerEvent, { moved, clicked }: Followed): () => void {
  let isDrag = false;
  let [x, y] = [start.clientX, start.clientY];
  let timer: ReturnType<typeof setInterval> | null = null;
  const scrollOn = (): void => {
    const frame = view?.getBoundingClientRect();
    if (!view || !frame) return;
    const step = y > frame.bottom - edgePx ? edgeStepPx : y < frame.top + edgePx ? -edgeStepPx : 0;
    if (step === 0) return;
    view.scrollTop += step;
    moved(x, y);
  };
  const onMove = (event: globalThis.PointerEvent): void => {
    [x, y] = [event.clientX, event.clientY];
    isDrag ||= Math.hypot(x - start.clientX, y - start.clientY) >= slackPx;
    if (!isDrag) return;
    timer ??= setInterval(scrollOn, 30);
    moved(x, y);
  };
  const end = (): void => {
    removeEventListener('pointermove', onMove);
    removeEventListener('pointerup', onUp);
    removeEventListener('pointercancel', end);
    if (timer !== null) clearInterval(timer);
  };
  const onUp = (): void => {
    end();
    if (!isDrag) clicked();
  };
  addEventListener('pointermove', onMove);
  addEventListener('pointerup', onUp);
  addEventListener('pointercancel', end);
  return end;
}
