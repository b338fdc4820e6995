import { describe, expect, it } from 'vitest';
import { fractionAfterKey } from './Splitter.tsx';

const vertical = { fraction: 0.4, min: 0.2, max: 0.8, pane: 'after' as const, isVertical: true, by: 0.1 };

describe('a splitter', () => {
  it('moves its line with the arrow, so that the pane after it shrinks to the right', () => {
    expect(fractionAfterKey('ArrowRight', vertical)).toBeCloseTo(0.3);
    expect(fractionAfterKey('ArrowRight', { ...vertical, pane: 'before' })).toBeCloseTo(0.5);
  });

  it('stops at its limits and jumps to them', () => {
    expect(fractionAfterKey('ArrowLeft', { ...vertical, by: 0.9 })).toBe(0.8);
    expect([fractionAfterKey('Home', vertical), fractionAfterKey('End', vertical)]).toEqual([0.2, 0.8]);
  });

  it('leaves keys alone that mean nothing to it', () => {
    expect(['ArrowUp', 'a', 'Tab'].map((key) => fractionAfterKey(key, vertical))).toEqual([null, null, null]);
  });
});
