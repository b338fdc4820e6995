import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hostileNames } from '../testing/hostile.ts';
import { bare } from './bare.ts';
import { inert } from './inert.ts';

it('leaves nothing at the beginning of a cell that a spreadsheet would carry out', () => {
  expect(hostileNames.map(inert).filter((text) => /^[=+\-@＝＋－＠\t\r\n]/u.test(text))).toEqual([]);
  expect(inert("=cmd|' /C calc'!A0")).toBe("'=cmd|' /C calc'!A0");
});

it('leaves nothing after a semicolon, a tab or a line end, where other settings begin a cell', () => {
  expect(inert('a;=1+1')).toBe("a;'=1+1");
  expect(inert('a;"=1+1"')).toBe('a;"\'=1+1"');
  expect(inert('a\n-1')).toBe("a\n'-1");
});

it('leaves other text as it is', () => {
  expect(['a = b', '1-2', "l'été", 'a; b', ''].map(inert)).toEqual(['a = b', '1-2', "l'été", 'a; b', '']);
});

it('can be taken back', () => {
  const text = fc.array(fc.constantFrom('=', '+', "'", ';', '"', '\n', '\t', 'a', '－', ' ')).map((parts) => parts.join(''));
  fc.assert(fc.property(text, (given) => { expect(bare(inert(given))).toBe(given); }), { numRuns: 2000 });
});
