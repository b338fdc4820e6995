import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Span } from '../../../../shared/spans.ts';
import { useClient } from '../../../state/queries.ts';

const mostHits = 500;
/** A key press apart: the next letter makes the answer to this one useless. */
const waitMs = 90;

export interface FindControl {
  readonly isOpen: boolean;
  /** Grows whenever the bar is asked for, so that it takes the focus again. */
  readonly serial: number;
  readonly text: string;
  /** Null before anything was looked for. */
  readonly hits: readonly Span[] | null;
  /** Which of the hits the reader is at. */
  readonly at: number;
  readonly isCapped: boolean;
  /** Whether words that were asked for with `take` are still awaited. */
  readonly isTaking: boolean;
  readonly close: () => void;
  readonly setText: (text: string) => void;
  readonly step: (direction: 1 | -1) => void;
  /** Selects the words found and closes the bar. */
  readonly take: () => void;
}

/** That somebody asked, anywhere in the window, for the bar of the open report. */
export interface AskedFind {
  readonly isWanted: boolean;
  /** Says that it is answered, for better or worse. */
  readonly onTaken: () => void;
}

export interface FindOptions {
  readonly reportId: string;
  /** Where the reader is: the search goes on from there. */
  readonly from: () => number;
  readonly reveal: (place: number) => void;
  readonly select: (span: Span) => void;
  /** Puts the focus back into the text. */
  readonly focusText: () => void;
  readonly asked: AskedFind;
}

interface Found {
  readonly text: string;
  readonly hits: readonly Span[];
}

const firstFrom = (hits: readonly Span[], place: number) => Math.max(0, hits.findIndex(({ start }) => start >= place));

/** Finds words in a report; the search runs while they are typed. */
export function useFind(options: FindOptions): FindControl {
  const client = useClient();
  const [bar, setBar] = useState({ isOpen: false, serial: 0, isTaking: false });
  const [text, setText] = useState('');
  const [found, setFound] = useState<Found | null>(null);
  const [at, setAt] = useState(0);
  const newest = useRef(options);
  useEffect(() => {
    newest.current = options;
  });

  const { isWanted, onTaken } = options.asked;
  useLayoutEffect(() => {
    if (!isWanted) return;
    setBar(({ serial, isTaking }) => ({ isOpen: true, serial: serial + 1, isTaking }));
    onTaken();
  }, [isWanted, onTaken]);

  const search = useCallback(async (words: string): Promise<Found> => {
    const { reportId, from, reveal } = newest.current;
    const hits = words === '' ? [] : await client.call('report.find', { id: reportId, text: words, limit: mostHits });
    const first = firstFrom(hits, from());
    const answer = { text: words, hits };
    setFound(answer);
    setAt(first);
    const hit = hits[first];
    if (hit) reveal(hit.start);
    return answer;
  }, [client]);

  useEffect(() => {
    if (!bar.isOpen || text === '' || found?.text === text) return undefined;
    const timer = setTimeout(() => search(text).catch(() => setFound(null)), waitMs);
    return () => clearTimeout(timer);
  }, [bar.isOpen, text, found, search]);

  const isFresh = found?.text === text;
  const hits = isFresh ? found.hits : null;

  /** The focus goes at once, so that a key pressed right after Enter is no part of the words. */
  async function take(): Promise<void> {
    const { from, select, reveal, focusText } = newest.current;
    setBar((before) => ({ ...before, isOpen: false, isTaking: true }));
    focusText();
    try {
      const answer = isFresh ? found : await search(text);
      const hit = answer.hits[isFresh ? at : firstFrom(answer.hits, from())];
      if (hit) {
        select(hit);
        reveal(hit.start);
      }
      setBar(({ serial }) => ({ isOpen: !hit, serial: hit ? serial : serial + 1, isTaking: false }));
    } catch {
      // The bar comes back with the words still in it.
      setBar(({ serial }) => ({ isOpen: true, serial: serial + 1, isTaking: false }));
    }
  }

  return {
    ...bar, text, hits, at, isCapped: hits?.length === mostHits,
    close: () => {
      setBar((before) => ({ ...before, isOpen: false }));
      // As in a browser: what was found last is what goes on being selected.
      const hit = hits?.[at];
      if (hit) options.select(hit);
      options.focusText();
    },
    setText,
    step: (direction) => {
      if (!hits || hits.length === 0) return;
      const next = (at + direction + hits.length) % hits.length;
      setAt(next);
      const hit = hits[next];
      if (!hit) return;
      options.select(hit);
      options.reveal(hit.start);
    },
    take: () => void take(),
  };
}
