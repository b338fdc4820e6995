import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it, vi } from 'vitest';
import { afterChanges } from './changes.ts';

/** A change that ends when it is told to. */
function begin(queryClient: QueryClient, mutationKey?: readonly string[]) {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const mutation = queryClient.getMutationCache().build(queryClient, { mutationFn: () => promise, ...(mutationKey === undefined ? {} : { mutationKey }) });
  const done = mutation.execute(undefined);
  return async () => {
    resolve(undefined);
    await done;
  };
}

describe('a step back', () => {
  it('waits for every change that is under way', async () => {
    const queryClient = new QueryClient();
    const [first, second] = [begin(queryClient), begin(queryClient, ['actor.edit'])];
    const told = vi.fn<(there: boolean) => void>();
    const waiting = afterChanges(queryClient).then(told);
    await first();
    expect(told).not.toHaveBeenCalled();
    await second();
    await waiting;
    expect(told).toHaveBeenCalledWith(true);
  });

  it('does not wait for an import, nor where nothing is under way', async () => {
    const queryClient = new QueryClient();
    expect(await afterChanges(queryClient)).toBe(false);
    const end = begin(queryClient, ['report.import']);
    expect(await afterChanges(queryClient)).toBe(false);
    await end();
  });

  it('does not wait for good', async () => {
    vi.useFakeTimers();
    const queryClient = new QueryClient();
    begin(queryClient);
    const waiting = afterChanges(queryClient);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await waiting).toBe(true);
    vi.useRealTimers();
  });
});
