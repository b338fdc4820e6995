import {
  keepPreviousData, QueryClient, type Query, QueryClientProvider, useMutation, useQuery, useQueryClient, type UseMutationResult, type UseQueryResult,
} from '@tanstack/react-query';
import { createContext, createElement, useContext, useEffect, useMemo, type ReactNode } from 'react';
import type { Input, Output, VerbName } from '../../shared/contract.ts';
import type { CallError, Client } from '../client/client.ts';

/** Marks what is not begun anew while it is worked out: it sees to that itself when it is there. */
export const waitedFor = { isWaitedFor: true };

const isWaitedFor = ({ meta, state }: Query): boolean => meta === waitedFor && state.fetchStatus === 'fetching';

/** Under it lies what panes worked out themselves. */
const keptKey = 'kept';

const ClientContext = createContext<Client | null>(null);

/** How long changes are gathered before what is on screen is read again, so that one import reads once. */
const gatherMs = 16;
/**
 * While changes come without end, as in an import of many files, what is on screen is read again only when it is there, and after as long a rest.
 * An answer that takes longer than this, such as a measure of the whole network, is not waited for.
 */
const longestWaitMs = 300;

/**
 * Options of the cache: the host says when data changed, so nothing goes stale by itself; it lives on
 * this machine, so being offline does not matter and a failed call is not tried again.
 */
export function createQueryClient(): QueryClient {
  const queryClient = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Infinity, gcTime: 60_000, retry: false, networkMode: 'always',
        refetchOnWindowFocus: false, refetchOnReconnect: false, placeholderData: keepPreviousData,
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
  queryClient.setQueryDefaults([keptKey], { gcTime: Infinity });
  return queryClient;
}

/** Asks ahead of what will be drawn, so that it is there with the first paint. A failure shows where it is drawn. */
export function askAhead<N extends VerbName>(queryClient: QueryClient, client: Pick<Client, 'call'>, name: N, input: Input<N>): Promise<void> {
  return queryClient.prefetchQuery({ queryKey: [name, input], queryFn: () => client.call(name, input) });
}

/** Asks ahead, while the code is still fetched that will draw it. */
export function useAskAhead<N extends VerbName>(name: N, input: Input<N>): void {
  const client = useClient();
  const queryClient = useQueryClient();
  useEffect(() => void askAhead(queryClient, client, name, input), [queryClient, client, name, input]);
}

/** Gives the client to all below, and reads again what is on screen when the case changed. */
export function ClientProvider({ client, queryClient, children }: { client: Client; queryClient: QueryClient; children: ReactNode }) {
  useEffect(() => invalidateOnChange(client, queryClient), [client, queryClient]);
  return createElement(
    ClientContext.Provider, { value: client },
    createElement(QueryClientProvider, { client: queryClient }, children),
  );
}

/** @returns a function that stops listening */
export function invalidateOnChange(client: Pick<Client, 'subscribe'>, queryClient: QueryClient): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let isReading = false;
  let isStale = false;
  async function readAgain(): Promise<void> {
    timer = null;
    isReading = true;
    isStale = false;
    const from = performance.now();
    await Promise.race([queryClient.invalidateQueries({ predicate: (query) => !isWaitedFor(query) }), new Promise((resolve) => setTimeout(resolve, longestWaitMs))]);
    isReading = false;
    if (isStale) timer = setTimeout(() => void readAgain(), Math.max(gatherMs, performance.now() - from));
  }
  const unsubscribe = client.subscribe((event) => {
    if (event.type === 'job/progressed') return;
    if (event.type === 'case/closed') forgetCase(queryClient);
    if (isReading) isStale = true;
    else timer ??= setTimeout(() => void readAgain(), gatherMs);
  });
  return () => {
    unsubscribe();
    isStale = false;
    if (timer !== null) clearTimeout(timer);
  };
}

/** Nothing of a closed case may show in the next one, not even when that one opens at once. */
function forgetCase(queryClient: QueryClient): void {
  queryClient.setQueryData(['case.state', {}], null);
  queryClient.removeQueries({ predicate: ({ queryKey: [name] }) => name !== 'case.state' });
}

export function useClient(): Client {
  const client = useContext(ClientContext);
  if (client === null) throw new Error('useClient needs a ClientProvider above it');
  return client;
}

/**
 * The answer to a verb, read again whenever the case changes. While it is read again, or for other
 * input, the answer before stays (`isPlaceholderData` says so).
 */
export function useVerb<N extends VerbName>(
  name: N, input: Input<N>, options: { readonly enabled?: boolean } = {},
): UseQueryResult<Output<N>, CallError> {
  const client = useClient();
  return useQuery<Output<N>, CallError>({
    queryKey: [name, input],
    queryFn: () => client.call(name, input),
    enabled: options.enabled ?? true,
  });
}

/** What a pane worked out with much work and finds again when it is opened again. It is forgotten when the case is closed. */
export interface Kept<T> {
  recall(): T | null;
  keep(value: T): void;
}

export function useKept<T>(name: string): Kept<T> {
  const queryClient = useQueryClient();
  return useMemo(() => ({
    recall: () => queryClient.getQueryData<T>([keptKey, name]) ?? null,
    keep: (value) => void queryClient.setQueryData<T>([keptKey, name], value),
  }), [queryClient, name]);
}

/** A verb to be called on demand. The host tells of the change, so nothing need be read again here. */
export function useCommand<N extends VerbName>(name: N): UseMutationResult<Output<N>, CallError, Input<N>> {
  const client = useClient();
  return useMutation<Output<N>, CallError, Input<N>>({ mutationKey: [name], mutationFn: (input) => client.call(name, input) });
}
