import type { QueryClient } from '@tanstack/react-query';

/** Work that takes long and that nobody means when they take a step back. */
const longVerbs: readonly unknown[] = ['report.import', 'proposal.read'];

/** A host that does not answer must not keep a step back waiting for good. */
const longestWaitMs = 10_000;

const changesUnderWay = (queryClient: QueryClient) => queryClient.getMutationCache()
  .findAll({ status: 'pending', predicate: ({ options }) => !longVerbs.includes(options.mutationKey?.[0]) });

/**
 * Waits for the changes that are on their way to the case, at most 10 s.
 *
 * @returns whether there were any
 */
export async function afterChanges(queryClient: QueryClient): Promise<boolean> {
  if (changesUnderWay(queryClient).length === 0) return false;
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const timer = setTimeout(() => resolve(undefined), longestWaitMs);
  const stop = queryClient.getMutationCache().subscribe(() => {
    if (changesUnderWay(queryClient).length === 0) resolve(undefined);
  });
  await promise;
  clearTimeout(timer);
  stop();
  return true;
}
