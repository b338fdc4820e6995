import { describe, expect, it } from 'vitest';
import { asciiDecoders } from './ascii.ts';

const decoded = (by: 'hex' | 'base85', stream: string) => Buffer.from(asciiDecoders[by](Buffer.from(stream, 'latin1'))).toString('latin1');

describe('a stream in ASCII', () => {
  it('of digits is read up to its end, spaces left out and the last digit made whole', () => {
    expect(decoded('hex', '48 65 6C\n6c 6F 2>junk')).toBe('Hello ');
  });

  it('in base 85 is read up to its end, with nothings in short and a last group that is not full', () => {
    expect(decoded('base85', '<~87cUR\nD]j7BEbo80~>junk')).toBe('Hello world!');
    expect(decoded('base85', 'z87cURDZ~>')).toBe('\0\0\0\0Hello');
  });
});
