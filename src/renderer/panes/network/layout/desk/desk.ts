import type { Positions } from '../../../../../drawing/network/geometry.ts';
import type { LayoutInput } from '../../../../../drawing/network/layout/layout.ts';
import type { LayoutAnswer, LayoutOrder } from './orders.ts';
import { parcelOf, placesOf } from './parcel.ts';

/** Lays out a network; null when the signal stopped it. */
export type LayOut = (input: LayoutInput, signal: AbortSignal) => Promise<Positions | null>;

/** What a desk needs of a worker. */
export type LayoutWorker = Pick<Worker, 'postMessage' | 'terminate'> & Pick<EventTarget, 'addEventListener'>;

/** A thread of its own that lays networks out. */
export interface LayoutDesk {
  readonly layOut: LayOut;
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
  const waiting = new Map<number, (numbers: Float64Array | null) => void>();
  const { promise: failed, reject: fail } = Promise.withResolvers<never>();
  failed.catch(() => undefined);
  let last = 0;
  const tell = (order: LayoutOrder): void => worker.postMessage(order);
  worker.addEventListener('message', (event) => {
    if (!(event instanceof MessageEvent)) return;
    const { id, numbers }: LayoutAnswer = event.data;
    waiting.get(id)?.(numbers);
    waiting.delete(id);
  });
  let hasFailed = false;
  worker.addEventListener('error', () => {
    hasFailed = true;
    worker.terminate();
    fail(new Error('The thread that lays out networks has failed.'));
  });

  async function layOut(input: LayoutInput, signal: AbortSignal): Promise<Positions | null> {
    if (signal.aborted) return null;
    if (hasFailed) return otherwise(input, signal);
    const id = ++last;
    const { promise, resolve } = Promise.withResolvers<Float64Array | null>();
    const stop = (): void => {
      tell({ is: 'stop', id });
      resolve(null);
    };
    waiting.set(id, resolve);
    signal.addEventListener('abort', stop, { once: true });
    const parcel = parcelOf(input);
    tell({ is: 'lay-out', id, parcel });
    try {
      const numbers = await Promise.race([promise, failed]);
      return numbers === null ? null : placesOf(parcel.ids, numbers);
    } catch {
      return await otherwise(input, signal);
    } finally {
      signal.removeEventListener('abort', stop);
      waiting.delete(id);
    }
  }

  return {
    layOut,
    close: () => {
      worker.terminate();
      for (const resolve of waiting.values()) resolve(null);
      waiting.clear();
    },
  };
}
