import { runLayout } from '../run.ts';
import type { LayoutAnswer, LayoutOrder } from './orders.ts';
import { inputOf, numbersOf } from './parcel.ts';

// Layouts go in slices here too: between them the order to stop is heard.
const underWay = new Map<number, AbortController>();

async function carryOut(order: LayoutOrder): Promise<void> {
  if (order.is === 'stop') return underWay.get(order.id)?.abort();
  const stop = new AbortController();
  underWay.set(order.id, stop);
  const places = await runLayout(inputOf(order.parcel), stop.signal);
  underWay.delete(order.id);
  const answer: LayoutAnswer = { id: order.id, numbers: places === null ? null : numbersOf(order.parcel.ids, places) };
  postMessage(answer);
}

// A failure is told to the window as an error of this thread, which a rejection alone would not be.
addEventListener('message', ({ data }: MessageEvent<LayoutOrder>) => void carryOut(data).catch(reportError));
