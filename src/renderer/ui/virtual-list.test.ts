import { describe, expect, it } from 'vitest';
import { rowAfterKey } from './VirtualList.tsx';

describe('a long list', () => {
  it('moves by row, by page and to its ends, and stays inside', () => {
    const at = (selected: number) => ['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End', 'x']
      .map((key) => rowAfterKey(key, { selected, count: 50, page: 10 }));
    expect(at(-1)).toEqual([0, 0, 9, 0, 0, 49, null]);
    expect(at(45)).toEqual([46, 44, 49, 35, 0, 49, null]);
  });

  it('has nowhere to go when it is empty', () => {
    expect(rowAfterKey('ArrowDown', { selected: -1, count: 0, page: 10 })).toBeNull();
  });
});
