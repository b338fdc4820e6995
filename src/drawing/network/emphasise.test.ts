import { expect, it } from 'vitest';
import { createEmphasiser } from './emphasise.ts';
import { drawingOf, type Drawing } from './model.ts';
import { testEdge, testNetwork, testNode } from './testing.ts';
import { visibleNetwork } from './visible.ts';

const nodes = Array.from({ length: 8 }, (_, at) => testNode(at));
const [a, b, c, d, e] = nodes as [typeof nodes[0], typeof nodes[0], typeof nodes[0], typeof nodes[0], typeof nodes[0]];
const parallel = Array.from({ length: 6 }, (_, at) => testEdge(20 + at, d, e, { relation: `r${at}` }));
const edges = [
  testEdge(1, a, b), testEdge(2, a, b, { polarity: 'denies' }), testEdge(3, b, a, { relation: 'targets' }), testEdge(4, b, c), testEdge(5, c, c), ...parallel,
];
const hiddenTypes = new Set<never>();
const visible = visibleNetwork(testNetwork(nodes, edges), { hiddenTypes, hiddenStandings: hiddenTypes, nodeLimit: 100 });
const symmetricRelations = new Set<string>();
const draw = (selected: readonly string[]) => drawingOf(visible, { selected: new Set(selected), symmetricRelations });
const sorted = ({ plain: _, ...drawing }: Drawing) => ({ ...drawing, edges: drawing.edges.toSorted((left, right) => (left.id < right.id ? -1 : 1)) });
const emphasise = createEmphasiser(visible, draw([]), symmetricRelations);

it.each([
  ['nothing', []], ['a node', [a.id]], ['one of a contradiction', [edges[0]?.id ?? '']], ['a loop', [edges[4]?.id ?? '']],
  ['one of a bundle', [parallel[0]?.id ?? '']], ['an end of a bundle and another node', [d.id, c.id]], ['a node without claims', [nodes[7]?.id ?? '']], ['what is not drawn', ['actor--elsewhere']],
])('draws %s selected as the whole drawing would be made', (_, selected) => {
  expect(sorted(emphasise(new Set(selected)))).toEqual(sorted(draw(selected)));
});
