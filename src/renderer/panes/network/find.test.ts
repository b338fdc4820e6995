import { expect, it } from 'vitest';
import { findNodes } from './find.ts';
import { drawingOf } from '../../../drawing/network/model.ts';
import { testEdge, testNetwork, testNode } from '../../../drawing/network/testing.ts';
import { visibleNetwork } from '../../../drawing/network/visible.ts';

const names = ['Nicolás Maduro', 'New York', 'Old York', 'Yorkshire Post', 'Bayork', 'a.b (c'];
const nodes = names.map((name, at) => testNode(at + 1, { name }));
const [, , old = testNode(9), post = testNode(9)] = nodes;
const network = testNetwork(nodes, [testEdge(1, old, post)]);
const { nodes: drawn } = drawingOf(visibleNetwork(network, { hiddenTypes: new Set(), hiddenStandings: new Set(), nodeLimit: 100 }), { selected: new Set(), symmetricRelations: new Set() });
const found = (text: string) => findNodes(drawn, text).map(({ name }) => name);

it('finds beginnings of names before beginnings of words before the middle of words, the connected first', () => {
  expect(found('york')).toEqual(['Yorkshire Post', 'Old York', 'New York', 'Bayork']);
});

it('asks for no accents, and takes every sign as itself', () => {
  expect(found('nicolas')).toEqual(['Nicolás Maduro']);
  expect(found('B (C')).toEqual(['a.b (c']);
  expect(found('nobody')).toEqual([]);
});
