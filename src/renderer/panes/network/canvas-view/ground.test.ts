import { describe, expect, it } from 'vitest';
import type { Positions } from '../../../../drawing/network/geometry.ts';
import { drawingOf } from '../../../../drawing/network/model.ts';
import { createEmphasiser } from '../../../../drawing/network/emphasise.ts';
import { hitAt, sceneOf } from '../../../../drawing/network/scene.ts';
import { testEdge, testNetwork, testNode } from '../../../../drawing/network/testing.ts';
import { visibleNetwork } from '../../../../drawing/network/visible.ts';
import { groundOf, hitTestOf, strongOf } from './ground.ts';

const count = 200;
const nodes = Array.from({ length: count }, (_, at) => testNode(at));
const edges = nodes.flatMap((node, at) => [1, 7].map((step, index) => testEdge(at * 2 + index, node, nodes[(at + step) % count] ?? node, { polarity: at % 9 === 0 && index === 0 ? 'denies' : 'asserts' })));
const positions: Positions = new Map(nodes.map(({ id }, at) => [id, { x: (at % 17) * 61 - 400, y: Math.floor(at / 17) * 73 - 300 }]));
const nothing = new Set<never>();
const visible = visibleNetwork(testNetwork(nodes, edges), { hiddenTypes: nothing, hiddenStandings: nothing, nodeLimit: 1000 });
const plain = drawingOf(visible, { selected: nothing, symmetricRelations: nothing });

describe('hitTestOf', () => {
  it('finds what a look through everything finds', () => {
    const scene = sceneOf(plain, positions);
    const test = hitTestOf(groundOf(plain, positions));
    const points = Array.from({ length: 2000 }, (_, at) => ({ x: (at % 50) * 23 - 450, y: Math.floor(at / 50) * 22 - 350 }));
    const found = points.map((point) => test(point, 6));
    expect(found).toEqual(points.map((point) => hitAt(scene, point, 6)));
    expect(new Set(found.map((hit) => hit?.kind))).toEqual(new Set(['node', 'edge', undefined]));
  });

  it('leaves out what has no place', () => {
    const ground = groundOf(plain, new Map([...positions].slice(1)));
    expect([ground.nodes.size, ground.edges.length]).toEqual([count - 1, edges.length - 4]);
  });
});

describe('strongOf', () => {
  it('takes the selected, its neighbours and their lines out of a crowd', () => {
    const [, , third] = nodes;
    const drawing = createEmphasiser(visible, plain, nothing)(new Set([third?.id ?? '']));
    const strong = strongOf(drawing, positions, groundOf(plain, positions));
    expect(drawing.plain).toBe(plain);
    expect([strong?.nodes.size, strong?.edges.length]).toEqual([5, 4]);
    expect(strongOf(plain, positions, groundOf(plain, positions))).toBeNull();
  });

  it('finds the ends of a line that is selected alone', () => {
    const drawing = createEmphasiser(visible, plain, nothing)(new Set([edges[3]?.id ?? '']));
    const strong = strongOf(drawing, positions, groundOf(plain, positions));
    expect(strong?.edges.map(({ id }) => id)).toEqual([edges[3]?.id]);
  });
});
