import { useQueries, type UseQueryResult } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Input, Output, VerbName } from '../../../../shared/contract.ts';
import type { QuoteWithSupport } from '../../../../shared/contract/reports.ts';
import type { Passage } from '../../../../shared/model/report.ts';
import type { Client } from '../../../client/client.ts';
import { useClient } from '../../../state/queries.ts';
import { layersOf, type Layers } from '../model/marks.ts';

/** The part of a report that is at hand, with everything marked in it. */
export interface ReportWindow {
  /** In order; there may be gaps while they are read. */
  readonly passages: readonly Passage[];
  readonly quotes: readonly QuoteWithSupport[];
  readonly layers: Layers;
  readonly error: Error | null;
  readonly retry: () => void;
}

/** Passages are read by blocks, so that scrolling by a line asks for nothing new. */
const blockSize = 40;
const mostMarks = 2000;

interface Joined<T> {
  readonly rows: readonly T[];
  readonly error: Error | null;
  readonly retry: () => void;
}

/** Answers to several calls as one list; an answer that is still awaited is left out. */
function join<T>(results: readonly UseQueryResult<readonly T[]>[]): Joined<T> {
  return {
    rows: results.flatMap(({ data }) => data ?? []),
    error: results.find(({ error }) => error !== null)?.error ?? null,
    retry: () => { for (const { isError, refetch } of results) if (isError) void refetch(); },
  };
}

function query<N extends VerbName>(client: Client, name: N, input: Input<N>) {
  return {
    queryKey: [name, input] as const,
    queryFn: (): Promise<Output<N>> => client.call(name, input),
    // Each block is a question of its own: the answer to another one is no stand-in.
    placeholderData: () => undefined,
  };
}

const byId = <T extends { readonly id: string }>(rows: readonly T[]): T[] => [...new Map(rows.map((row) => [row.id, row])).values()];

/**
 * Reads what a window of rows needs: passages, and the quotes, mentions and dates in them.
 *
 * @param rows first and last passage by ordinal, the last one included
 */
export function useReportWindow(reportId: string, rows: { readonly first: number; readonly last: number }, passageCount: number): ReportWindow {
  const client = useClient();
  // One row more: whether a page begins with a row is told by the row before it.
  const firstBlock = Math.floor(Math.max(0, rows.first - 1) / blockSize);
  const lastBlock = Math.floor(Math.min(rows.last, passageCount - 1) / blockSize);
  const blocks = useMemo(
    () => Array.from({ length: Math.max(0, lastBlock - firstBlock + 1) }, (_, index) => (firstBlock + index) * blockSize), [firstBlock, lastBlock],
  );
  const passages = useQueries({
    queries: blocks.map((from) => query(client, 'report.passages', { id: reportId, from, limit: blockSize })), combine: join<Passage>,
  });
  const spans = useMemo(() => blocks.flatMap((from) => {
    const block = passages.rows.filter(({ ordinal }) => ordinal >= from && ordinal < from + blockSize);
    const [first, last] = [block[0], block.at(-1)];
    return first && last ? [{ reportId, start: first.start, end: last.end, limit: mostMarks }] : [];
  }), [blocks, passages.rows, reportId]);
  const quotes = useQueries({ queries: spans.map((span) => query(client, 'quote.inSpan', span)), combine: join<QuoteWithSupport> });
  const mentions = useQueries({ queries: spans.map((span) => query(client, 'mention.inSpan', span)), combine: join<Layers['mentions'][number]> });
  const datings = useQueries({ queries: spans.map((span) => query(client, 'dating.inSpan', span)), combine: join<Layers['datings'][number]> });

  const quoteRows = useMemo(() => byId(quotes.rows), [quotes.rows]);
  const layers = useMemo(
    () => layersOf(quoteRows, byId(mentions.rows), byId(datings.rows)), [quoteRows, mentions.rows, datings.rows],
  );
  const all = [passages, quotes, mentions, datings];
  return {
    passages: passages.rows, quotes: quoteRows, layers,
    error: all.find(({ error }) => error !== null)?.error ?? null,
    retry: () => { for (const { retry } of all) retry(); },
  };
}
