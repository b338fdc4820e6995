import { describe, expect, it } from 'vitest';
import { holds, moveEdge, partsAround } from './trim.ts';

const text = '😀 He said: "we paid nothing," twice.';
const around = { start: 100, text };
/** Code points: the face is one. */
const spanOf = (words: string) => {
  const start = 100 + [...text.slice(0, text.indexOf(words))].length;
  return { start, end: start + [...words].length };
};
const wordsOf = (span: { start: number; end: number }) => partsAround(around, span).words;

describe('an edge moved by a word', () => {
  it.each([
    { edge: 'start', direction: 'earlier', from: 'paid nothing', to: 'we paid nothing' },
    { edge: 'start', direction: 'later', from: 'paid nothing', to: 'nothing' },
    { edge: 'end', direction: 'later', from: 'paid nothing', to: 'paid nothing,' },
    { edge: 'end', direction: 'earlier', from: 'paid nothing', to: 'paid' },
    { edge: 'start', direction: 'earlier', from: 'He said', to: '😀 He said' },
    { edge: 'end', direction: 'earlier', from: 'nothing', to: 'nothing' },
    { edge: 'start', direction: 'later', from: 'nothing', to: 'nothing' },
    { edge: 'end', direction: 'later', from: 'twice.', to: 'twice.' },
  ] as const)('$edge $direction of "$from" gives "$to"', ({ edge, direction, from, to }) => {
    expect(wordsOf(moveEdge(around, spanOf(from), edge, direction))).toBe(to);
  });
});

it('tells what stands around a span', () => {
  expect(partsAround(around, spanOf('we paid'))).toEqual({ before: '😀 He said: "', words: 'we paid', after: ' nothing," twice.' });
});

it('knows what it holds', () => {
  expect(holds(around, spanOf('twice.'))).toBe(true);
  expect(holds(around, { start: 99, end: 101 })).toBe(false);
  expect(holds(around, { start: 110, end: 300 })).toBe(false);
});
