import { expect, it } from 'vitest';
import { countsIn, exportEnding, withExportEnding } from './exchange.ts';

it('gives a name the ending of its form once, that of an encrypted archive whole', () => {
  expect(['case.zip', 'case.zip.age', 'a.b.JSON', 'none'].map(exportEnding)).toEqual(['.zip', '.zip.age', '.json', '']);
  expect(['sealed', 'sealed.zip', 'sealed.age', 'Sealed.ZIP.AGE', 'v1.2'].map((name) => withExportEnding(name, 'case.zip.age'))).toEqual(['sealed.zip.age', 'sealed.zip.age', 'sealed.zip.age', 'Sealed.ZIP.AGE', 'v1.2.zip.age']);
  expect(['leak', 'leak.JSON', 'leak.zip'].map((name) => withExportEnding(name, 'case.json'))).toEqual(['leak.json', 'leak.JSON', 'leak.zip.json']);
});

it('counts of references and annotations what they hold', () => {
  const released = { source: 1, report: 2, quote: 3, claim: 4 };
  expect(countsIn('ris', released)).toEqual({ source: 1, report: 2, quote: 0, claim: 0 });
  expect(countsIn('annotations', released)).toEqual({ source: 1, report: 2, quote: 3, claim: 0 });
  expect(countsIn('stix', released)).toEqual(released);
});
