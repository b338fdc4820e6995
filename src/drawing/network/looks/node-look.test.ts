import { describe, expect, it } from 'vitest';
import { testNode } from '../testing.ts';
import { lookOf, usualLook, type Measured } from './node-look.ts';

const nodes = [1, 2, 3, 4, 5, 6].map((count) => testNode(count, { quoteCount: count - 1 }));
const measured: Measured = {
  ids: nodes.map(({ id }) => id), degree: [0, 1, 2, 4, 4, 9], betweenness: [0, 0, 0, 0, 0, 0.5], closeness: [0, 0, 0, 0, 0, 0], pagerank: [1, 1, 1, 1, 1, 1],
  community: [0, 0, 1, 1, -1, -1], sampled: 6,
};

describe('size', () => {
  const radii = (look: ReturnType<typeof lookOf>) => nodes.map((node) => Math.round(look.radius(node)));

  it('grows so that the area follows the measure', () => {
    expect(radii(lookOf(nodes, 'degree', 'type', measured))).toEqual([8, 14, 17, 21, 21, 27]);
  });

  it('is the least where nothing has a value', () => {
    expect(radii(lookOf(nodes, 'closeness', 'type', measured))).toEqual([8, 8, 8, 8, 8, 8]);
  });

  it('is as usual until the measure is known', () => {
    expect(radii(lookOf(nodes, 'degree', 'type', null))).toEqual(nodes.map((node) => Math.round(usualLook.radius(node))));
  });
});

describe('colour', () => {
  it('goes in fifths; equal values share one', () => {
    const { tint } = lookOf(nodes, 'claims', 'degree', measured);
    expect(nodes.map(tint)).toEqual([0, 0, 1, 3, 3, 4].map((step) => ({ is: 'step', step })));
    expect(nodes.map(lookOf(nodes, 'claims', 'quotes', null).tint)).toEqual([0, 0, 1, 2, 3, 4].map((step) => ({ is: 'step', step })));
  });

  it('tells groups apart by a number as well; a thing alone has none', () => {
    const { tint, badge } = lookOf(nodes, 'claims', 'community', measured);
    expect(nodes.map(tint)).toEqual([0, 0, 1, 1, 7, 7].map((group) => ({ is: 'group', group })));
    expect(nodes.map(badge)).toEqual(['1', '1', '2', '2', null, null]);
  });

  it('says the type until measures are known', () => {
    expect(nodes.map(lookOf(nodes, 'claims', 'community', null).tint)).toEqual(nodes.map(() => null));
  });
});
