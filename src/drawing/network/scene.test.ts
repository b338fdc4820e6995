import { describe, expect, it } from 'vitest';
import type { Positions } from './geometry.ts';
import { placeLabels } from './label-places.ts';
import { drawingOf } from './model.ts';
import { hitAt, sceneOf, type Scene } from './scene.ts';
import { testEdge, testNetwork, testNode } from './testing.ts';
import { visibleNetwork } from './visible.ts';
import type { NetworkEdge } from '../../shared/contract/panes.ts';

const left = testNode(1);
const right = testNode(2);
const between = testNode(3);

function sceneWith(edges: readonly NetworkEdge[], positions: Positions, nodes = [left, right, between]): Scene {
  const visible = visibleNetwork(testNetwork(nodes, edges), { hiddenTypes: new Set(), hiddenStandings: new Set(), nodeLimit: 1000 });
  return sceneOf(drawingOf(visible, { selected: new Set(), symmetricRelations: new Set() }), positions);
}

const apart: Positions = new Map([[left.id, { x: 0, y: 0 }], [right.id, { x: 200, y: 0 }]]);

describe('lines', () => {
  it('end at the outlines of their nodes', () => {
    expect(sceneWith([testEdge(1, left, right)], apart).edges[0]?.curve).toEqual({
      start: { x: 16, y: 0 }, control: { x: 100, y: 0 }, end: { x: 184, y: 0 },
    });
  });

  it('stop well before the node when unsourced', () => {
    expect(sceneWith([testEdge(1, left, right, { quoteCount: 0 })], apart).edges[0]?.curve.end).toEqual({ x: 174, y: 0 });
  });

  it('go round a node that they have nothing to do with', () => {
    const scene = sceneWith([testEdge(1, left, right)], new Map([...apart, [between.id, { x: 100, y: 2 }]]));
    expect(Math.abs(scene.edges[0]?.curve.control.y ?? 0)).toBeGreaterThan(40);
  });

  it('are left out while a node has no place', () => {
    expect(sceneWith([testEdge(1, left, right)], new Map([[left.id, { x: 0, y: 0 }]])).edges).toEqual([]);
  });

  it('loop for a claim of something about itself', () => {
    expect(sceneWith([testEdge(1, left, left)], apart).edges).toHaveLength(1);
  });
});

describe('what lies under the pointer', () => {
  const edge = testEdge(1, left, right);
  const scene = sceneWith([edge], apart);

  it('is a node before a line', () => {
    expect(hitAt(scene, { x: 12, y: 3 }, 6)).toEqual({ kind: 'node', ids: [left.id] });
  });

  it('is a line within some pixels', () => {
    expect(hitAt(scene, { x: 100, y: 5 }, 6)).toEqual({ kind: 'edge', ids: [edge.id] });
    expect(hitAt(scene, { x: 100, y: 7 }, 6)).toBeNull();
  });

  it('is the whole dispute at the sign of a contradiction, one side beside it', () => {
    const denial = testEdge(2, left, right, { polarity: 'denies' });
    const disputed = sceneWith([edge, denial], apart);
    expect(hitAt(disputed, { x: 100, y: 0 }, 6)?.ids).toEqual([edge.id, denial.id]);
    expect(hitAt(disputed, { x: 50, y: 5 }, 4)?.ids).toEqual([denial.id]);
    expect(hitAt(disputed, { x: 50, y: -5 }, 4)?.ids).toEqual([edge.id]);
  });
});

describe('labels', () => {
  const measure = (text: string): number => text.length * 0.55;
  const options = { scale: 1, measure, hoveredIds: new Set<string>() };

  it('stand below their nodes and on their lines where there is room', () => {
    const labels = placeLabels(sceneWith([testEdge(1, left, right)], apart, [left, right]), options);
    expect(labels.map(({ of, lines, at }) => ({ of, lines, x: at.x, isBelow: at.y > 13 }))).toEqual([
      { of: 'node', lines: ['Node 1'], x: 0, isBelow: true },
      { of: 'node', lines: ['Node 2'], x: 200, isBelow: true },
      { of: 'edge', lines: ['executes'], x: 100, isBelow: false },
    ]);
  });

  it('never overlap, however close the nodes are', () => {
    const nodes = Array.from({ length: 60 }, (_, index) => testNode(index + 1, { name: `Somebody number ${index}` }));
    const positions: Positions = new Map(nodes.map((node, index) => [node.id, { x: (index % 10) * 40, y: Math.floor(index / 10) * 35 }]));
    const boxes = placeLabels(sceneWith([], positions, nodes), options).map((label) => ({
      left: label.at.x - (measure(label.lines[0] ?? '') * label.fontSize) / 2, width: measure(label.lines[0] ?? '') * label.fontSize,
      top: label.at.y - label.lineHeight / 2, height: label.lineHeight * label.lines.length,
    }));
    const overlaps = boxes.filter((a, index) => boxes.slice(index + 1).some((b) =>
      a.left + 0.01 < b.left + b.width && b.left + 0.01 < a.left + a.width && a.top + 0.01 < b.top + b.height && b.top + 0.01 < a.top + a.height));
    expect(boxes.length).toBeGreaterThan(5);
    expect(overlaps).toEqual([]);
  });

  it('drop those of lines when seen from far away', () => {
    const labels = placeLabels(sceneWith([testEdge(1, left, right)], apart, [left, right]), { ...options, scale: 0.4 });
    expect(labels.filter((label) => label.of === 'edge')).toEqual([]);
  });
});
