import { describe, expect, it } from 'vitest';
import disarm from '../../../../../resources/disarm.json' with { type: 'json' };
import { clausalsOf } from '../operations/units.ts';
import { readText } from '../text/read.ts';
import { findTechniques, knownCodes } from './find.ts';

const codesOf = (text: string): string[] => findTechniques(text, clausalsOf(readText(text, { published: null, known: [] }), [])).map(({ code }) => code);

describe('techniques', () => {
  it('gives only codes that DISARM has', () => {
    const known = new Set(disarm.techniques.map(({ id }) => id));
    expect(knownCodes.filter((code) => !known.has(code))).toEqual([]);
  });

  it.each([
    ['It released doctored tapes.', ['T0088.002']],
    ['It published stolen e-mails while posing as a club.', ['T0089', 'T0143.003']],
    ['It organised two small rallies.', ['T0057']],
    ['It registered look-alike domains.', ['T0149.003']],
    ['It sold fish.', []],
  ])('reads "%s"', (text, expected) => {
    expect(codesOf(text)).toEqual(expected);
  });

  it('says which words name one', () => {
    const text = 'It rained. It bought political ads.';
    const [technique] = findTechniques(text, clausalsOf(readText(text, { published: null, known: [] }), []));
    expect(technique && text.slice(technique.words.from, technique.words.to)).toBe('bought political ads');
  });
});
