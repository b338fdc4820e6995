import { useCallback, useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import type { Passage } from '../../../../shared/model/report.ts';
import { caretBox } from './dom.ts';
import type { Rows } from './useRows.ts';

/** A place of the report to bring into sight. A new object is a new wish. */
export interface RevealWish {
  readonly place: number;
  /** `move` leaves the text where it is when the place is in sight already. */
  readonly how: 'move' | 'place';
  /** Where its line comes to stand, as a part of the view; a good place to read by default. */
  readonly fraction?: number;
}

const readingPart = 0.3;
const marginPx = 48;

interface RevealOptions {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly text: RefObject<HTMLElement | null>;
  readonly rows: Rows;
  readonly passages: readonly Passage[];
  /** Ordinal of the passage that holds a place. */
  readonly ordinalAt: (place: number) => Promise<number>;
}

/**
 * Brings places into sight: first the passage, guessed heights and all, then, once its text is there, the very line.
 *
 * @returns asks for a place; `move` by default
 */
export function useReveal(options: RevealOptions, wish: RevealWish | null): (place: number, how?: RevealWish['how'], fraction?: number) => void {
  const newest = useRef(options);
  const pending = useRef<RevealWish | null>(null);
  useLayoutEffect(() => {
    newest.current = options;
    refine();
  });

  /** Scrolls to the line when its text is on screen. */
  function refine(): boolean {
    const { scroller, text, rows } = newest.current;
    const [view, root, wanted] = [scroller.current, text.current, pending.current];
    if (!view || !root || !wanted || !isOnScreen(newest.current.passages, rows, wanted.place)) return false;
    const box = caretBox(root, wanted.place);
    if (!box) return false;
    pending.current = null;
    const frame = view.getBoundingClientRect();
    const isInSight = box.top >= frame.top + marginPx && box.bottom <= frame.bottom - marginPx;
    if (wanted.how === 'place' || !isInSight) rows.scrollBy(box.top - frame.top - (wanted.fraction ?? readingPart) * view.clientHeight);
    return true;
  }

  const reveal = useCallback((place: number, how: RevealWish['how'] = 'move', fraction = readingPart): void => {
    pending.current = { place, how, fraction };
    if (refine()) return;
    const { passages, ordinalAt } = newest.current;
    const here = passages.find(({ start, end }) => start <= place && place <= end);
    const ordinal = here ? Promise.resolve(here.ordinal) : ordinalAt(place);
    void ordinal.then((row) => {
      if (pending.current?.place !== place) return;
      newest.current.rows.scrollToRow(row, fraction);
      refine();
    });
  }, []);

  useEffect(() => {
    if (wish) reveal(wish.place, wish.how, wish.fraction);
  }, [wish, reveal]);
  return reveal;
}

function isOnScreen(passages: readonly Passage[], rows: Rows, place: number): boolean {
  return passages.some(({ ordinal, start, end }) => start <= place && place <= end && ordinal >= rows.first && ordinal <= rows.last);
}
