import type { Positions } from '../../geometry.ts';
import { componentsOf, graphOf, hopsFrom } from '../graph.ts';
import { linkLength } from '../stress.ts';
import type { RuleInput } from './arrange.ts';
import { widthOf } from './rows.ts';

/** Room between labels that stand above each other. */
const rowRoom = 18;
const leastAlong = 40;

/** Rings by the number of claims from the one in the middle; what no way leads to stands on an outermost ring. */
export function inRings({ nodes, links, centreId }: RuleInput): Positions {
  const graph = graphOf(nodes, links);
  const [largest = []] = componentsOf(graph);
  const degree = (index: number): number => graph.neighbours[index]?.length ?? 0;
  const [usual = 0] = largest.toSorted((one, other) => degree(other) - degree(one) || one - other);
  const hops = hopsFrom((centreId === null ? undefined : graph.indexOf.get(centreId)) ?? usual, graph);
  const furthest = Math.max(0, ...hops.filter(Number.isFinite));
  const rings = [...Map.groupBy(nodes.keys(), (index) => Math.min(hops[index] ?? Infinity, furthest + 1))].toSorted(([one], [other]) => one - other);
  const angles = nodes.map(() => 0);
  const places = new Map<string, { x: number; y: number }>();
  let radius = 0;
  for (const [hop, ring] of rings) {
    if (hop > 0) radius += linkLength;
    // Each beside the one nearer to the middle that it hangs on.
    const parentAngle = (index: number): number => angles[(graph.neighbours[index] ?? []).find((other) => (hops[other] ?? 0) < hop) ?? -1] ?? 0;
    const order = ring.toSorted((one, other) => parentAngle(one) - parentAngle(other) || one - other);
    if (hop > 0) radius = roomyRadius(order, nodes, radius);
    const spreadAngles = spread(order, nodes, radius);
    // Turned so that lines from the ring inside are short; else the first of every ring would stand above the middle.
    const turn = hop > 1 ? meanAngle(order.map((index, at) => parentAngle(index) - (spreadAngles[at] ?? 0))) : 0;
    spreadAngles.map((angle) => angle + turn).forEach((angle, at) => {
      const index = order[at] ?? 0;
      angles[index] = angle;
      places.set(nodes[index]?.id ?? '', { x: Math.round(Math.sin(angle) * radius), y: Math.round(-Math.cos(angle) * radius) });
    });
  }
  return places;
}

/** The mean direction of angles. */
function meanAngle(turns: readonly number[]): number {
  return Math.atan2(turns.reduce((sum, turn) => sum + Math.sin(turn), 0), turns.reduce((sum, turn) => sum + Math.cos(turn), 0));
}

/** Room along a ring that a node needs: at the top and the bottom labels stand beside each other, at the sides above each other. */
function roomAt(angle: number, node: RuleInput['nodes'][number] | undefined): number {
  const height = node === undefined ? 0 : node.radius * 2 + node.labelSize.height + rowRoom;
  return Math.max(leastAlong, Math.abs(Math.cos(angle)) * widthOf(node) + Math.abs(Math.sin(angle)) * height);
}

/** Angles one after the other, as each needs room; the last value is where the ring would end. */
function laidAlong(order: readonly number[], nodes: RuleInput['nodes'], radius: number): readonly number[] {
  let angle = 0;
  return [...order.map((index) => {
    const own = angle;
    angle += roomAt(angle, nodes[index]) / Math.max(1, radius);
    return own;
  }), angle];
}

/** The least radius, from one on, at which all have room. */
function roomyRadius(order: readonly number[], nodes: RuleInput['nodes'], least: number): number {
  let radius = least;
  while ((laidAlong(order, nodes, radius).at(-1) ?? 0) > Math.PI * 2) radius *= 1.06;
  return radius;
}

/** Angles around the whole ring: what room is left is shared out. */
function spread(order: readonly number[], nodes: RuleInput['nodes'], radius: number): readonly number[] {
  const along = laidAlong(order, nodes, radius);
  const stretch = Math.PI * 2 / Math.max(1e-9, along.at(-1) ?? 1);
  return along.slice(0, -1).map((angle) => angle * stretch);
}
