import { expect, it } from 'vitest';
import { WorkerPool } from './worker-pool.ts';

/** Takes memory until there is none when it is told to, else fails. */
const hungry = new URL(`data:text/javascript,${encodeURIComponent(`
  import { parentPort } from 'node:worker_threads';
  parentPort.on('message', (task) => {
    if (task !== 'eat') throw new Error('Broken.');
    for (const kept = []; ; ) kept.push(Array.from({ length: 10_000 }, (_, index) => ({ index })));
  });
`)}`);
const limits = { timeMs: 60_000, memoryMb: 64, tooLong: 'Too long.', failed: 'Failed.', cancelled: 'Cancelled.' };

it('tells a worker that takes more memory than it may from one that fails', async () => {
  const pool = new WorkerPool(hungry);
  await expect(pool.run('eat', { ...limits, tooBig: 'Too big.' }, {})).rejects.toMatchObject({ code: 'FILE_UNREADABLE', message: 'Too big.' });
  await expect(pool.run('eat', limits, {})).rejects.toMatchObject({ code: 'FILE_UNREADABLE', message: 'Failed.' });
  await expect(pool.run('fail', { ...limits, tooBig: 'Too big.' }, {})).rejects.toMatchObject({ code: 'FILE_UNREADABLE', message: 'Failed.' });
});
