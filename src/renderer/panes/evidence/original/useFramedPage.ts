import { useCallback, useEffect, useMemo, useState, type RefObject } from 'react';
import type { Output } from '../../../../shared/contract.ts';
import { useClient } from '../../../state/queries.ts';
import { indexRuns, type RunIndex } from '../model/runs.ts';
import { buildPage, emptyPage, placeRuns, type FramedPage } from './frame.ts';
import { inertMarkup } from '../../../ui/trusted.ts';

type OriginalPage = Output<'report.originalPage'>;

export interface OriginalPageState {
  readonly page: OriginalPage | null;
  readonly failure: string | null;
  readonly retry: () => void;
}

/** The safe page of a report. Asked for once: neither the bytes nor the text of a report ever change. */
export function useOriginalPage(id: string): OriginalPageState {
  const client = useClient();
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<Pick<OriginalPageState, 'page' | 'failure'>>({ page: null, failure: null });
  useEffect(() => {
    let isOver = false;
    client.call('report.originalPage', { id }).then(
      (page) => { if (!isOver) setState({ page, failure: null }); },
      (error: unknown) => { if (!isOver) setState({ page: null, failure: error instanceof Error ? error.message : String(error) }); },
    );
    return () => {
      isOver = true;
    };
  }, [client, id, attempt]);
  return { ...state, retry: useCallback(() => setAttempt((before) => before + 1), []) };
}

/** A page in its frame, and where its words are seen now. */
export interface LaidPage {
  readonly page: FramedPage;
  readonly heightPx: number;
  /** More than the frame has where a table is wider. */
  readonly widthPx: number;
  /** Of the frame when it was laid out. */
  readonly frameWidthPx: number;
  readonly index: RunIndex;
}

/** Builds a page in a frame, and looks again where its words are whenever it is laid out anew. Null until then. */
export function useFramedPage(frame: RefObject<HTMLIFrameElement | null>, html: string): LaidPage | null {
  const [page, setPage] = useState<FramedPage | null>(null);
  const [layout, setLayout] = useState<Pick<LaidPage, 'heightPx' | 'widthPx' | 'frameWidthPx'> | null>(null);
  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    let built: FramedPage | null = null;
    let observer: ResizeObserver | null = null;
    const onLoad = (): void => {
      const inside = element.contentDocument;
      // The frame is blank for a moment before it holds the page.
      if (built || inside?.URL !== 'about:srcdoc') return;
      built = buildPage(inside, html);
      const measure = (): void => setLayout({
        heightPx: Math.ceil(inside.body.getBoundingClientRect().height), widthPx: inside.documentElement.scrollWidth, frameWidthPx: inside.documentElement.clientWidth,
      });
      observer = new ResizeObserver(measure);
      observer.observe(inside.body);
      measure();
      setPage(built);
    };
    element.addEventListener('load', onLoad);
    element.srcdoc = inertMarkup(emptyPage);
    return () => {
      element.removeEventListener('load', onLoad);
      observer?.disconnect();
      built?.close();
      setPage(null);
    };
  }, [frame, html]);
  return useMemo(() => (page && layout ? { page, ...layout, index: indexRuns(placeRuns(page)) } : null), [page, layout]);
}
