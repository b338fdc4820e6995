import { describe, expect, it } from 'vitest';
import { extraction } from '../../../shared/model/extraction.ts';
import { extract } from './extract.ts';

const options = { published: '2021-05-04', known: [] };

describe('an extraction', () => {
  it('has the public form, and counts code points', () => {
    const text = '😀 On Tuesday Anna Holt, director of the Office of Fair Votes (OFV), said: “The Kremlin 😀 paid.”';
    const read = extraction.parse(extract(text, options));
    const points = [...text];
    const mentions = read.actors.map(({ name, mentions: places }) => [name, ...places.map(({ start, end }) => points.slice(start, end).join(''))]);
    expect(mentions).toEqual([['Anna Holt', 'Anna Holt'], ['Office of Fair Votes', 'Office of Fair Votes', 'OFV'], ['Russia', 'Kremlin']]);
    expect(read.dates.map(({ start, end, edtf }) => [points.slice(start, end).join(''), edtf])).toEqual([['Tuesday', '2021-05-04']]);
  });

  it('is made of any text, and is the same every time', () => {
    const texts = ['', ' ', 'x', '\ud800', '“““', 'АБВ где. 北京。', '%%%% 12 ..,, lIl1 rn m', 'A'.repeat(5_000)];
    for (const text of texts) expect(extraction.parse(extract(text, options))).toEqual(extract(text, options));
  });

  it('tells how far it is, and ends when told so', () => {
    const told: number[] = [];
    extract('The Kremlin paid. '.repeat(2_000), { ...options, onProgress: (done, total) => { told.push(done / total); } });
    expect([told.at(-1), told.length > 5, told.every((share, index) => share >= (told[index - 1] ?? 0))]).toEqual([1, true, true]);
    expect(() => extract('x', { ...options, onProgress: () => { throw new Error('enough'); } })).toThrow('enough');
  });
});
