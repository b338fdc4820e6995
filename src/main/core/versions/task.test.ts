import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutsGrapheme } from '../../../shared/spans.ts';
import { lookForAll } from './task.ts';
import { differencesOf } from './typography.ts';
import { unitsOf } from './units.ts';

const ignore = () => undefined;

function placesOf(oldText: string, newText: string, words: string) {
  const start = [...oldText.slice(0, oldText.indexOf(words))].length;
  const [found] = lookForAll({ oldText, newText, quotes: [{ start, end: start + [...words].length }], spans: [] }, ignore).quotes;
  return { verdict: found?.verdict, places: found?.places.map(({ exact, likeness, differences }) => [exact, likeness, [...differences]]) };
}

describe('words that do not stand in the new text', () => {
  it.each<{ what: string; older: string; newer: string; words: string; found: string; differences: string[] }>([
    { what: 'another line end', older: 'It was\na raid.', newer: 'So it was\r\na raid.', words: 'was\na raid', found: 'was\r\na raid', differences: ['white-space'] },
    { what: 'no-break spaces', older: 'It cost 3 000 euro.', newer: 'It cost 3\u00A0000 euro.', words: 'cost 3 000 euro', found: 'cost 3\u00A0000 euro', differences: ['white-space'] },
    { what: 'other quotation marks', older: 'They “knew” it’s so.', newer: 'They "knew" it\'s so.', words: '“knew” it’s', found: '"knew" it\'s', differences: ['quotation-marks'] },
    { what: 'a word broken at the end of a line', older: 'the government knew', newer: 'the govern-\nment knew', words: 'government knew', found: 'govern-\nment knew', differences: ['white-space', 'hyphenation'] },
    { what: 'soft hyphens', older: 'the government knew', newer: 'the govern\u00ADment knew', words: 'government', found: 'govern\u00ADment', differences: ['hyphenation'] },
    { what: 'ligatures and dashes', older: 'the office – first', newer: 'the oﬃce - first', words: 'office – first', found: 'oﬃce - first', differences: ['dashes', 'letters'] },
    { what: 'an accent written apart', older: 'the café was', newer: 'the cafe\u0301 was', words: 'café', found: 'cafe\u0301', differences: ['letters'] },
    { what: 'three dots for one sign', older: 'and so… they', newer: 'and so... they', words: 'so… they', found: 'so... they', differences: ['letters'] },
  ])('are shown where they differ by $what alone, which is named', ({ older, newer, words, found, differences }) => {
    const { verdict, places } = placesOf(older, newer, words);
    expect(verdict).toBe('orphan');
    expect(places).toEqual([[found, 'typography', expect.arrayContaining(differences.slice(-1))]]);
    expect(differencesOf(words, found)).toEqual(expect.arrayContaining(differences.slice(-1)));
  });

  it('are shown beside the passage nearest to them, which is not taken', () => {
    const older = 'Much was said before.\nThe minister said that the government had never planned any raid on the office.\nMuch was said after.';
    const newer = 'Much was said before, by many.\nThe minister said that his government had planned no raid on the office.\nMuch was said after.';
    expect(placesOf(older, newer, 'The minister said that the government had never planned any raid on the office')).toEqual({
      verdict: 'orphan', places: [['The minister said that his government had planned no raid on the office', 'near', []]],
    });
  });

  it('are shown beside nothing where nothing is like them', () => {
    expect(placesOf('The minister said that nothing was planned.', 'Weather: rain in the north, sun in the south.', 'minister said that nothing was planned')).toEqual({ verdict: 'orphan', places: [] });
  });
});

describe('places', () => {
  it('are counted in code points on both sides, in any text', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', ' ', '😀', 'é', '\r\n', '中', '\u0301'), minLength: 1, maxLength: 60 });
    fc.assert(fc.property(letters, fc.nat(60), fc.nat(60), (text, one, other) => {
      const codePoints = [...text];
      const [start = 0, end = 0] = [one % (codePoints.length + 1), other % (codePoints.length + 1)].toSorted((left, right) => left - right);
      const units = unitsOf(text);
      const stretch = units.stretchOf({ start, end });
      expect(text.slice(stretch.from, stretch.to)).toBe(codePoints.slice(start, end).join(''));
      expect(units.spanOf(stretch)).toEqual({ start, end });
    }), { numRuns: 1000 });
  });

  it('hold the words that are said to stand there, whatever was edited', () => {
    const sentence = fc.array(fc.constantFrom('he', 'denied', 'it', '“no”', '"no"', 'gov-\nernment', 'government', '😀', 'café', 'cafe\u0301', 'raid.'), { minLength: 1, maxLength: 9 }).map((words) => words.join(' '));
    const sentences = fc.array(sentence, { minLength: 1, maxLength: 8 });
    fc.assert(fc.property(sentences, sentences, fc.nat(), fc.nat(), (older, newer, one, other) => {
      const [oldText, newText] = [older.join(' '), newer.join(' ')];
      const length = [...oldText].length;
      const [start = 0, last = 0] = [one % length, other % length].toSorted((left, right) => left - right);
      const [found] = lookForAll({ oldText, newText, quotes: [{ start, end: last + 1 }], spans: [] }, ignore).quotes;
      const exact = [...oldText].slice(start, last + 1).join('');
      // A quote never begins or ends within a character.
      fc.pre(!cutsGrapheme(oldText, start) && !cutsGrapheme(oldText, last + 1));
      for (const place of [...found?.places ?? [], ...found?.place ? [found.place] : []]) {
        expect([...newText].slice(place.start, place.end).join('')).toBe(place.exact);
        expect(newText).toContain(place.before + place.exact + place.after);
        expect(place.likeness === 'same').toBe(place.exact === exact);
        if (place.likeness === 'typography') expect(place.differences.length).toBeGreaterThan(0);
      }
      expect(found?.place === null).toBe(found?.verdict === 'ambiguous' || found?.verdict === 'orphan');
    }), { numRuns: 2000 });
  });
});

it('looks for 2,000 quotes of a report of 2.5 MB within seconds', () => {
  const common = ['the', 'minister', 'denied', 'on', 'Monday', 'that', 'raid', 'office', 'planned', 'never', 'sources', 'said'];
  const words = [...common, ...common, ...Array.from({ length: 300 }, (_, index) => `w${(index * 7919).toString(36)}`)];
  let seed = 7;
  const random = (limit: number) => {
    seed = Math.imul(seed, 1103515245) + 12345 & 0x7fffffff;
    return (seed >>> 8) % limit;
  };
  const sentences = Array.from({ length: 46_000 }, (_, index) => `${Array.from({ length: 9 }, () => words[random(words.length)]).join(' ')} ${index % 7 === 0 ? index : 'and'}. `);
  const oldText = sentences.join('');
  const newText = sentences.map((sentence, index) => (index % 11 === 0 ? `${sentence.toUpperCase()}` : sentence)).join('');
  expect(oldText.length).toBeGreaterThan(2_500_000);
  const quotes = Array.from({ length: 2000 }, () => random(oldText.length - 200)).map((start) => ({ start, end: start + 20 + random(120) }));
  const spans = Array.from({ length: 2000 }, () => random(oldText.length - 200)).map((start) => ({ start, end: start + 7 }));
  const began = performance.now();
  const { quotes: found } = lookForAll({ oldText, newText, quotes, spans }, ignore);
  const tookMs = performance.now() - began;
  expect(Object.keys(Object.groupBy(found, ({ verdict }) => verdict)).toSorted()).toEqual(expect.arrayContaining(['exact', 'orphan']));
  expect(tookMs).toBeLessThan(30_000);
  if (process.env['CASEWRIGHT_TIMES'] === '1') process.stderr.write(`4,000 places in 2.5 MB: ${Math.round(tookMs)} ms\n`);
}, 60_000);
