import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import { useClient } from '../../../state/queries.ts';
import { pageOfCaret } from '../model/page-caret.ts';
import type { PageLayout } from '../model/page-layout.ts';
import type { PageWord } from '../model/page-words.ts';
import type { RevealWish } from '../reader/useReveal.ts';
import type { PageScroll } from './usePageScroll.ts';
import type { ReportPage } from './usePages.ts';

/** Where a revealed line comes to stand, as a fraction of the view. */
const fraction = 0.3;
const marginPx = 40;

interface RevealOptions {
  readonly id: string;
  readonly pages: readonly ReportPage[];
  readonly layout: PageLayout | null;
  readonly scroll: PageScroll;
  /** Height of what is in sight, in CSS pixels. */
  readonly viewPx: number;
}

export interface PageReveal {
  /** Asks for a place; `move` by default. */
  readonly reveal: (place: number, how?: RevealWish['how']) => void;
  /** Gives up what was asked for and is not there yet: somebody has gone elsewhere since. */
  readonly giveUp: () => void;
}

/** Brings places of the text into sight on their pages; the newest wish counts. */
export function useRevealOnPage(options: RevealOptions, wish: RevealWish | null): PageReveal {
  const client = useClient();
  const queries = useQueryClient();
  const newest = useRef(options);
  const serial = useRef(0);
  const newestWish = useRef(wish);
  const givenUp = useRef<RevealWish | null>(null);
  useLayoutEffect(() => {
    newest.current = options;
    newestWish.current = wish;
  });

  const reveal = useCallback((place: number, how: RevealWish['how'] = 'move'): void => {
    const mine = ++serial.current;
    const { id, pages } = newest.current;
    const index = pageOfCaret(pages, place);
    const number = index + 1;
    const show = (words: readonly PageWord[]): void => {
      if (mine === serial.current) scrollToPlace(newest.current, index, words.find(({ end }) => end > place) ?? words.at(-1), how);
    };
    queries.fetchQuery({ queryKey: ['report.pageWords', { id, number }], queryFn: () => client.call('report.pageWords', { id, number }) })
      // Without its words the page is still the right one.
      .then(show, () => show([]));
  }, [client, queries]);

  const isReady = options.layout !== null;
  useEffect(() => {
    if (wish && isReady && wish !== givenUp.current) reveal(wish.place, wish.how);
  }, [wish, isReady, reveal]);
  const giveUp = useCallback((): void => {
    serial.current++;
    givenUp.current = newestWish.current;
  }, []);
  return { reveal, giveUp };
}

function scrollToPlace({ layout, scroll, viewPx }: RevealOptions, index: number, word: PageWord | undefined, how: RevealWish['how']): void {
  const [top, scale] = [layout?.tops[index], layout?.scales[index]];
  if (top === undefined || scale === undefined) return;
  const line = top + (word?.top ?? 0) * scale;
  if (how === 'move' && scroll.isInSight(line - marginPx, line + (word?.height ?? 0) * scale + marginPx)) return;
  scroll.scrollTo(line - fraction * viewPx);
}
