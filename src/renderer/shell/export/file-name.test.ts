import { expect, it } from 'vitest';
import { fileNameOf } from './file-name.ts';

it('makes a file name of a title, whatever stands in it', () => {
  expect(fileNameOf('Raid: the "ferry" / 2020?', 'bag')).toBe('Raid the ferry 2020.zip');
  expect(fileNameOf('\u0001\n', 'json')).toBe('case.json');
  expect(fileNameOf('x'.repeat(500), 'json')).toHaveLength(85);
});
