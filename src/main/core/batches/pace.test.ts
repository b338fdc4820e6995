import { describe, expect, it } from 'vitest';
import { Pace } from './pace.ts';

const megabyte = 1_000_000;

/** What is told every tenth of a second of a batch that does `bytesAt` by then. */
function told(seconds: number, bytesTotal: (second: number) => number, bytesAt: (second: number) => number): (number | null)[] {
  let nowMs = 0;
  const pace = new Pace(() => nowMs);
  return Array.from({ length: seconds * 10 }, (_, step) => {
    nowMs = step * 100;
    const [bytes, all] = [bytesAt(nowMs / 1000), bytesTotal(nowMs / 1000)];
    return pace.at({ isRunning: true, total: 100, known: 100, files: Math.floor(100 * bytes / all), pages: 0, bytes, bytesTotal: all }).secondsLeft;
  });
}

const steps = (figures: readonly (number | null)[]) => figures.slice(1).map((figure, index) => Math.abs((figure ?? 0) - (figures[index] ?? figure ?? 0)));

describe('the time that is left', () => {
  it('runs down like a clock where work goes on evenly', () => {
    const figures = told(60, () => 100 * megabyte, (second) => second * megabyte);
    expect([figures[5], figures[200], figures[590]]).toEqual([null, 80, 41]);
  });

  it('does not jump with every file that is done, large and small in turn', () => {
    const figures = told(60, () => 100 * megabyte, (second) => Math.floor(second / 6) * 6 * megabyte).filter((figure) => figure !== null);
    expect(Math.max(...steps(figures))).toBeLessThanOrEqual(3);
  });

  it('comes to what is true within a quarter of a minute when much more is found to do', () => {
    const figures = told(60, (second) => (second < 20 ? 100 : 400) * megabyte, (second) => second * megabyte);
    expect(Math.max(...steps(figures))).toBeLessThanOrEqual(8);
    expect(figures[350]).toBeGreaterThan(0.9 * (400 - 35));
  });

  it('is not taken for hours after a file of a few letters before large ones', () => {
    let nowMs = 0;
    const pace = new Pace(() => nowMs);
    nowMs = 2_000;
    const { secondsLeft } = pace.at({ isRunning: true, total: 10, known: 10, files: 1, pages: 0, bytes: 30, bytesTotal: megabyte });
    expect(secondsLeft).toBeLessThan(90);
  });
});
