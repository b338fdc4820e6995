import { expect, it } from 'vitest';
import { inWindow } from './window.ts';

const network = { nodes: [{ id: 'a' }, { id: 'b' }], edges: [{ id: 'c' }], totals: { nodes: 7, edges: 1, unsourced: 0 } };

it('leaves of a network what a window concerns, and of its totals what that leaves', () => {
  expect(inWindow(network, { window: { fromDay: 1, toDay: 2 }, ids: new Set(['a']) }))
    .toEqual({ nodes: [{ id: 'a' }], edges: [], totals: { nodes: 6, edges: 0, unsourced: 0 } });
});

it('leaves all of it where nothing is brushed', () => {
  expect(inWindow(network, null)).toBe(network);
});
