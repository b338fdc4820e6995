import { useMutation } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Input, Output, VerbName } from '../../shared/contract.ts';
import { useClient } from './queries.ts';

/** Calls any verb on demand. While it runs, the window counts as saving. */
export type Run = <N extends VerbName>(name: N, input: Input<N>) => Promise<Output<N>>;

/**
 * `Run` for components that call many verbs; for one, `useCommand` is enough.
 *
 * @returns a stable function that rejects with `CallError`
 */
export function useRun(): Run {
  const client = useClient();
  const { mutateAsync } = useMutation<unknown, Error, () => Promise<unknown>>({ mutationFn: (call) => call() });
  return useCallback(async <N extends VerbName>(name: N, input: Input<N>) => {
    // The mutation only counts and reports: the answer keeps its type on a way of its own.
    const answer = Promise.withResolvers<Output<N>>();
    await mutateAsync(async () => answer.resolve(await client.call(name, input)));
    return answer.promise;
  }, [client, mutateAsync]);
}
