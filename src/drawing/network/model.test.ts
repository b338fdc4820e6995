import { describe, expect, it } from 'vitest';
import { drawingOf, type Drawing } from './model.ts';
import { nodeTypes, shapeOf } from './node-types.ts';
import { testEdge, testNetwork, testNode } from './testing.ts';
import { visibleNetwork } from './visible.ts';
import type { Network, NetworkEdge } from '../../shared/contract/panes.ts';

const russia = testNode(1, { name: 'Russia', type: 'state', claimCount: 4 });
const operation = testNode(2, { name: 'Influence operation', kind: 'operation', type: 'operation' });
const other = testNode(3, { name: 'Somebody else' });

function draw(network: Network, selected: readonly string[] = [], symmetricRelations: readonly string[] = []): Drawing {
  const visible = visibleNetwork(network, { hiddenTypes: new Set(), hiddenStandings: new Set(), nodeLimit: 1000 });
  return drawingOf(visible, { selected: new Set(selected), symmetricRelations: new Set(symmetricRelations) });
}

function drawEdges(...edges: readonly NetworkEdge[]): Drawing['edges'] {
  return draw(testNetwork([russia, operation, other], edges)).edges;
}

it('draws a node by its type, its size by its claims', () => {
  expect(draw(testNetwork([russia], [])).nodes).toEqual([{
    id: russia.id, name: 'Russia', type: 'state', shape: 'hexagon', radius: 13 + 2.4 * Math.sqrt(3), label: ['Russia'],
    labelSize: { width: 6 * 12 * 0.54, height: 14 }, claimCount: 4, degree: 0, emphasis: 'plain', isPlacedByHand: false,
    tint: null, badge: null,
  }]);
});

it('gives every type a shape of its own', () => {
  expect(new Set(nodeTypes.map(shapeOf)).size).toBe(nodeTypes.length);
});

it('draws a sourced assertion as one solid straight line with an arrow', () => {
  const edge = testEdge(1, russia, operation);
  expect(drawEdges(edge)).toEqual([{
    id: edge.id, claimIds: [edge.id], isBundle: false, fromId: russia.id, toId: operation.id, label: 'executes', line: 'solid', mark: null,
    hasArrow: true, isOpenEnded: false, isThin: false, bend: 0, shift: 0, emphasis: 'plain',
  }]);
});

describe('standing', () => {
  it.each([
    [null, 'solid'], ['conducted', 'solid'], ['attempted', 'long-dash'], ['considered', 'dash'], ['planned', 'dash'],
    ['alleged', 'dot'], ['not_conducted', 'dash-dot'],
  ] as const)('draws status %s as a %s line', (status, line) => {
    expect(drawEdges(testEdge(1, russia, operation, { status }))[0]).toMatchObject({ line, mark: null });
  });

  it('marks a denial and a partial denial', () => {
    expect(drawEdges(testEdge(1, russia, operation, { polarity: 'denies' }))[0]?.mark).toBe('denied');
    expect(drawEdges(testEdge(1, russia, operation, { polarity: 'mixed' }))[0]?.mark).toBe('mixed');
  });

  it('leaves an unsourced line open and draws the analyst\'s own view thin', () => {
    expect(drawEdges(testEdge(1, russia, operation, { quoteCount: 0, voice: 'analyst' }))[0]).toMatchObject({ isOpenEnded: true, isThin: true });
  });

  it('draws no arrow for a relation without direction', () => {
    const network = testNetwork([russia, other], [testEdge(1, russia, other, { relation: 'linked_to' })]);
    expect(draw(network, [], ['linked_to']).edges[0]?.hasArrow).toBe(false);
  });
});

describe('lines between the same two nodes', () => {
  it('fan out in both directions without lying on each other', () => {
    const [there, back] = drawEdges(testEdge(1, russia, operation), testEdge(2, operation, russia, { relation: 'targets' }));
    // Each bends to its own left, which is the other's right.
    expect([there?.bend, back?.bend]).toEqual([-12, -12]);
  });

  it('keep to a fan of bounded width', () => {
    const edges = Array.from({ length: 24 }, (_, index) => testEdge(index + 1, russia, operation));
    expect(Math.max(...draw(testNetwork([russia, operation], edges), edges.slice(0, 1).map(({ id }) => id)).edges.map((edge) => Math.abs(edge.bend)))).toBe(65);
  });
});

describe('contradiction', () => {
  const asserting = testEdge(1, russia, operation);
  const denying = testEdge(2, russia, operation, { polarity: 'denies', voice: 'dissent' });
  const again = testEdge(3, russia, operation, { polarity: 'denies' });

  it('joins both sides into a double line with one sign', () => {
    const drawing = draw(testNetwork([russia, operation], [asserting, denying, again]));
    expect(drawing.edges.map(({ claimIds, shift, mark, bend }) => ({ claimIds, shift, mark, bend }))).toEqual([
      { claimIds: [asserting.id], shift: 4, mark: null, bend: 0 },
      { claimIds: [denying.id, again.id], shift: -4, mark: 'denied', bend: 0 },
    ]);
    expect(draw(testNetwork([russia, operation], [asserting, denying])).edges.map(({ mark }) => mark)).toEqual([null, 'denied_dissent']);
    expect(drawing.bundles).toEqual([{
      id: `${asserting.id} contradicted`, claimIds: [asserting.id, denying.id, again.id],
      fromId: russia.id, toId: operation.id, bend: 0, emphasis: 'plain',
    }]);
  });

  it('is none where the relations or the nodes differ', () => {
    const network = testNetwork([russia, operation, other], [
      asserting, testEdge(4, russia, operation, { polarity: 'denies', relation: 'directs' }), testEdge(5, other, operation, { polarity: 'denies' }),
    ]);
    expect(draw(network).bundles).toEqual([]);
  });
});

describe('selection', () => {
  const edge = testEdge(1, russia, operation);
  const network = testNetwork([russia, operation, other], [edge]);
  const emphases = (selected: readonly string[]) => {
    const { nodes, edges } = draw(network, selected);
    return [...nodes, ...edges].map(({ emphasis }) => emphasis);
  };

  it('dims what is not tied to a selected node', () => {
    expect(emphases([russia.id])).toEqual(['selected', 'near', 'dimmed', 'near']);
  });

  it('keeps both ends of a selected claim', () => {
    expect(emphases([edge.id])).toEqual(['near', 'near', 'dimmed', 'selected']);
  });

  it('dims nothing when nothing of it is drawn', () => {
    expect(emphases(['report--elsewhere'])).toEqual(['plain', 'plain', 'plain', 'plain']);
  });
});

describe('parallel claims', () => {
  const many = (count: number, given: (at: number) => Partial<NetworkEdge> = () => ({})) => Array.from({ length: count }, (_, at) => testEdge(at + 1, russia, operation, given(at)));

  it('are lines of their own as long as they can be told apart', () => {
    expect(drawEdges(...many(4)).map(({ isBundle }) => isBundle)).toEqual([false, false, false, false]);
  });

  it('are bundled by direction when they are many, and say how many', () => {
    const back = Array.from({ length: 2 }, (_, at) => testEdge(900 + at, operation, russia, { label: at === 0 ? 'targets' : 'harms', relation: at === 0 ? 'targets' : 'harms', polarity: at === 0 ? 'denies' : 'asserts' }));
    expect(drawEdges(...many(500), ...back).map(({ label, isBundle, mark, claimIds, fromId }) => ({ label, isBundle, mark, claims: claimIds.length, fromId }))).toEqual([
      { label: 'executes × 500', isBundle: true, mark: null, claims: 500, fromId: russia.id }, { label: '2 claims', isBundle: true, mark: 'mixed', claims: 2, fromId: operation.id },
    ]);
  });

  it('fan out when one of them is selected, unless they are too many', () => {
    const [first] = many(1);
    expect(draw(testNetwork([russia, operation], many(6)), [first?.id ?? '']).edges).toHaveLength(6);
    expect(draw(testNetwork([russia, operation], many(60)), [first?.id ?? '']).edges).toHaveLength(1);
  });

  it('never hide a contradiction', () => {
    const { edges, bundles } = draw(testNetwork([russia, operation], [...many(6, (at) => ({ relation: `r${at}` })), testEdge(50, russia, operation), testEdge(51, russia, operation, { polarity: 'denies' })]));
    expect(bundles).toHaveLength(1);
    expect(edges.map(({ isBundle, claimIds }) => [isBundle, claimIds.length])).toEqual([[true, 6], [false, 1], [false, 1]]);
  });
});
