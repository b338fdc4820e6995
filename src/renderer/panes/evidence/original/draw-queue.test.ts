import { expect, it } from 'vitest';
import { DrawQueue } from './draw-queue.ts';

it('draws what is in sight first, one at a time, and never what was taken back', async () => {
  const queue = new DrawQueue();
  const log: string[] = [];
  let [running, most] = [0, 0];
  const job = (name: string, urgency: number) => queue.add(() => urgency, async () => {
    running++;
    most = Math.max(most, running);
    await Promise.resolve();
    log.push(name);
    running--;
  });
  job('thumbnail', 3);
  job('beside', 1);
  const takeBack = job('scrolled away', 0);
  job('in sight', 0);
  takeBack();
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect([log, most]).toEqual([['in sight', 'beside', 'thumbnail'], 1]);
});

it('stops a drawing that is under way, and goes on after one that failed', async () => {
  const queue = new DrawQueue();
  const log: string[] = [];
  const takeBack = queue.add(() => 0, (signal) => new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => {
      log.push('stopped');
      reject(new Error('stopped'));
    });
  }));
  await new Promise((resolve) => setTimeout(resolve, 2));
  queue.add(() => 0, async () => {
    throw new Error('a broken page');
  });
  queue.add(() => 0, async () => {
    log.push('next');
  });
  takeBack();
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(log).toEqual(['stopped', 'next']);
});
