import { describe, expect, it } from 'vitest';
import { insideOf, outlineBy, placeAt } from './area.ts';

const positions = new Map([['middle', { x: 0, y: 0 }], ['right', { x: 50, y: 0 }], ['far', { x: 500, y: 500 }], ['bay', { x: 0, y: 40 }]]);

describe('picking several things', () => {
  it('takes what is in a box, whichever corner it was begun at', () => {
    for (const way of [[{ x: -10, y: -10 }, { x: 60, y: 20 }], [{ x: 60, y: 20 }, { x: 0, y: 0 }, { x: -10, y: -10 }]]) {
      expect(insideOf(outlineBy('box', way), positions)).toEqual(['middle', 'right']);
    }
  });

  it('takes what a lasso goes round, not what lies in its bay', () => {
    const lasso = [{ x: -60, y: -60 }, { x: 80, y: -60 }, { x: 80, y: 80 }, { x: 20, y: 80 }, { x: 0, y: 20 }, { x: -20, y: 80 }, { x: -60, y: 80 }];
    expect(insideOf(outlineBy('lasso', lasso), positions)).toEqual(['middle', 'right']);
  });

  it('takes nothing by a click', () => {
    expect([insideOf(outlineBy('lasso', [{ x: 0, y: 0 }]), positions), insideOf(outlineBy('box', []), positions), insideOf(outlineBy('box', [{ x: 0, y: 0 }, { x: 0, y: 0 }]), positions)]).toEqual([[], [], []]);
  });

  it('knows what a pixel shows', () => {
    expect(placeAt({ x: 0, y: 300 }, { centre: { x: 10, y: 20 }, scale: 2 }, { width: 400, height: 200 })).toEqual({ x: -90, y: 120 });
  });
});
