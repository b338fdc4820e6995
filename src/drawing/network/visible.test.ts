import { expect, it } from 'vitest';
import { testEdge, testNetwork, testNode } from './testing.ts';
import { initialNodeLimit, nextNodeLimit, visibleNetwork, type NetworkFilter } from './visible.ts';

const everything: NetworkFilter = { hiddenTypes: new Set(), hiddenStandings: new Set(), nodeLimit: 1000 };
const state = testNode(1, { type: 'state' });
const person = testNode(2);
const operation = testNode(3, { kind: 'operation', type: 'operation' });
const sourced = testEdge(1, state, operation);
const unsourced = testEdge(2, person, operation, { quoteCount: 0 });
const denied = testEdge(3, state, operation, { polarity: 'denies' });
const network = testNetwork([state, person, operation], [sourced, unsourced, denied]);

it('hides nodes of a type together with their claims', () => {
  const visible = visibleNetwork(network, { ...everything, hiddenTypes: new Set(['person'] as const) });
  expect(visible.nodes).toEqual([state, operation]);
  expect(visible.edges).toEqual([sourced, denied]);
});

it('hides unsourced claims and keeps their nodes', () => {
  const visible = visibleNetwork(network, { ...everything, hiddenStandings: new Set(['unsourced'] as const) });
  expect(visible.nodes).toEqual([state, person, operation]);
  expect(visible.edges).toEqual([sourced, denied]);
});

it('counts for the legend what there is, hidden or not', () => {
  const visible = visibleNetwork(network, { ...everything, hiddenTypes: new Set(['person'] as const), hiddenStandings: new Set(['denied'] as const) });
  expect([...visible.presentTypes]).toEqual([['state', 1], ['person', 1], ['operation', 1]]);
  expect([...visible.presentStandings]).toEqual([['asserted', 3], ['contradicted', 2], ['unsourced', 1], ['denied', 1]]);
});

it('keeps the most connected of a crowd, what is tied to them, and the claims between them', () => {
  const visible = visibleNetwork(network, { ...everything, nodeLimit: 2 });
  expect(visible.nodes).toEqual([state, operation]);
  expect(visible.edges).toEqual([sourced, denied]);
  expect(visible.beyondLimit).toBe(1);
});

it('starts a crowd with the most connected 300 and goes on in steps', () => {
  expect([initialNodeLimit(40), initialNodeLimit(1000), initialNodeLimit(1001)]).toEqual([1000, 1000, 300]);
  expect([nextNodeLimit(300), nextNodeLimit(1000), nextNodeLimit(20_000)]).toEqual([600, 2000, 20_000]);
});
