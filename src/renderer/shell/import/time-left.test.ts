import { describe, expect, it } from 'vitest';
import { secondsLeft } from './time-left.ts';

describe('the time left', () => {
  it('is worked out from what was done so far', () => {
    expect([secondsLeft(2_000, 1, 4), secondsLeft(10_000, 90, 100), secondsLeft(5_000, 999, 1_000)]).toEqual([6, 1, 1]);
  });

  it('is not guessed too early, without a total, or at the end', () => {
    expect([secondsLeft(500, 1, 4), secondsLeft(2_000, 0, 4), secondsLeft(2_000, 1, 0), secondsLeft(2_000, 4, 4)])
      .toEqual([null, null, null, null]);
  });
});
