import { expect, it } from 'vitest';
import { packPassages, unpackPassages } from './packed-passages.ts';

it('gives back the passages that were packed', () => {
  const passages = [
    { start: 0, end: 12, page: 1, kind: 'title' }, { start: 14, end: 90, page: 1, kind: 'heading' },
    { start: 90, end: 4090, page: 2, kind: 'paragraph' }, { start: 4090, end: 100_000_000, page: 70_000, kind: 'continuation' },
  ] as const;
  const list = unpackPassages(packPassages(passages));
  expect(passages.map((_, index) => list.at(index))).toEqual(passages);
  expect([list.length, list.at(4)]).toEqual([4, undefined]);
});
