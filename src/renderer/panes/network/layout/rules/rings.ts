import type { Positions } from '../../geometry.ts';
import { componentsOf, graphOf, hopsFrom } from '../graph.ts';
import { linkLength } from '../stress.ts';
import type { RuleInput } from './arrange.ts';
import { widthOf } from './rows.ts';

/** Part of its width that a label needs along a ring: labels beside each other stand at different heights. */
const crowding = 0.75;
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
    const around = ring.reduce((sum, index) => sum + Math.max(widthOf(nodes[index]) * crowding, leastAlong), 0);
    if (hop > 0) radius = Math.max(radius + linkLength, around / (2 * Math.PI));
    // Each beside the one nearer to the middle that it hangs on.
    const parentAngle = (index: number): number => angles[(graph.neighbours[index] ?? []).find((other) => (hops[other] ?? 0) < hop) ?? -1] ?? 0;
    ring.toSorted((one, other) => parentAngle(one) - parentAngle(other) || one - other).forEach((index, at) => {
      const angle = (at / ring.length) * Math.PI * 2;
      angles[index] = angle;
      places.set(nodes[index]?.id ?? '', { x: Math.round(Math.sin(angle) * radius), y: Math.round(-Math.cos(angle) * radius) });
    });
  }
  return places;
}
