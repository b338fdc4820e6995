import { expect, it } from 'vitest';
import { createPace } from './pace.ts';

it('tells flying over pages from reading, and a jump from both', () => {
  let at = 0;
  const pace = createPace(() => at);
  const steps = (count: number, px: number): boolean[] => Array.from({ length: count }, (_, index) => {
    at += 16;
    pace.note(index * px);
    return pace.isFast();
  });
  expect(steps(3, 20)).toEqual([false, false, false]);
  at += 1_000;
  expect(steps(3, 160)).toEqual([false, true, true]);
  at += 200;
  expect(pace.isFast()).toBe(false);
  pace.note(900_000);
  expect(pace.isFast()).toBe(false);
});
