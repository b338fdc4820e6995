import { boxAround, distanceToSegment, isOverlapping, type Box, type Point } from '../geometry.ts';
import type { Graph } from './graph.ts';
import { labelShareFor, roomOf } from './spacing.ts';
import { linkLength, type Places } from './stress.ts';

const directions = 24;
const rings = [0.85, 1, 1.25, 1.6, 2.1, 2.8];

/** Among so many, only those count that the new node could come to lie beside; and of many neighbours so many, spread evenly. */
const allCountUpTo = 300;
const mostNeighbours = 40;
const reach = linkLength * 5;

/**
 * Puts a node close to those of its neighbours that have a place already, where there is room, and
 * moves nothing else.
 *
 * @param placed indices of nodes that have a place
 */
export function placeNear(node: number, graph: Graph, placed: ReadonlySet<number>, places: Places): void {
  const all = (graph.neighbours[node] ?? []).filter((other) => placed.has(other)).map((other) => pointOf(places, other));
  const boxOf = (other: number): Box => boxAt(graph, other, pointOf(places, other));
  const anchor = all.length > 0 ? middleOf(all) : besideAll([...placed].map(boxOf));
  const neighbours = all.filter((_, at) => at % Math.ceil(all.length / mostNeighbours) === 0);
  const isNear = (other: number): boolean => Math.abs((places.x[other] ?? 0) - anchor.x) < reach && Math.abs((places.y[other] ?? 0) - anchor.y) < reach;
  const boxes = [...placed].filter((other) => placed.size <= allCountUpTo || isNear(other)).map(boxOf);
  let best = anchor;
  let leastCost = Infinity;
  for (const ring of neighbours.length > 1 ? [0, ...rings] : rings) {
    for (let direction = 0; direction < directions; direction++) {
      const angle = (direction / directions) * Math.PI * 2;
      const point = { x: anchor.x + Math.cos(angle) * ring * linkLength, y: anchor.y + Math.sin(angle) * ring * linkLength };
      const cost = costOf(boxAt(graph, node, point), point, neighbours, boxes);
      if (cost < leastCost) [best, leastCost] = [point, cost];
    }
  }
  places.x[node] = best.x;
  places.y[node] = best.y;
}

/** Overlaps weigh most, then nodes on the new lines, then lines that are too short or too long. */
function costOf(box: Box, point: Point, neighbours: readonly Point[], boxes: readonly Box[]): number {
  let cost = 0;
  for (const other of boxes) {
    if (isOverlapping(box, other)) cost += 100;
    const centre = { x: (other.left + other.right) / 2, y: (other.top + other.bottom) / 2 };
    for (const neighbour of neighbours) {
      const isItself = Math.hypot(centre.x - neighbour.x, centre.y - neighbour.y) < (other.bottom - other.top) / 2;
      if (!isItself && distanceToSegment(neighbour, point, centre) < 22) cost += 8;
    }
  }
  for (const neighbour of neighbours) {
    cost += Math.abs(Math.hypot(point.x - neighbour.x, point.y - neighbour.y) / linkLength - 1);
  }
  return cost;
}

function boxAt(graph: Graph, index: number, point: Point): Box {
  const node = graph.nodes[index];
  const room = node === undefined ? { halfWidth: 0, above: 0, below: 0 } : roomOf(node, labelShareFor(graph.nodes.length));
  return { left: point.x - room.halfWidth, right: point.x + room.halfWidth, top: point.y - room.above, bottom: point.y + room.below };
}

function besideAll(boxes: readonly Box[]): Point {
  const all = boxAround(boxes);
  return all === null ? { x: 0, y: 0 } : { x: (all.left + all.right) / 2, y: all.bottom + linkLength / 2 };
}

function middleOf(points: readonly Point[]): Point {
  return {
    x: points.reduce((sum, point) => sum + point.x, 0) / points.length,
    y: points.reduce((sum, point) => sum + point.y, 0) / points.length,
  };
}

function pointOf({ x, y }: Places, index: number): Point {
  return { x: x[index] ?? 0, y: y[index] ?? 0 };
}
