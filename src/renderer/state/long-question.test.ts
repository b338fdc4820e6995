import { QueryObserver } from '@tanstack/react-query';
import { afterEach, expect, it, vi } from 'vitest';
import type { HostEvent } from '../../shared/events.ts';
import type { Client } from '../client/client.ts';
import { askAsJob, forgetProblem, longQuery } from './long-question.ts';
import { createQueryClient, invalidateOnChange } from './queries.ts';

afterEach(() => vi.unstubAllGlobals());

/** A host that is told when to answer. */
function standIn() {
  const listeners = new Set<(event: HostEvent) => void>();
  const calls: { readonly name: string; readonly input: unknown }[] = [];
  const { promise, resolve } = Promise.withResolvers<string>();
  const client: Client = {
    call: (name, input) => {
      calls.push({ name, input });
      return new Promise(() => undefined);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
  return { client, calls, listeners, answered: promise, answer: resolve, tell: (event: HostEvent) => { for (const listener of listeners) listener(event); } };
}

it('tells how far its own job is and no other, and listens no longer than that', async () => {
  const { client, calls, listeners, answered, answer, tell } = standIn();
  const told: unknown[] = [];
  let jobId = '';
  const asking = askAsJob(client, new AbortController().signal, (_, id) => {
    jobId = id;
    return answered;
  }, (progress) => told.push(progress));
  tell({ type: 'job/progressed', jobId, label: 'a', done: 3, total: 8 });
  tell({ type: 'job/progressed', jobId: 'another', label: 'a', done: 4, total: 8 });
  answer('found');
  expect(await asking).toBe('found');
  expect({ told, calls, listening: listeners.size }).toEqual({ told: [{ done: 0, total: 0 }, { done: 3, total: 8 }], calls: [], listening: 0 });
});

it('hears no more of a job that is stopped: what it goes on to tell would show as that of the next', () => {
  const { client, answered, listeners, tell } = standIn();
  const stop = new AbortController();
  const told: unknown[] = [];
  let jobId = '';
  void askAsJob(client, stop.signal, (_, id) => {
    jobId = id;
    return answered;
  }, (progress) => told.push(progress));
  stop.abort();
  tell({ type: 'job/progressed', jobId, label: 'a', done: 3, total: 8 });
  expect({ told, listening: listeners.size }).toEqual({ told: [{ done: 0, total: 0 }], listening: 0 });
});

it('has the host stop the job when nobody wants the answer any more, each job under a name of its own', () => {
  const { client, calls, answered } = standIn();
  const names = ['first', 'second'].map(() => {
    const stop = new AbortController();
    let jobId = '';
    void askAsJob(client, stop.signal, (_, id) => {
      jobId = id;
      return answered;
    }, () => undefined);
    stop.abort();
    return jobId;
  });
  expect(calls).toEqual(names.map((jobId) => ({ name: 'job.cancel', input: { jobId } })));
  expect(new Set(names).size).toBe(2);
});

it('asks in a page without a secure context too, which has no crypto.randomUUID', async () => {
  const { getRandomValues } = crypto;
  vi.stubGlobal('crypto', { getRandomValues: getRandomValues.bind(crypto) });
  const asking = askAsJob(standIn().client, new AbortController().signal, (_, jobId) => Promise.resolve(jobId.length), () => undefined);
  expect(await asking).toBe(36);
});

it('lets an answer come to its end while the case changes, the first one and those after it, and asks again then', async () => {
  vi.useFakeTimers();
  const { client, calls, tell } = standIn();
  const queryClient = createQueryClient();
  const stop = invalidateOnChange(client, queryClient);
  const asked: ((answer: string) => void)[] = [];
  const query = longQuery(client, queryClient, ['network.measure'], () => new Promise<string>((resolve) => asked.push(resolve)), () => undefined);
  const leave = new QueryObserver(queryClient, query).subscribe(() => undefined);
  const change = async (): Promise<void> => {
    tell({ type: 'case/changed', seq: 1, ids: [] });
    await vi.advanceTimersByTimeAsync(1000);
  };
  for (const round of [1, 2]) {
    await change();
    await change();
    expect({ asked: asked.length, calls }).toEqual({ asked: round, calls: [] });
    asked.at(-1)?.(`answer ${round}`);
    await vi.advanceTimersByTimeAsync(1000);
    expect({ asked: asked.length, answer: queryClient.getQueryData(query.queryKey) }).toEqual({ asked: round + 1, answer: `answer ${round}` });
  }
  asked.at(-1)?.('the last one');
  await vi.advanceTimersByTimeAsync(1000);
  expect({ asked: asked.length, answer: queryClient.getQueryData(query.queryKey) }).toEqual({ asked: 3, answer: 'the last one' });
  await change();
  expect(asked).toHaveLength(4);
  leave();
  expect(calls.map(({ name }) => name)).toEqual(['job.cancel']);
  stop();
  vi.useRealTimers();
});

it('sends a question that failed when it is asked again, and none that is answered', async () => {
  const { client } = standIn();
  const queryClient = createQueryClient();
  const ask = vi.fn<() => Promise<string>>().mockRejectedValueOnce(new Error('not now')).mockResolvedValue('found');
  const query = longQuery(client, queryClient, ['network.ask'], ask, () => undefined);
  const leave = new QueryObserver(queryClient, query).subscribe(() => undefined);
  await vi.waitFor(() => expect(queryClient.getQueryState(query.queryKey)?.status).toBe('error'));
  forgetProblem(queryClient, query.queryKey);
  expect(queryClient.getQueryState(query.queryKey)?.error).toBeNull();
  await vi.waitFor(() => expect(queryClient.getQueryData(query.queryKey)).toBe('found'));
  forgetProblem(queryClient, query.queryKey);
  expect(ask).toHaveBeenCalledTimes(2);
  leave();
});
