import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { QuoteWithSupport } from '../../../shared/contract/reports.ts';
import { useClient } from '../../state/queries.ts';

/** More things than this are selected only to look at them together, not to read what they rest on. */
const mostThings = 20;
const mostQuotes = 500;

/** The quotes that a selection means. */
export interface Followed {
  /** In order of report and place. */
  readonly quotes: readonly QuoteWithSupport[];
  /** Whether all of them are known. */
  readonly isReady: boolean;
  /** Whether a thing is selected that rests on quotes, and not only quotes themselves. */
  readonly isOfThings: boolean;
}

const rests = ['actor', 'operation', 'event', 'claim'];
const kindOf = (id: string) => id.slice(0, id.indexOf('--'));

/** Reads the quotes of what is selected in any pane: a quote itself, or those that a thing rests on. */
export function useFollow(ids: readonly string[]): Followed {
  const client = useClient();
  const wanted = ids.filter((id) => kindOf(id) === 'quote' || rests.includes(kindOf(id))).slice(0, mostThings);
  const isOfThings = wanted.some((id) => kindOf(id) !== 'quote');
  const answers = useQueries({
    queries: wanted.map((thingId) => ({
      queryKey: ['quote.list', { thingId, offset: 0, limit: mostQuotes }],
      queryFn: () => client.call('quote.list', { thingId, offset: 0, limit: mostQuotes }),
      placeholderData: () => undefined,
    })),
    combine: (results) => ({
      quotes: results.flatMap(({ data }) => data?.quotes ?? []), isReady: results.every(({ isPending }) => !isPending),
    }),
  });
  return useMemo(() => ({
    quotes: [...new Map(answers.quotes.map((quote) => [quote.id, quote])).values()],
    isReady: answers.isReady,
    isOfThings,
  }), [answers, isOfThings]);
}
