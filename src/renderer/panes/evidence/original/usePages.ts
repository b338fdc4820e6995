import { useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Output } from '../../../../shared/contract.ts';
import { pageOfPlace } from '../model/page-layout.ts';
import type { Client } from '../../../client/client.ts';
import { useClient, useVerb } from '../../../state/queries.ts';
import type { PageContent } from '../model/page-marks.ts';
import { textOfPage } from '../model/page-words.ts';

export type ReportPage = Output<'report.pages'>[number];
const pagesEach = 2_000;

/** All pages of a report with their sizes; null while they are read. */
export function usePages(id: string): { readonly pages: readonly ReportPage[] | null; readonly error: Error | null } {
  const client = useClient();
  const { data, error } = useQuery({ queryKey: ['report.pages', { id }], queryFn: () => readPages(client, id), placeholderData: () => undefined });
  return { pages: data ?? null, error };
}

async function readPages(client: Client, id: string): Promise<readonly ReportPage[]> {
  const pages: ReportPage[] = [];
  for (;;) {
    const more = await client.call('report.pages', { id, from: pages.length + 1, limit: pagesEach });
    pages.push(...more);
    if (more.length < pagesEach) return pages;
  }
}

/** Words and text of pages near the view, by page number; those that are still read are left out. */
export function usePageContents(id: string, pages: readonly ReportPage[]): ReadonlyMap<number, PageContent> {
  const client = useClient();
  const words = useQueries({
    queries: pages.map(({ number }) => ({
      queryKey: ['report.pageWords', { id, number }], queryFn: () => client.call('report.pageWords', { id, number }),
      placeholderData: () => undefined,
    })),
    combine: dataOf<Output<'report.pageWords'>>,
  });
  const texts = useQueries({
    queries: pages.map(({ start, end }) => ({
      queryKey: ['report.words', { reportId: id, start, end }], enabled: end > start,
      queryFn: () => client.call('report.words', { reportId: id, start, end }), placeholderData: () => undefined,
    })),
    combine: dataOf<{ readonly words: string }>,
  });
  return useMemo(() => new Map(pages.flatMap(({ number, start }, index): [number, PageContent][] => {
    const [placed, text] = [words[index], texts[index]];
    return placed ? [[number, { words: placed, text: text ? textOfPage(start, text.words) : null }]] : [];
  })), [pages, words, texts]);
}

const dataOf = <T>(results: readonly { readonly data: T | undefined }[]) => results.map(({ data }) => data);

/** First and last passage, by ordinal, of the text of pages. */
export function usePassagesOfPages(id: string, pages: readonly ReportPage[]): { readonly first: number; readonly last: number } {
  const [start, end] = [pages[0]?.start ?? 0, pages.at(-1)?.end ?? 0];
  const first = useVerb('report.passageAt', { id, at: start });
  const last = useVerb('report.passageAt', { id, at: Math.max(start, end - 1) });
  return { first: first.data?.ordinal ?? 0, last: Math.max(first.data?.ordinal ?? 0, last.data?.ordinal ?? 0) };
}

/** Pages whose text is read for one selection. */
const mostPagesSelected = 30;

/** Pages whose text is needed: those near the view, and those that a selection began on. */
export function useTextPages(pages: readonly ReportPage[], near: readonly ReportPage[], caret: { readonly anchor: number; readonly focus: number } | null): readonly ReportPage[] {
  return useMemo(() => {
    const [first, last] = [near[0], near.at(-1)];
    if (!caret || !first || !last) return near;
    const places = [pageOfPlace(pages, caret.anchor), pageOfPlace(pages, caret.focus)];
    const [from, to] = [Math.min(first.number - 1, ...places), Math.max(last.number - 1, ...places)];
    return to - from > mostPagesSelected ? near : pages.slice(from, to + 1);
  }, [pages, near, caret]);
}
