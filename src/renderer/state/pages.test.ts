import { describe, expect, it } from 'vitest';
import { pagesOf } from './pages.ts';

describe('pages of a long list', () => {
  it('are those in sight, and always the first', () => {
    expect([pagesOf(0, 30, 100), pagesOf(90, 130, 100), pagesOf(450, 470, 100), pagesOf(-1, -1, 100)])
      .toEqual([[0], [0, 1], [0, 4], [0]]);
  });
});
