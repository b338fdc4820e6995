import { describe, expect, it, vi } from 'vitest';
import type { HostEvent } from '../../shared/events.ts';
import { createQueryClient, invalidateOnChange } from './queries.ts';

/** A host that can be made to say something. */
function host() {
  const listeners = new Set<(event: HostEvent) => void>();
  return {
    tell: (event: HostEvent) => {
      for (const listener of listeners) listener(event);
    },
    subscribe: (listener: (event: HostEvent) => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    listeners,
  };
}

describe('cached answers', () => {
  it('are read again once for many changes that come together', () => {
    vi.useFakeTimers();
    const queryClient = createQueryClient();
    const invalidate = vi.spyOn(queryClient, 'invalidateQueries');
    const { tell, subscribe } = host();
    invalidateOnChange({ subscribe }, queryClient);
    tell({ type: 'case/changed', seq: 1, ids: [] });
    tell({ type: 'case/changed', seq: 2, ids: [] });
    vi.runAllTimers();
    expect(invalidate).toHaveBeenCalledTimes(1);
    vi.useRealTimers();
  });

  it('are read again after what is being read is there, however often the case changes meanwhile', async () => {
    vi.useFakeTimers();
    const queryClient = createQueryClient();
    let answer = (): void => undefined;
    const invalidate = vi.spyOn(queryClient, 'invalidateQueries').mockImplementation(() => new Promise((resolve) => {
      answer = resolve;
    }));
    const { tell, subscribe } = host();
    const stop = invalidateOnChange({ subscribe }, queryClient);
    const change = async (seq: number): Promise<void> => {
      tell({ type: 'case/changed', seq, ids: [] });
      await vi.advanceTimersByTimeAsync(100);
    };
    await change(1);
    await change(2);
    expect(invalidate).toHaveBeenCalledTimes(1);
    answer();
    await vi.advanceTimersByTimeAsync(250);
    expect(invalidate).toHaveBeenCalledTimes(2);
    // The second answer does not come: what is changed now is not put off for it.
    await change(3);
    await vi.advanceTimersByTimeAsync(800);
    expect(invalidate).toHaveBeenCalledTimes(3);
    answer();
    await vi.advanceTimersByTimeAsync(5000);
    expect(invalidate).toHaveBeenCalledTimes(3);
    stop();
    vi.useRealTimers();
  });

  it('of a closed case are forgotten at once', () => {
    const queryClient = createQueryClient();
    queryClient.setQueryData(['case.state', {}], { title: 'Before' });
    queryClient.setQueryData(['report.list', {}], []);
    const { tell, subscribe } = host();
    const stop = invalidateOnChange({ subscribe }, queryClient);
    tell({ type: 'case/closed' });
    stop();
    expect(queryClient.getQueryData(['case.state', {}])).toBeNull();
    expect(queryClient.getQueryData(['report.list', {}])).toBeUndefined();
  });

  it('stay as they are while a job tells of its progress', () => {
    vi.useFakeTimers();
    const queryClient = createQueryClient();
    const invalidate = vi.spyOn(queryClient, 'invalidateQueries');
    const { tell, subscribe, listeners } = host();
    const stop = invalidateOnChange({ subscribe }, queryClient);
    tell({ type: 'job/progressed', jobId: 'a', label: 'Importing', done: 1, total: 2 });
    vi.runAllTimers();
    stop();
    expect({ calls: invalidate.mock.calls.length, listeners: listeners.size }).toEqual({ calls: 0, listeners: 0 });
    vi.useRealTimers();
  });
});
