import { describe, expect, it } from 'vitest';
import { HeightIndex } from './heights.ts';

describe('HeightIndex', () => {
  it('sums guessed and measured heights', () => {
    const heights = new HeightIndex(5, 10);
    expect([heights.measure(1, 25), heights.measure(1, 25.2), heights.measure(9, 4)]).toEqual([true, false, false]);
    expect([0, 1, 2, 3, 5].map((row) => heights.offsetOf(row))).toEqual([0, 10, 35, 45, 65]);
    expect(heights.totalPx).toBe(65);
  });

  it('finds the row at a distance', () => {
    const heights = new HeightIndex(5, 10);
    heights.measure(1, 25);
    expect([-5, 0, 9, 10, 34, 35, 64, 65, 900].map((offset) => heights.rowAt(offset))).toEqual([0, 0, 0, 1, 1, 2, 4, 4, 4]);
  });

  it('agrees with adding up for any rows', () => {
    const heights = new HeightIndex(37, 7);
    const plain = Array.from({ length: 37 }, (_, row) => 3 + ((row * 13) % 11));
    plain.forEach((height, row) => heights.measure(row, height));
    const offsets = plain.map((_, row) => plain.slice(0, row).reduce((sum, height) => sum + height, 0));
    expect(plain.map((_, row) => heights.offsetOf(row))).toEqual(offsets);
    expect(offsets.map((offset) => heights.rowAt(offset))).toEqual(plain.map((_, row) => row));
  });

  it('has no rows to find when it is empty', () => {
    expect([new HeightIndex(0, 10).rowAt(5), new HeightIndex(0, 10).totalPx]).toEqual([0, 0]);
  });
});
