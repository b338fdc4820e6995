import iterate from 'graphology-layout-forceatlas2/iterate.js';
import type { Graph } from './graph.ts';
import { coarser, type Coarser, type Level } from './levels.ts';
import { repeatableRandom } from './random.ts';
import type { Places } from './stress.ts';

/** Components from this size on are laid out in levels: stress would take too long, and show fewer of their communities. */
export const leveledFrom = 300;

const coarsest = 40;
/** A level that is not this much smaller than the one below it helps no more. */
const leastShrinking = 0.92;
/** Numbers of a node and of an edge in the matrices of ForceAtlas2. */
const [perNode, perEdge] = [10, 3];
/** Free room around a node, in network units. */
const gap = 10;
const roundsOfRoom = 40;

/** Steps of a level: many while it is small, where they cost little and decide most. */
const stepsFor = (size: number): number => Math.round(Math.max(60, Math.min(200, 240_000 / size)));

/**
 * Lays out a large component: it is made coarser by joining neighbours until little is left, that is laid out by ForceAtlas2, and so is each finer
 * level from where the coarser one stands. Yields between pieces of work.
 *
 * @param component indices of the nodes, none of which has a place
 */
export function* layOutInLevels(graph: Graph, component: readonly number[], places: Places): Generator<void, void> {
  const random = repeatableRandom(component.length);
  const finest = finestOf(graph, component);
  const ladder: Coarser[] = [];
  let level = finest;
  while (level.masses.length > coarsest) {
    const next = coarser(level, random);
    if (next.level.masses.length > level.masses.length * leastShrinking) break;
    ladder.push(next);
    ({ level } = next);
    yield;
  }
  let at = scattered(level.masses.length, random);
  yield* relax(level, at, random);
  for (const [step, { parents }] of [...ladder.entries()].toReversed()) {
    const finer = step === 0 ? finest : ladder[step - 1]?.level ?? finest;
    at = spreadFrom(at, parents, random);
    yield* relax(finer, at, random);
  }
  const radii = component.map((node) => (graph.nodes[node]?.radius ?? 0) + gap);
  stretch(at, radii);
  yield* makeRoomAround(at, radii);
  component.forEach((node, index) => {
    places.x[node] = at[index * 2] ?? 0;
    places.y[node] = at[index * 2 + 1] ?? 0;
  });
}

function finestOf({ neighbours }: Graph, component: readonly number[]): Level {
  const indexOf = new Map(component.map((node, index) => [node, index]));
  const links = component.flatMap((node, from) => (neighbours[node] ?? []).filter((other) => other > node).map((other) => ({ from, to: indexOf.get(other) ?? 0, weight: 1 })));
  return { masses: new Float64Array(component.length).fill(1), links };
}

function scattered(count: number, random: () => number): Float64Array {
  return Float64Array.from({ length: count * 2 }, () => (random() - 0.5) * 10 * Math.sqrt(count));
}

/** Each node where its parent stood, a little aside. */
function spreadFrom(at: Float64Array, parents: Uint32Array, random: () => number): Float64Array {
  const finer = new Float64Array(parents.length * 2);
  parents.forEach((parent, node) => {
    finer[node * 2] = (at[parent * 2] ?? 0) * Math.SQRT2 + random() - 0.5;
    finer[node * 2 + 1] = (at[parent * 2 + 1] ?? 0) * Math.SQRT2 + random() - 0.5;
  });
  return finer;
}

/** ForceAtlas2 on one level, in place. */
function* relax({ masses, links }: Level, at: Float64Array, random: () => number): Generator<void, void> {
  const count = masses.length;
  const nodes = new Float32Array(count * perNode);
  masses.forEach((mass, node) => nodes.set([at[node * 2] ?? 0, at[node * 2 + 1] ?? 0, 0, 0, 0, 0, mass, 1, 1, 0], node * perNode));
  const edges = new Float32Array(links.length * perEdge);
  links.forEach(({ from, to, weight }, index) => {
    edges.set([from * perNode, to * perNode, weight], index * perEdge);
    // As the library has it, the mass of a node grows with its links.
    for (const end of [from, to]) nodes[end * perNode + 6] = (nodes[end * perNode + 6] ?? 0) + weight;
  });
  const settings = {
    // Attraction grows with the logarithm of the distance: what is tied stands together, rather than all lines being as long.
    linLogMode: true, outboundAttractionDistribution: false, adjustSizes: false, edgeWeightInfluence: 1, scalingRatio: 10, strongGravityMode: true, gravity: 0.05,
    slowDown: 1 + Math.log(count), barnesHutOptimize: count > 300, barnesHutTheta: 0.8,
  };
  const steps = stepsFor(count);
  for (let step = 0; step < steps; step++) {
    iterate(settings, nodes, edges);
    yield;
  }
  for (let node = 0; node < count; node++) {
    const [x, y] = [nodes[node * perNode] ?? 0, nodes[node * perNode + 1] ?? 0];
    at[node * 2] = Number.isFinite(x) ? x : random();
    at[node * 2 + 1] = Number.isFinite(y) ? y : random();
  }
}

/** Makes everything larger until most nodes do not touch their nearest. */
function stretch(at: Float64Array, radii: readonly number[]): void {
  const sampled = Math.max(1, Math.floor(radii.length / 300));
  const shares: number[] = [];
  for (let node = 0; node < radii.length; node += sampled) {
    let nearest = Infinity;
    for (let other = 0; other < radii.length; other++) {
      if (other === node) continue;
      const distance = Math.hypot((at[node * 2] ?? 0) - (at[other * 2] ?? 0), (at[node * 2 + 1] ?? 0) - (at[other * 2 + 1] ?? 0));
      nearest = Math.min(nearest, distance / ((radii[node] ?? 0) + (radii[other] ?? 0)));
    }
    shares.push(nearest);
  }
  const usual = shares.toSorted((a, b) => a - b)[Math.floor(shares.length / 2)] ?? 1;
  const factor = 1.1 / Math.max(1e-6, usual);
  at.forEach((value, index) => { at[index] = value * factor; });
}

/** Pushes nodes that touch apart along the line between them, sweeping from left to right. */
function* makeRoomAround(at: Float64Array, radii: readonly number[]): Generator<void, void> {
  const order = radii.map((_, index) => index);
  const widest = Math.max(...radii);
  for (let round = 0; round < roundsOfRoom; round++) {
    order.sort((a, b) => (at[a * 2] ?? 0) - (at[b * 2] ?? 0) || a - b);
    if (!pushApart(at, radii, order, widest)) return;
    yield;
  }
}

function pushApart(at: Float64Array, radii: readonly number[], order: readonly number[], widest: number): boolean {
  let hasMoved = false;
  for (let first = 0; first < order.length; first++) {
    const a = order[first] ?? 0;
    const radius = radii[a] ?? 0;
    for (let second = first + 1; second < order.length; second++) {
      const b = order[second] ?? 0;
      const dx = (at[b * 2] ?? 0) - (at[a * 2] ?? 0);
      if (dx > radius + widest) break;
      const dy = (at[b * 2 + 1] ?? 0) - (at[a * 2 + 1] ?? 0);
      const wanted = radius + (radii[b] ?? 0);
      const distance = Math.hypot(dx, dy);
      if (distance >= wanted - 0.5) continue;
      hasMoved = true;
      const [x, y] = distance < 1e-6 ? [1, 0] : [dx / distance, dy / distance];
      const by = (wanted - distance) / 2;
      at[a * 2] = (at[a * 2] ?? 0) - x * by;
      at[a * 2 + 1] = (at[a * 2 + 1] ?? 0) - y * by;
      at[b * 2] = (at[b * 2] ?? 0) + x * by;
      at[b * 2 + 1] = (at[b * 2 + 1] ?? 0) + y * by;
    }
  }
  return hasMoved;
}
