import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Client } from '../client/client.ts';
import { newUuid } from './new-uuid.ts';
import { useClient, waitedFor } from './queries.ts';

/** How far a job is; `total` is 0 before the host has said anything. */
export interface JobProgress {
  readonly done: number;
  readonly total: number;
}

/** A question whose answer may take long, and its answer as far as there is one. */
export interface LongQuestion<T> {
  /** Null until it is there. While it is worked out anew for a case that changed, the answer before stays. */
  readonly answer: T | null;
  readonly problem: string | null;
  /** Whether it is worked out and there is none yet. */
  readonly isWorking: boolean;
  readonly progress: JobProgress;
}

type AskAsJob<T> = (client: Client, jobId: string) => Promise<T>;

/** Asks under a job's name of its own, which is told of its progress and is stopped when nobody wants the answer any more. */
export async function askAsJob<T>(
  client: Client, signal: AbortSignal, ask: AskAsJob<T>, onProgress: (progress: JobProgress) => void, onChange: () => void = () => undefined,
): Promise<T> {
  const jobId = newUuid();
  const unsubscribe = client.subscribe((event) => {
    if (event.type !== 'job/progressed') onChange();
    else if (event.jobId === jobId) onProgress({ done: event.done, total: event.total });
  });
  // That it is too late to stop needs no telling.
  const stop = () => {
    unsubscribe();
    void client.call('job.cancel', { jobId }).catch(() => undefined);
  };
  signal.addEventListener('abort', stop, { once: true });
  onProgress({ done: 0, total: 0 });
  try {
    return await ask(client, jobId);
  } finally {
    unsubscribe();
    signal.removeEventListener('abort', stop);
  }
}

/** An answer is waited for while the case changes, so that it comes at all; then it is asked for again. */
export function longQuery<T>(client: Client, queryClient: QueryClient, queryKey: readonly unknown[], ask: AskAsJob<T>, onProgress: (progress: JobProgress) => void) {
  return {
    queryKey, meta: waitedFor,
    queryFn: async ({ signal }: { readonly signal: AbortSignal }): Promise<T> => {
      let hasChanged = false;
      const answer = await askAsJob(client, signal, ask, onProgress, () => {
        hasChanged = true;
      });
      if (hasChanged) setTimeout(() => void queryClient.invalidateQueries({ queryKey, exact: true }), 0);
      return answer;
    },
  };
}

/** Forgets that a question failed, so that it is sent when it is asked again. */
export function forgetProblem(queryClient: QueryClient, queryKey: readonly unknown[]): void {
  if (queryClient.getQueryState(queryKey)?.status === 'error') void queryClient.resetQueries({ queryKey, exact: true });
}

/**
 * The answer to a question that may take long. It is kept until the case changes, and worked out for all that ask the same at once. Where nobody
 * that is on screen wants it any more, the host is told to stop.
 *
 * @param key all that the answer depends on, the verb first
 */
export function useLongQuestion<T>(key: readonly unknown[], ask: AskAsJob<T>, isWanted: boolean): LongQuestion<T> {
  const client = useClient();
  const queryClient = useQueryClient();
  const [progress, setProgress] = useState<JobProgress>({ done: 0, total: 0 });
  const { data, error, isFetching, isPlaceholderData } = useQuery<T>({
    ...longQuery(client, queryClient, key, ask, setProgress),
    enabled: isWanted,
  });
  const name = JSON.stringify(key);
  useEffect(() => {
    if (!isWanted) void queryClient.cancelQueries({ queryKey: JSON.parse(name), exact: true, type: 'inactive' });
  }, [queryClient, name, isWanted]);
  const answer = isPlaceholderData || data === undefined ? null : data;
  return { answer, problem: isWanted ? error?.message ?? null : null, isWorking: isWanted && isFetching && answer === null, progress };
}
