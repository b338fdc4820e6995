import { useQueries } from '@tanstack/react-query';
import type { Client } from '../client/client.ts';
import { useClient } from './queries.ts';

/** Pages of something long, by number; those that are asked for and have come. */
export interface Pages<T> {
  readonly byNumber: ReadonlyMap<number, T>;
  readonly problem: string | null;
}

/**
 * Reads the pages of a long list that are in sight. They are read again when the case changes, as
 * everything is.
 *
 * @param key tells one list from another; changes when its filter does
 */
export function usePages<T>(
  key: readonly unknown[], numbers: readonly number[], fetchPage: (client: Client, page: number) => Promise<T>,
): Pages<T> {
  const client = useClient();
  const results = useQueries({
    queries: numbers.map((page) => ({
      queryKey: ['page', ...key, page],
      queryFn: () => fetchPage(client, page),
      // Another page's rows must not stand in for this one's.
      placeholderData: undefined,
    })),
  });
  const found = results.flatMap(({ data }, index): [number, T][] => {
    const page = numbers[index];
    return data === undefined || page === undefined ? [] : [[page, data]];
  });
  return { byNumber: new Map(found), problem: results.find(({ error }) => error !== null)?.error?.message ?? null };
}

/** Numbers of the pages that hold rows `from` to `to`, both included. The first page is always among them. */
export function pagesOf(from: number, to: number, pageSize: number): readonly number[] {
  const first = Math.floor(Math.max(0, from) / pageSize);
  const last = Math.floor(Math.max(0, to) / pageSize);
  const inSight = Array.from({ length: last - first + 1 }, (_none, index) => first + index);
  return first > 0 ? [0, ...inSight] : inSight;
}
