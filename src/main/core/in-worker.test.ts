import { describe, expect, it } from 'vitest';
import { inWorker } from './in-worker.ts';

/** Tells of progress every 200 ms, six times, and answers. */
const slow = new URL(`data:text/javascript,${encodeURIComponent(`
  import { parentPort } from 'node:worker_threads';
  for (let done = 1; done <= 6; done++) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    parentPort.postMessage({ type: 'progress', done, total: 6 });
  }
  parentPort.postMessage({ type: 'result', result: 'read' });
`)}`);
const limits = { timeMs: 900, memoryMb: 256, tooLong: 'Too long.', failed: 'Failed.', cancelled: 'Cancelled.' };

describe('the time of a worker', () => {
  it('runs out when all of it takes too long', async () => {
    await expect(inWorker(slow, null, limits, {})).rejects.toMatchObject({ code: 'FILE_UNREADABLE', message: 'Too long.' });
  });

  it('starts anew with each sign of progress where it is a limit on silence', async () => {
    expect(await inWorker(slow, null, { ...limits, isOfSilence: true }, {})).toBe('read');
  });
});

describe('a worker that has answered', () => {
  it.each(['result', 'failure'])('closes its files in peace, by a %s', async (type) => {
    const closing = new URL(`data:text/javascript,${encodeURIComponent(`
      import { parentPort, workerData } from 'node:worker_threads';
      parentPort.postMessage({ type: workerData.type, result: null, code: 'FILE_UNREADABLE', message: 'No.' });
      await new Promise((resolve) => setTimeout(resolve, 300));
      Atomics.store(workerData.closed, 0, 1);
    `)}`);
    const closed = new Int32Array(new SharedArrayBuffer(4));
    await inWorker(closing, { type, closed }, { ...limits, timeMs: 20_000 }, {}).catch(() => undefined);
    expect(closed[0]).toBe(1);
  });
});
