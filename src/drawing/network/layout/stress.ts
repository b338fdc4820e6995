import { hopsFrom, type Graph } from './graph.ts';
import { repeatableRandom, shuffle } from './random.ts';

/** Places by index in network units; changed in place. */
export interface Places {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** How much work a layout may do, by the size of its component. */
interface Effort {
  readonly rounds: number;
  /** Every node keeps its distance from so many others; all of them when it is not below the size. */
  readonly pivots: number;
}

/** Wanted distance of two nodes with a claim between them, in network units. */
export const linkLength = 96;
/** In larger components lines get longer, or the middle would have no room. */
function linkLengthFor(size: number): number {
  return linkLength * Math.max(1, (size / 80) ** 0.3);
}

/** Long ways are drawn shorter than in proportion, so that far branches do not make everything small. */
const distanceExponent = 0.82;
const pairsPerStep = 40_000;

function effortFor(size: number): Effort {
  if (size <= 400) return { rounds: 40, pivots: size };
  if (size <= 1000) return { rounds: 22, pivots: size };
  return { rounds: 15, pivots: 200 };
}

/**
 * Lays out one connected component so that distances on the plane follow distances in the network
 * (stress, by stochastic gradient descent after Zheng, Pawar and Goodman, "Graph Drawing by SGD").
 * Yields between pieces of work of a few milliseconds.
 *
 * @param component indices of the nodes
 * @param places where they start; the result too
 * @param isFixed by index; a fixed node never moves
 */
export function* relaxStress(
  graph: Graph, component: readonly number[], places: Places, isFixed: readonly boolean[],
): Generator<void, void> {
  const effort = effortFor(component.length);
  const terms = yield* pairTerms(graph, component, effort.pivots, isFixed);
  if (terms.count === 0) return;
  const length = linkLengthFor(component.length);
  const random = repeatableRandom(component.length);
  const order = Uint32Array.from({ length: terms.count }, (_, index) => index);
  const largest = terms.largestDistance ** 2;
  const decay = Math.log(largest / 0.05) / Math.max(1, effort.rounds - 1);
  for (let round = 0; round < effort.rounds; round++) {
    shuffle(order, random);
    const step = largest * Math.exp(-decay * round);
    for (let from = 0; from < order.length; from += pairsPerStep) {
      descend(terms, order.subarray(from, from + pairsPerStep), { step, length, isFixed }, places);
      yield;
    }
  }
}

/** Pairs of nodes with the distance that they should have, in links. */
interface Terms {
  readonly count: number;
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  readonly distance: Float32Array;
  readonly largestDistance: number;
}

function* pairTerms(
  graph: Graph, component: readonly number[], pivots: number, isFixed: readonly boolean[],
): Generator<void, Terms> {
  const capacity = component.length * Math.min(pivots, component.length) + 1;
  const [a, b] = [new Uint32Array(capacity), new Uint32Array(capacity)];
  const distance = new Float32Array(capacity);
  let count = 0;
  let largestDistance = 1;
  const stride = Math.max(1, Math.floor(component.length / pivots));
  for (let index = 0; index < component.length; index++) {
    const node = component[index] ?? 0;
    const isPivot = index % stride === 0;
    if (index % 24 === 23) yield;
    // A node that is no pivot still keeps its distance from its neighbours.
    const hops = isPivot ? hopsFrom(node, graph) : null;
    for (const other of hops === null ? graph.neighbours[node] ?? [] : component) {
      const far = hops === null ? 1 : (hops[other] ?? Infinity) ** distanceExponent;
      const isSeenFromOther = stride === 1 && other <= node;
      if (other === node || far === Infinity || isSeenFromOther || (isFixed[node] && isFixed[other]) || count >= capacity) continue;
      a[count] = node;
      b[count] = other;
      distance[count] = far;
      largestDistance = Math.max(largestDistance, far);
      count++;
    }
  }
  return { count, a, b, distance, largestDistance };
}

/** How strongly one round corrects, and what it holds on to. */
interface Descent {
  readonly step: number;
  readonly length: number;
  readonly isFixed: readonly boolean[];
}

function descend(terms: Terms, order: Uint32Array, { step, length, isFixed }: Descent, { x, y }: Places): void {
  for (const term of order) {
    const a = terms.a[term] ?? 0;
    const b = terms.b[term] ?? 0;
    const wanted = terms.distance[term] ?? 1;
    const dx = (x[a] ?? 0) - (x[b] ?? 0);
    const dy = (y[a] ?? 0) - (y[b] ?? 0);
    const now = Math.hypot(dx, dy) || 1e-6;
    const share = Math.min(1, step / (wanted * wanted));
    // Half of the correction to each, all of it to the one that can move.
    const correction = (share * (now - wanted * length)) / now / (isFixed[a] || isFixed[b] ? 1 : 2);
    if (!isFixed[a]) {
      x[a] = (x[a] ?? 0) - dx * correction;
      y[a] = (y[a] ?? 0) - dy * correction;
    }
    if (!isFixed[b]) {
      x[b] = (x[b] ?? 0) + dx * correction;
      y[b] = (y[b] ?? 0) + dy * correction;
    }
  }
}
