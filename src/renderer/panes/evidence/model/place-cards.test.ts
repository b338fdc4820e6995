import { describe, expect, it } from 'vitest';
import { placeCards } from './place-cards.ts';

const box = (id: string, wantedPx: number, heightPx = 40) => ({ id, wantedPx, heightPx });
const tops = (boxes: readonly ReturnType<typeof box>[], fixedId: string | null = null) => [...placeCards(boxes, 10, fixedId)].toSorted();

describe('placeCards', () => {
  it('leaves cards where there is room', () => {
    expect(tops([box('a', 0), box('b', 50), box('c', 200)])).toEqual([['a', 0], ['b', 50], ['c', 200]]);
  });

  it('moves later cards down when they would overlap', () => {
    expect(tops([box('a', 0), box('b', 20), box('c', 30)])).toEqual([['a', 0], ['b', 50], ['c', 100]]);
  });

  it('keeps the selected card in its place and moves the others away from it', () => {
    expect(tops([box('a', 0), box('b', 20), box('c', 30)], 'b')).toEqual([['a', -30], ['b', 20], ['c', 70]]);
  });

  it('places nothing for no cards', () => {
    expect(tops([])).toEqual([]);
  });
});
