import type { Positions } from '../../../../drawing/network/geometry.ts';
import { layOut, type LayoutInput } from '../../../../drawing/network/layout/layout.ts';

/** Longest stretch of work before the screen gets its turn. */
const sliceMs = 8;

/**
 * Lays out a network in slices, so that typing, scrolling and drawing go on meanwhile.
 *
 * @returns null when the signal stopped it
 */
export async function runLayout(input: LayoutInput, signal: AbortSignal): Promise<Positions | null> {
  const work = layOut(input);
  while (!signal.aborted) {
    const until = performance.now() + sliceMs;
    do {
      const step = work.next();
      if (step.done === true) return signal.aborted ? null : step.value;
    } while (performance.now() < until);
    await nextTask();
  }
  return null;
}

/** Lets waiting input and painting go first. A channel's message comes sooner than the shortest timer. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      resolve();
    };
    channel.port2.postMessage(null);
  });
}
