import { boxAround, type Box, type Positions } from '../geometry.ts';
import { componentsOf, graphOf, type Graph, type LayoutLink, type LayoutNode } from './graph.ts';
import { placeNear } from './near.ts';
import { layOutInLevels, leveledFrom } from './multilevel.ts';
import { packBoxes } from './packing.ts';
import { labelShareFor, makeRoom, roomOf } from './spacing.ts';
import { linkLength, relaxStress, type Places } from './stress.ts';
import { lieDown } from './turning.ts';

/** What is to be laid out. */
export interface LayoutInput {
  readonly nodes: readonly LayoutNode[];
  readonly links: readonly LayoutLink[];
  /** Nodes that stay where they are. */
  readonly fixed: Positions;
  /** Width by height of the room there is on screen. */
  readonly aspect: number;
}

/** Up to this part of a component, nodes without a place are fitted in and nothing is laid out anew. */
const fittedInShare = 0.34;

/**
 * Finds a place for every node: those tied by claims near each other, labels apart, unconnected parts
 * beside each other. The same input gives the same places. Yields between pieces of work of a few
 * milliseconds, so that a caller can let the screen live on.
 */
export function* layOut(input: LayoutInput): Generator<void, Positions> {
  const graph = graphOf(input.nodes, input.links);
  const places: Places = { x: new Float64Array(input.nodes.length), y: new Float64Array(input.nodes.length) };
  const isFixed = input.nodes.map((node) => input.fixed.has(node.id));
  for (const [id, point] of input.fixed) {
    const index = graph.indexOf.get(id);
    if (index === undefined) continue;
    places.x[index] = point.x;
    places.y[index] = point.y;
  }
  const free: (readonly number[])[] = [];
  for (const component of componentsOf(graph)) {
    if (component.every((node) => isFixed[node])) continue;
    if (component.some((node) => isFixed[node])) yield* settle(graph, component, places, isFixed);
    else {
      yield* arrange(graph, component, places, isFixed, input.aspect);
      free.push(component);
    }
  }
  gather(graph, free, places, input.aspect);
  return positionsOf(graph, places);
}

/** Lays out a component of which nothing has a place yet. */
function* arrange(
  graph: Graph, component: readonly number[], places: Places, isFixed: readonly boolean[], aspect: number,
): Generator<void, void> {
  if (component.length >= leveledFrom) {
    yield* layOutInLevels(graph, component, places);
    return lieDown(component, places, aspect);
  }
  spread(component, { x: 0, y: 0 }, places);
  yield* relaxStress(graph, component, places, isFixed);
  lieDown(component, places, aspect);
  yield* makeRoom(graph, component, places, isFixed);
}

/** Finds places for the rest of a component, part of which has its place. */
function* settle(graph: Graph, component: readonly number[], places: Places, isFixed: readonly boolean[]): Generator<void, void> {
  const placed = new Set(graph.nodes.flatMap((_, index) => (isFixed[index] ? [index] : [])));
  const rest = component.filter((node) => !isFixed[node]);
  if (rest.length <= Math.max(2, component.length * fittedInShare)) {
    while (rest.length > 0) {
      const next = rest.findIndex((node) => (graph.neighbours[node] ?? []).some((other) => placed.has(other)));
      const [node] = rest.splice(Math.max(0, next), 1);
      if (node === undefined) return;
      placeNear(node, graph, placed, places);
      placed.add(node);
      yield;
    }
    return;
  }
  const anchors = component.filter((node) => isFixed[node]);
  const x = anchors.reduce((sum, node) => sum + (places.x[node] ?? 0), 0) / anchors.length;
  const y = anchors.reduce((sum, node) => sum + (places.y[node] ?? 0), 0) / anchors.length;
  spread(rest, { x, y }, places);
  yield* relaxStress(graph, component, places, isFixed);
  yield* makeRoom(graph, [...new Set([...placed, ...component])], places, isFixed);
}

/** Nodes on a sunflower's spiral: an even start that depends on nothing but their order. */
function spread(nodes: readonly number[], centre: { readonly x: number; readonly y: number }, { x, y }: Places): void {
  nodes.forEach((node, order) => {
    const radius = linkLength * 0.6 * Math.sqrt(order);
    const angle = order * 2.399963;
    x[node] = centre.x + radius * Math.cos(angle);
    y[node] = centre.y + radius * Math.sin(angle);
  });
}

/** Moves whole components beside each other and beside what has its place. */
function gather(graph: Graph, free: readonly (readonly number[])[], places: Places, aspect: number): void {
  const isFree = new Set(free.flat());
  const taken = boxAround(graph.nodes.flatMap((_, index) => (isFree.has(index) ? [] : [roomBox(graph, index, places)])));
  const boxes = free.map((component) => boxAround(component.map((node) => roomBox(graph, node, places))) ?? { left: 0, right: 0, top: 0, bottom: 0 });
  const shifts = packBoxes(boxes, aspect, taken);
  free.forEach((component, index) => {
    const shift = shifts[index] ?? { x: 0, y: 0 };
    for (const node of component) {
      places.x[node] = (places.x[node] ?? 0) + shift.x;
      places.y[node] = (places.y[node] ?? 0) + shift.y;
    }
  });
}

function roomBox(graph: Graph, index: number, { x, y }: Places): Box {
  const node = graph.nodes[index];
  const room = node === undefined ? { halfWidth: 0, above: 0, below: 0 } : roomOf(node, labelShareFor(graph.nodes.length));
  const [left, top] = [x[index] ?? 0, y[index] ?? 0];
  return { left: left - room.halfWidth, right: left + room.halfWidth, top: top - room.above, bottom: top + room.below };
}

/** Whole units: a tenth of a pixel means nothing, and a place should read well in the file. */
function positionsOf(graph: Graph, { x, y }: Places): Positions {
  return new Map(graph.nodes.map((node, index) => [node.id, { x: Math.round(x[index] ?? 0), y: Math.round(y[index] ?? 0) }]));
}
