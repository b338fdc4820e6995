import { arrange } from '../../../../../drawing/network/layout/rules/arrange.ts';
import { runLayout } from '../run.ts';
import type { LayoutAnswer, LayoutOrder } from './orders.ts';
import { inputOf, numbersOf, ruleOf } from './parcel.ts';

// Layouts go in slices here too: between them the order to stop is heard. A rule takes no longer than some of these.
const underWay = new Map<number, AbortController>();

async function carryOut(order: LayoutOrder): Promise<void> {
  if (order.is === 'stop') return underWay.get(order.id)?.abort();
  if (order.is === 'arrange') {
    const { by, input } = ruleOf(order.parcel);
    const { places, marks } = arrange(by, input);
    return answer({ id: order.id, numbers: numbersOf(order.parcel.ids, places), marks });
  }
  const stop = new AbortController();
  underWay.set(order.id, stop);
  const places = await runLayout(inputOf(order.parcel), stop.signal);
  underWay.delete(order.id);
  answer({ id: order.id, numbers: places === null ? null : numbersOf(order.parcel.ids, places), marks: [] });
}

function answer(given: LayoutAnswer): void {
  postMessage(given);
}

// A failure is told to the window as an error of this thread, which a rejection alone would not be.
addEventListener('message', ({ data }: MessageEvent<LayoutOrder>) => void carryOut(data).catch(reportError));
