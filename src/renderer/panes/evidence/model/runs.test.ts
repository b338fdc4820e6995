import { expect, it } from 'vitest';
import { indexRuns, runAt, spanBetween } from './runs.ts';

const run = (start: number, end: number, top: number, bottom: number) => ({ start, end, top, bottom });
// A picture's caption floats beside the second paragraph, and comes after it in the text.
const index = indexRuns([run(0, 10, 0, 20), run(12, 40, 30, 130), run(42, 50, 35, 45), run(52, 90, 140, 200), run(92, 99, 210, 220)]);

it('tells what is in sight, floats and all', () => {
  expect(spanBetween(index, 0, 25)).toEqual({ start: 0, end: 10 });
  expect(spanBetween(index, 100, 120)).toEqual({ start: 12, end: 50 });
  expect(spanBetween(index, 135, 205)).toEqual({ start: 52, end: 90 });
  expect(spanBetween(index, 1_000, 2_000)).toEqual({ start: 92, end: 99 });
  expect(spanBetween(indexRuns([]), 0, 10)).toBeNull();
});

it('finds the run of a place', () => {
  expect([0, 9, 10, 41, 60, 500].map((place) => runAt(index.runs, place))).toEqual([0, 0, 1, 2, 3, 4]);
});
