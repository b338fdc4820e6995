import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { QuoteWithSupport } from '../../../shared/contract/reports.ts';
import type { Client } from '../../client/client.ts';
import { useClient } from '../../state/queries.ts';
import type { FoundWords, PaneName, ProposedWords, Selection, StepRequest } from '../../state/workspace.ts';
import type { RevealWish } from './reader/useReveal.ts';
import { useFollow, type Followed } from './useFollow.ts';

export interface ReadingOptions {
  /** The open report, null when there is none. */
  readonly reportId: string | null;
  readonly selection: Selection;
  readonly select: (ids: readonly string[], origin: PaneName) => void;
  readonly openReport: (id: string) => void;
  readonly stepRequest: StepRequest | null;
  /** Words that are being reviewed. */
  readonly proposed: ProposedWords | null;
  /** Words that a search found. */
  readonly found: FoundWords | null;
  /** The first place of the report in sight. */
  readonly topPlace: () => number;
}

export interface Reading {
  readonly followed: Followed;
  readonly selectedIds: ReadonlySet<string>;
  /** The one among the selected quotes that the reader is at. */
  readonly current: QuoteWithSupport | null;
  /** Where the open report shall be scrolled to. */
  readonly wish: RevealWish | null;
  readonly goTo: (quote: QuoteWithSupport) => void;
}

/** Where a person reads: follows the selection of other panes, and steps from quote to quote. */
export function useReading(options: ReadingOptions): Reading {
  const { reportId, selection, select, openReport, proposed, found } = options;
  const followed = useFollow(selection.ids);
  const [cursorId, setCursorId] = useState<string | null>(null);
  const [wish, setWish] = useState<(RevealWish & { readonly reportId: string }) | null>(null);
  const [readId, setReadId] = useState(reportId);
  if (readId !== reportId) {
    setReadId(reportId);
    // Who comes back to a report finds it where it was left, not where something was shown in it before.
    if (wish?.reportId === readId) setWish(null);
  }
  const { quotes } = followed;
  const current = quotes.find(({ id }) => id === cursorId) ?? quotes.find((quote) => quote.reportId === reportId) ?? quotes[0] ?? null;

  const goTo = useCallback((quote: QuoteWithSupport): void => {
    setCursorId(quote.id);
    if (quote.reportId !== reportId) openReport(quote.reportId);
    setWish({ reportId: quote.reportId, place: quote.start, how: 'move' });
  }, [reportId, openReport]);

  const handled = useRef<Selection | null>(null);
  useEffect(() => {
    if (!followed.isReady || handled.current === selection) return;
    handled.current = selection;
    const first = quotes.find((quote) => quote.reportId === reportId) ?? quotes[0];
    // What was selected here is in sight already.
    if (selection.origin !== 'evidence' && first) goTo(first);
  }, [followed.isReady, quotes, selection, reportId, goTo]);

  useEffect(() => {
    const [first] = proposed?.spans ?? [];
    if (proposed && first) setWish({ reportId: proposed.reportId, place: first.start, how: 'move' });
  }, [proposed]);
  useEffect(() => {
    const [first] = found?.spans ?? [];
    if (found && first) setWish({ reportId: found.reportId, place: first.start, how: 'move' });
  }, [found]);

  const here = useRef<QuoteWithSupport | null>(null);
  useEffect(() => {
    // While the quotes of a new selection are read, the quote stepped to is the one that counts.
    if (followed.isReady) here.current = current;
  }, [followed.isReady, current]);
  useSteps(options, here, (quote) => {
    here.current = quote;
    select([quote.id], 'evidence');
    goTo(quote);
  });
  return {
    followed, current, goTo,
    selectedIds: useMemo(() => new Set(quotes.map(({ id }) => id)), [quotes]),
    wish: wish !== null && wish.reportId === reportId ? wish : null,
  };
}

/** J and K: to the next and the previous quote of the open report. Keys that come quickly are answered in turn. */
function useSteps(
  { stepRequest, reportId, topPlace }: ReadingOptions, here: RefObject<QuoteWithSupport | null>, go: (quote: QuoteWithSupport) => void,
): void {
  const client = useClient();
  const seen = useRef(stepRequest?.serial ?? 0);
  const turn = useRef<Promise<void>>(Promise.resolve());
  const newest = useRef(go);
  useEffect(() => {
    newest.current = go;
  });
  useEffect(() => {
    if (stepRequest === null || stepRequest.serial === seen.current) return;
    seen.current = stepRequest.serial;
    if (reportId === null) return;
    const { direction } = stepRequest;
    turn.current = turn.current.then(async () => {
      const quote = await quoteBeside(client, reportId, here.current, direction, topPlace());
      if (quote) newest.current(quote);
    }).catch(() => undefined);
  }, [stepRequest, client, here, reportId, topPlace]);
}

/** The quote after or before another one of the report; without one, the first from a place on. */
async function quoteBeside(
  client: Client, reportId: string, here: QuoteWithSupport | null, direction: 1 | -1, from: number,
): Promise<QuoteWithSupport | undefined> {
  if (here?.reportId === reportId) {
    // Numbers count from 1 in the order of the list, offsets from 0.
    const offset = here.number - 1 + direction;
    return offset < 0 ? undefined : (await client.call('quote.list', { reportId, offset, limit: 1 })).quotes[0];
  }
  const [next] = await client.call('quote.inSpan', { reportId, start: from, end: Number.MAX_SAFE_INTEGER, limit: 1 });
  return next ?? (await client.call('quote.list', { reportId, offset: 0, limit: 1 })).quotes[0];
}
