import { describe, expect, it } from 'vitest';
import { asciiDecoders } from './ascii.ts';

const decoded = (by: keyof typeof asciiDecoders, stream: string, mostBytes = 1000) => {
  const bytes = asciiDecoders[by](Buffer.from(stream, 'latin1'), mostBytes);
  return bytes && Buffer.from(bytes).toString('latin1');
};

describe('a stream in ASCII', () => {
  it('of digits is read up to its end, what is no digit left out and the last digit made whole', () => {
    expect(decoded('hex', '48 65 6C\n6c 6F 2>junk')).toBe('Hello ');
    expect(decoded('hex', '4x8\u00FF65 6-C6c6F')).toBe('Hello');
    expect(decoded('hex', '')).toBe('');
  });

  it('in base 85 is read up to its end, with nothings in short and a last group that is not full', () => {
    expect(decoded('base85', '<~87cUR\nD]j7BEbo80~>junk')).toBe('Hello world!');
    expect(decoded('base85', 'z87cURDZ~>')).toBe('\0\0\0\0Hello');
    expect(decoded('base85', '87cURDZ')).toBe('Hello');
    expect(decoded('base85', '~>')).toBe('');
  });

  it('is given as long as it is not longer than is asked for', () => {
    expect([decoded('hex', '48656C6C6F', 5), decoded('hex', '48656C6C6F', 4)]).toEqual(['Hello', undefined]);
    expect([decoded('base85', '87cURDZ', 5), decoded('base85', '87cURDZ', 4), decoded('base85', 'zz', 7)]).toEqual(['Hello', undefined, undefined]);
  });

  it('of 100 MB takes little more memory than its bytes', () => {
    const before = process.memoryUsage().heapUsed;
    const bytes = asciiDecoders.base85(Buffer.alloc(100_000_000, '87cUR'), 256 * 1024 * 1024);
    expect(bytes?.length).toBe(80_000_000);
    expect(Buffer.from(bytes?.subarray(-4) ?? []).toString()).toBe('Hell');
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(50_000_000);
  });
});
