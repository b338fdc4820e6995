import { expect, it } from 'vitest';
import { knownFormat } from './signatures.ts';

const formatOf = (text: string) => knownFormat(Buffer.from(text));

it.each(['<svg></svg>', '<!-- a --> <svg:svg x="1"></svg:svg> <!-- b -->\n<!-- c -->\n', `<svg></svg>${'<!---->'.repeat(500)}`])('knows a drawing by its beginning and its end', (text) => {
  expect(formatOf(text)).toBe('a drawing (SVG)');
});

it.each(['<svg></svg> is how a drawing is written', 'Words', '<svg> without an end', '-->'])('takes no text for one', (text) => {
  expect(formatOf(text)).toBeUndefined();
});

it('is done at once with what looks like many ways to the end', () => {
  expect(formatOf(`<svg></svg>${'<!---->'.repeat(500)}x`)).toBeUndefined();
  expect(formatOf(`${'<!---->'.repeat(500)}x<svg></svg>`)).toBeUndefined();
  expect(formatOf(`${' '.repeat(4000)}x`)).toBeUndefined();
});
