import { expect, it } from 'vitest';
import { npmCommand } from './languages.ts';

it('installs the data of a language without taking that of another one away', () => {
  expect(npmCommand('deu', (name) => ['eng', 'spa'].includes(name))).toBe('npm install --no-save @tesseract.js-data/spa @tesseract.js-data/deu');
  expect(npmCommand('deu', () => false)).toBe('npm install --no-save @tesseract.js-data/deu');
});
