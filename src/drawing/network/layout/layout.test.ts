import { describe, expect, it } from 'vitest';
import { isOverlapping, type Box, type Positions } from '../geometry.ts';
import type { LayoutLink, LayoutNode } from './graph.ts';
import { layOut, type LayoutInput } from './layout.ts';
import { repeatableRandom } from './random.ts';

function testGraph(nodeCount: number, linkCount: number): { nodes: LayoutNode[]; links: LayoutLink[] } {
  const random = repeatableRandom(nodeCount);
  const nodes = Array.from({ length: nodeCount }, (_, index) => ({
    id: `n${index}`, radius: 15, labelSize: { width: 60 + Math.round(random() * 60), height: 14 },
  }));
  const someNode = (): string => `n${Math.floor(random() * nodeCount)}`;
  return { nodes, links: Array.from({ length: linkCount }, () => ({ fromId: someNode(), toId: someNode() })) };
}

function positionsOf(input: Partial<LayoutInput> & Pick<LayoutInput, 'nodes'>): Positions {
  const work = layOut({ links: [], fixed: new Map(), aspect: 1.5, ...input });
  let step = work.next();
  while (step.done !== true) step = work.next();
  return step.value;
}

function roomsOf(nodes: readonly LayoutNode[], positions: Positions): readonly Box[] {
  return nodes.map((node) => {
    const at = positions.get(node.id) ?? { x: NaN, y: NaN };
    const half = Math.max(node.radius, node.labelSize.width / 2);
    return { left: at.x - half, right: at.x + half, top: at.y - node.radius, bottom: at.y + node.radius + node.labelSize.height };
  });
}

function overlapsAmong(rooms: readonly Box[]): number {
  return rooms.reduce((sum, room, index) => sum + rooms.slice(index + 1).filter((other) => isOverlapping(room, other)).length, 0);
}

describe('a layout', () => {
  it.each([[0, 0], [1, 0], [2, 1], [40, 60]])('of %i nodes gives every node a finite place', (nodeCount, linkCount) => {
    const graph = testGraph(nodeCount, linkCount);
    const positions = positionsOf(graph);
    expect([...positions.keys()]).toEqual(graph.nodes.map((node) => node.id));
    expect([...positions.values()].every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
  });

  it('is the same on every run', () => {
    const graph = testGraph(80, 120);
    expect(positionsOf(graph)).toEqual(positionsOf(graph));
  });

  it('keeps nodes and labels of a usual case apart', () => {
    const { nodes, links } = testGraph(40, 45);
    expect(overlapsAmong(roomsOf(nodes, positionsOf({ nodes, links })))).toBe(0);
  });

  it('puts linked nodes nearer to each other than others', () => {
    const { nodes, links } = testGraph(60, 70);
    const positions = positionsOf({ nodes, links });
    const distance = (a: string, b: string): number => {
      const [from, to] = [positions.get(a) ?? { x: 0, y: 0 }, positions.get(b) ?? { x: 0, y: 0 }];
      return Math.hypot(from.x - to.x, from.y - to.y);
    };
    const linked = links.filter(({ fromId, toId }) => fromId !== toId).map(({ fromId, toId }) => distance(fromId, toId));
    const all = nodes.flatMap((a) => nodes.map((b) => distance(a.id, b.id)));
    const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(mean(linked)).toBeLessThan(mean(all) * 0.6);
  });

  it('packs unconnected nodes without overlaps', () => {
    const { nodes } = testGraph(90, 0);
    expect(overlapsAmong(roomsOf(nodes, positionsOf({ nodes })))).toBe(0);
  });
});

describe('places that are there already', () => {
  const { nodes, links } = testGraph(30, 40);
  const before = positionsOf({ nodes, links });

  it('never move, whether few or most are given', () => {
    for (const share of [3, 15, 29]) {
      const fixed: Positions = new Map([...before].slice(0, share).map(([id, { x, y }]) => [id, { x: x * 2 + 7, y: y - 3 }]));
      const after = positionsOf({ nodes, links, fixed });
      expect([...fixed].every(([id, at]) => after.get(id)?.x === at.x && after.get(id)?.y === at.y)).toBe(true);
    }
  });

  it('get a new node near its neighbours, on free ground', () => {
    const newcomer: LayoutNode = { id: 'new', radius: 15, labelSize: { width: 80, height: 14 } };
    const after = positionsOf({ nodes: [...nodes, newcomer], links: [...links, { fromId: 'new', toId: 'n0' }], fixed: before });
    const [at, neighbour] = [after.get('new') ?? { x: NaN, y: NaN }, before.get('n0') ?? { x: NaN, y: NaN }];
    expect(Math.hypot(at.x - neighbour.x, at.y - neighbour.y)).toBeLessThan(320);
    expect(overlapsAmong(roomsOf([...nodes, newcomer], after))).toBe(overlapsAmong(roomsOf(nodes, before)));
  });
});

describe('what is out of the ordinary', () => {
  const isFinite = (positions: Positions): boolean => [...positions.values()].every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y));
  const thing = (id: string, width = 80): LayoutNode => ({ id, radius: 15, labelSize: { width, height: 14 } });
  const star = Array.from({ length: 5_000 }, (_, at) => thing(`n${at}`));
  const ofHub = star.map(({ id }) => ({ fromId: 'hub', toId: id }));

  it('has places: loops, 500 claims between two, dust, and a label as wide as 500 letters', () => {
    const nodes = [thing('a'), thing('b', 3_000), ...Array.from({ length: 60 }, (_, at) => thing(`dust${at}`))];
    const links = [{ fromId: 'a', toId: 'a' }, ...Array.from({ length: 500 }, (_, at) => (at % 2 === 0 ? { fromId: 'a', toId: 'b' } : { fromId: 'b', toId: 'a' })), { fromId: 'a', toId: 'gone' }];
    const positions = positionsOf({ nodes, links });
    expect([positions.size, isFinite(positions), overlapsAmong(roomsOf(nodes, positions))]).toEqual([62, true, 0]);
    expect(positions).toEqual(positionsOf({ nodes, links: [...new Map(links.map((link) => [`${link.fromId} ${link.toId}`, link])).values()] }));
  });

  it('has places: a thing with 5,000 neighbours, whether it is laid out with them or comes later', () => {
    const together = positionsOf({ nodes: [thing('hub'), ...star], links: ofHub });
    expect([together.size, isFinite(together)]).toEqual([5_001, true]);
    const fixed = new Map([...together].filter(([id]) => id !== 'hub'));
    const later = positionsOf({ nodes: [thing('hub'), ...star], links: ofHub, fixed });
    expect([isFinite(later), [...fixed].every(([id, at]) => later.get(id) === at || (later.get(id)?.x === at.x && later.get(id)?.y === at.y))]).toEqual([true, true]);
  });
});
