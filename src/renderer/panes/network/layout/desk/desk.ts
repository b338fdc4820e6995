import type { Positions } from '../../../../../drawing/network/geometry.ts';
import type { LayoutInput } from '../../../../../drawing/network/layout/layout.ts';
import { arrange } from '../../../../../drawing/network/layout/rules/arrange.ts';
import type { ArrangeThere } from '../../use-arranged.ts';
import type { LayoutAnswer, LayoutOrder } from './orders.ts';
import { parcelOf, placesOf, ruleParcelOf } from './parcel.ts';

/** Lays out a network; null when the signal stopped it. */
export type LayOut = (input: LayoutInput, signal: AbortSignal) => Promise<Positions | null>;

/** What a desk needs of a worker. */
export type LayoutWorker = Pick<Worker, 'postMessage' | 'terminate'> & Pick<EventTarget, 'addEventListener'>;

/** A thread of its own that finds places for networks. */
export interface LayoutDesk {
  readonly layOut: LayOut;
  readonly arrange: ArrangeThere;
  /** Ends the thread; what is under way counts as stopped. */
  close(): void;
}

/**
 * Hands layouts to a worker, which is started with the desk so that it is there when data come.
 *
 * @param otherwise lays out when the worker fails
 */
export function openDesk(start: () => LayoutWorker, otherwise: LayOut): LayoutDesk {
  const worker = start();
  const waiting = new Map<number, (answer: LayoutAnswer | null) => void>();
  const { promise: failed, reject: fail } = Promise.withResolvers<never>();
  failed.catch(() => undefined);
  let last = 0;
  const tell = (order: LayoutOrder): void => worker.postMessage(order);
  worker.addEventListener('message', (event) => {
    if (!(event instanceof MessageEvent)) return;
    const answer: LayoutAnswer = event.data;
    waiting.get(answer.id)?.(answer);
    waiting.delete(answer.id);
  });
  let hasFailed = false;
  worker.addEventListener('error', () => {
    hasFailed = true;
    worker.terminate();
    fail(new Error('The thread that lays out networks has failed.'));
  });

  /** What the worker answers; null when it was stopped, 'failed' when there is no worker that could. */
  async function ask(orderBy: (id: number) => LayoutOrder, signal: AbortSignal): Promise<LayoutAnswer | null | 'failed'> {
    if (signal.aborted) return null;
    if (hasFailed) return 'failed';
    const id = ++last;
    const { promise, resolve } = Promise.withResolvers<LayoutAnswer | null>();
    const stop = (): void => {
      tell({ is: 'stop', id });
      resolve(null);
    };
    waiting.set(id, resolve);
    signal.addEventListener('abort', stop, { once: true });
    tell(orderBy(id));
    try {
      return await Promise.race([promise, failed]);
    } catch {
      return 'failed';
    } finally {
      signal.removeEventListener('abort', stop);
      waiting.delete(id);
    }
  }

  return {
    layOut: async (input, signal) => {
      const parcel = parcelOf(input);
      const answer = await ask((id) => ({ is: 'lay-out', id, parcel }), signal);
      if (answer === 'failed') return otherwise(input, signal);
      return answer === null || answer.numbers === null ? null : placesOf(parcel.ids, answer.numbers);
    },
    arrange: async (order, signal) => {
      const parcel = ruleParcelOf(order);
      const answer = await ask((id) => ({ is: 'arrange', id, parcel }), signal);
      if (answer === 'failed') return arrange(order.by, order.input);
      return answer === null || answer.numbers === null ? null : { places: placesOf(parcel.ids, answer.numbers), marks: answer.marks };
    },
    close: () => {
      worker.terminate();
      for (const resolve of waiting.values()) resolve(null);
      waiting.clear();
    },
  };
}
