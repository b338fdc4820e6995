import { describe, expect, it } from 'vitest';
import { formatBytes, formatCount, formatInstant } from './format.ts';

describe('formats', () => {
  it('write sizes in thousands', () => {
    expect([0, 999, 1400, 25_000, 52_428_800, 3e12].map(formatBytes))
      .toEqual(['0 bytes', '999 bytes', '1.4 KB', '25 KB', '52 MB', '3,000 GB']);
  });

  it('group digits', () => {
    expect(formatCount(1234567)).toBe('1,234,567');
  });

  it('leave out the day when it is today, and pass on what is no instant', () => {
    const now = new Date(2026, 0, 2, 12, 0);
    expect(formatInstant(new Date(2026, 0, 2, 9, 5).toISOString(), now)).toBe('09:05');
    expect(formatInstant(new Date(2026, 0, 1, 9, 5).toISOString(), now)).toBe('1 Jan 2026, 09:05');
    expect(formatInstant('yesterday', now)).toBe('yesterday');
  });
});
