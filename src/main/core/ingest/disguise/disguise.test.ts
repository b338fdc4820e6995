import { expect, it } from 'vitest';
import { read } from '../testing/reading.ts';
import { disguisesIn } from './disguise.ts';

it('warns of characters that turn the order of letters, names the place, and does not repeat them', () => {
  const [warning = '', ...others] = disguisesIn('Open the file photo_\u202Egnp.exe now. \u2066x\u2069');
  expect(warning).toBe('The text holds 2 characters that turn the order in which letters are shown: U+202E at "Open the file photo_…gnp.exe now. x", U+2066 at "ile photo_ gnp.exe now. …x". The reader shows each by a badge.');
  expect(others).toEqual([]);
});

it.each([
  { text: 'President \u0422rump said', words: '"\u0422rump" (Cyrillic \u0422)' },
  { text: 'p\u0430yp\u0430l.com', words: '"p\u0430yp\u0430l" (Cyrillic \u0430)' },
  { text: 'М\u006Fсква', words: '"М\u006Fсква" (Latin o)' },
  { text: '\u039Fbama', words: '"\u039Fbama" (Greek \u039F)' },
])('warns of a word of two alphabets: $text', ({ text, words }) => {
  expect(disguisesIn(text)).toEqual([`Words mix alphabets whose letters look alike, so that searching for them finds nothing: ${words}.`]);
});

it.each([
  'Plain English and naïve café', 'Москва и Київ', 'Trump Трамп', 'Σωκράτης in Athens', '5 µm and Δx, μTorrent', 'שלום \u200Fעולם and العربية', 'e\u0301te\u0301', 'Zażółć gęślą jaźń', 'IT-компания, web-сайт, e-mail',
])('says nothing of an honest text: %s', (text) => {
  expect(disguisesIn(text)).toEqual([]);
});

it('is told of every format, and of a long text in no time', async () => {
  expect((await read('A plain \u0422rump text')).warnings).toEqual([expect.stringContaining('Words mix alphabets')]);
  expect((await read('<!doctype html><p>An \u202Eodd page')).warnings).toEqual([expect.stringContaining('U+202E')]);
  const started = performance.now();
  expect(disguisesIn('Слово word λόγος '.repeat(400_000))).toEqual([]);
  expect(performance.now() - started).toBeLessThan(5_000);
});
