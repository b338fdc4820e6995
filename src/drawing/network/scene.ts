import { borderDistance } from './borders.ts';
import type { DrawnBundle, DrawnEdge } from './edges.ts';
import {
  curveBetween, distanceToCurve, distanceToSegment, endAngle, loopAt, pointAt, type Curve, type Point, type Positions,
} from './geometry.ts';
import type { Drawing, DrawnNode } from './model.ts';

/** A node with its place. */
export interface PlacedNode extends DrawnNode {
  readonly at: Point;
}

/** A line with its course. */
export interface PlacedEdge extends DrawnEdge {
  readonly curve: Curve;
}

/** The sign of a contradiction with its place. */
export interface PlacedBundle extends DrawnBundle {
  readonly at: Point;
}

/** A drawing with places: all that painting and hit testing need. */
export interface Scene {
  readonly nodes: ReadonlyMap<string, PlacedNode>;
  readonly edges: readonly PlacedEdge[];
  readonly bundles: readonly PlacedBundle[];
  readonly marks: Drawing['marks'];
}

/** What lies under the pointer. A line may stand for several claims. */
export interface Hit {
  readonly kind: 'node' | 'edge';
  readonly ids: readonly string[];
}

/** Gaps between a line's end and the outline of its node, in network units. */
const endGap = 3;
const openEndGap = 13;
/** Only small drawings have lines go round nodes; in large ones it costs more than it shows. */
const roundNodesUpTo = 120;

/** Puts a drawing in its places. Nodes without a place, and their lines, are left out. */
export function sceneOf(drawing: Drawing, positions: Positions): Scene {
  const nodes = new Map<string, PlacedNode>();
  for (const node of drawing.nodes) {
    const at = positions.get(node.id);
    if (at !== undefined) nodes.set(node.id, { ...node, at });
  }
  const edges: PlacedEdge[] = [];
  for (const edge of drawing.edges) {
    const curve = courseOf(edge, nodes);
    if (curve !== null) edges.push({ ...edge, curve });
  }
  const bundles: PlacedBundle[] = [];
  for (const bundle of drawing.bundles) {
    const curve = courseOf({ ...bundle, shift: 0, isOpenEnded: false }, nodes);
    if (curve !== null) bundles.push({ ...bundle, at: pointAt(curve, 0.5) });
  }
  return { nodes, edges, bundles, marks: drawing.marks };
}

/** The nodes that lines run between, by their identifiers. */
export interface Ends {
  readonly size: number;
  get(id: string): PlacedNode | undefined;
  values(): Iterable<PlacedNode>;
}

type Course = Pick<DrawnEdge, 'fromId' | 'toId' | 'bend' | 'shift' | 'isOpenEnded'>;

/** How a line runs; null where one of its ends has no place, or both lie on each other. */
export function courseOf(edge: Course, nodes: Ends): Curve | null {
  const from = nodes.get(edge.fromId);
  const to = nodes.get(edge.toId);
  if (from === undefined || to === undefined) return null;
  if (from === to) return loopAt(from.at, from.radius, edge.bend);
  const angle = Math.atan2(to.at.y - from.at.y, to.at.x - from.at.x);
  const bend = edge.bend === 0 && nodes.size <= roundNodesUpTo ? bendRound(from, to, nodes) : edge.bend;
  // A bowed line leaves its nodes at another angle than the straight one.
  const turn = Math.atan2(bend * 2, Math.max(1, Math.hypot(to.at.x - from.at.x, to.at.y - from.at.y) / 2));
  return curveBetween({
    from: from.at,
    to: to.at,
    fromGap: borderDistance(from.shape, from.radius, angle - turn) + endGap,
    toGap: borderDistance(to.shape, to.radius, angle + Math.PI + turn) + (edge.isOpenEnded ? openEndGap : endGap),
    bend,
    shift: edge.shift,
  });
}

/** How far a line has to bow out so that it does not run through a node that it has nothing to do with. */
function bendRound(from: PlacedNode, to: PlacedNode, nodes: Ends): number {
  const length = Math.hypot(to.at.x - from.at.x, to.at.y - from.at.y) || 1;
  let bend = 0;
  for (const node of nodes.values()) {
    if (node === from || node === to) continue;
    const wanted = node.radius + 7;
    const distance = distanceToSegment(from.at, to.at, node.at);
    if (distance >= wanted) continue;
    const side = ((to.at.y - from.at.y) * (node.at.x - from.at.x) - (to.at.x - from.at.x) * (node.at.y - from.at.y)) / length;
    const needed = wanted - distance + 8;
    if (needed + distance > Math.abs(bend)) bend = (side >= 0 ? -1 : 1) * (needed + 4);
  }
  return bend;
}

/**
 * What lies at a point: nodes before the signs of contradictions before lines.
 *
 * @param slack how far beside it still counts, in network units
 */
export function hitAt(scene: Scene, point: Point, slack: number): Hit | null {
  let nearest: Hit | null = null;
  let least = slack;
  for (const node of scene.nodes.values()) {
    const distance = Math.hypot(point.x - node.at.x, point.y - node.at.y) - node.radius;
    if (distance <= least) [nearest, least] = [{ kind: 'node', ids: [node.id] }, distance];
  }
  if (nearest !== null) return nearest;
  for (const bundle of scene.bundles) {
    if (Math.hypot(point.x - bundle.at.x, point.y - bundle.at.y) <= slack * 1.6) return { kind: 'edge', ids: bundle.claimIds };
  }
  least = slack;
  for (const edge of scene.edges) {
    if (!mayTouch(edge.curve, point, slack)) continue;
    const distance = distanceToCurve(edge.curve, point);
    if (distance <= least) [nearest, least] = [{ kind: 'edge', ids: edge.claimIds }, distance];
  }
  return nearest;
}

/** Where a line's own sign stands. In a double line the middle belongs to the sign of the contradiction. */
export function markPlaceOf(edge: PlacedEdge): Point {
  return pointAt(edge.curve, edge.shift === 0 ? 0.5 : 0.28);
}

/** Direction in which a line arrives, for its arrowhead. */
export function arrivalOf(edge: PlacedEdge): number {
  return endAngle(edge.curve);
}

export function mayTouch({ start, control, end }: Curve, point: Point, slack: number): boolean {
  return point.x >= Math.min(start.x, control.x, end.x) - slack && point.x <= Math.max(start.x, control.x, end.x) + slack
    && point.y >= Math.min(start.y, control.y, end.y) - slack && point.y <= Math.max(start.y, control.y, end.y) + slack;
}
