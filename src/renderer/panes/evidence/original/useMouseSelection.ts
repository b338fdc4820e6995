import { useCallback, useEffect, useLayoutEffect, useRef, useState, type PointerEvent, type RefObject } from 'react';
import type { Span } from '../../../../shared/spans.ts';
import type { Caret } from '../model/caret.ts';

interface MouseOptions {
  readonly scroller: RefObject<HTMLElement | null>;
  /** The code point of the report at a point of the window, the nearest one; null where there are no words. */
  readonly placeAt: (clientX: number, clientY: number) => number | null;
  /** The word at a point of the window; null beside all words. */
  readonly wordAt: (clientX: number, clientY: number) => Span | null;
  /** A click that selected nothing. */
  readonly onClick: (clientX: number, clientY: number, target: EventTarget) => void;
}

export interface MouseSelection {
  readonly caret: Caret | null;
  /** What was selected as it is, by a search; else the words that the caret holds count. */
  readonly exact: Span | null;
  readonly select: (span: Span | null) => void;
  /** Puts the caret, and with it the selection. */
  readonly put: (caret: Caret) => void;
  readonly onPointerDown: (event: PointerEvent) => void;
}

/** Fewer pixels than this are a click. */
const slackPx = 4;
const edgePx = 28;
const edgeStepPx = 14;

/** Selects words with the mouse where the browser can't: by dragging from letter to letter, or a word by a double click. */
export function useMouseSelection(options: MouseOptions): MouseSelection {
  const [selection, setSelection] = useState<{ readonly caret: Caret; readonly exact: Span | null } | null>(null);
  const newest = useRef(options);
  const stop = useRef<() => void>(() => undefined);
  useLayoutEffect(() => {
    newest.current = options;
  });
  useEffect(() => () => stop.current(), []);

  const put = useCallback((caret: Caret): void => setSelection({ caret, exact: null }), []);

  const onPointerDown = useCallback((event: PointerEvent): void => {
    // A finger scrolls.
    if (event.button !== 0 || event.pointerType === 'touch') return;
    const { target, clientX, clientY } = event;
    // What floats over the words takes its own clicks.
    if (target instanceof Element && target.closest('.evidence-overlay')) return;
    const word = event.detail > 1 ? newest.current.wordAt(clientX, clientY) : null;
    if (word) return put({ anchor: word.start, focus: word.end });
    const anchor = newest.current.placeAt(clientX, clientY);
    stop.current();
    stop.current = follow(newest.current.scroller.current, event, {
      moved: (x, y) => {
        const focus = newest.current.placeAt(x, y);
        if (anchor !== null && focus !== null) put({ anchor, focus });
      },
      clicked: () => {
        setSelection(anchor === null ? null : { caret: { anchor, focus: anchor }, exact: null });
        newest.current.onClick(clientX, clientY, target);
      },
    });
  }, [put]);

  return {
    exact: selection?.exact ?? null, caret: selection?.caret ?? null, put, onPointerDown,
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

/** The quote that a number over the words belongs to. */
export function quoteOf(target: EventTarget): string | undefined {
  return target instanceof Element ? target.closest<HTMLElement>('[data-quote]')?.dataset['quote'] : undefined;
}
