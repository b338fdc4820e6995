import { shuffle } from './random.ts';

/** A link with how many links of the level below it stands for. */
export interface WeightedLink {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

/** A graph, or a coarser picture of one. */
export interface Level {
  /** How many nodes of the finest level each node stands for. */
  readonly masses: Float64Array;
  readonly links: readonly WeightedLink[];
}

/** A level and, for each node of the finer one, the node that stands for it. */
export interface Coarser {
  readonly level: Level;
  readonly parents: Uint32Array;
}

const unmatched = 0xFFFF_FFFF;

/**
 * Joins nodes in pairs: each with the neighbour that it is tied to most strongly, where that one is still free; what is left around a
 * hub, in pairs of its own, or a star would never get smaller.
 */
export function coarser({ masses, links }: Level, random: () => number): Coarser {
  const neighbours = neighboursOf(masses.length, links);
  const order = Uint32Array.from({ length: masses.length }, (_, index) => index);
  shuffle(order, random);
  const parents = new Uint32Array(masses.length).fill(unmatched);
  let count = 0;
  const waiting = new Map<number, number>();
  for (const node of order) {
    if (parents[node] !== unmatched) continue;
    const partner = strongest(neighbours[node] ?? [], parents, masses);
    if (partner === null) continue;
    parents[node] = count;
    parents[partner] = count++;
  }
  for (const node of order) {
    if (parents[node] !== unmatched) continue;
    const hub = neighbours[node]?.[0]?.other ?? node;
    const other = waiting.get(hub);
    if (other === undefined) {
      waiting.set(hub, node);
      parents[node] = count++;
    } else {
      parents[node] = parents[other] ?? 0;
      waiting.delete(hub);
    }
  }
  return { level: joined({ masses, links }, parents, count), parents };
}

interface Tie {
  readonly other: number;
  readonly weight: number;
}

function neighboursOf(count: number, links: readonly WeightedLink[]): readonly (readonly Tie[])[] {
  const neighbours: Tie[][] = Array.from({ length: count }, () => []);
  for (const { from, to, weight } of links) {
    neighbours[from]?.push({ other: to, weight });
    neighbours[to]?.push({ other: from, weight });
  }
  return neighbours;
}

/** The free neighbour with most ties for its mass, so that no node grows far beyond the others. */
function strongest(ties: readonly Tie[], parents: Uint32Array, masses: Float64Array): number | null {
  let best: number | null = null;
  let most = 0;
  for (const { other, weight } of ties) {
    const value = weight / (masses[other] ?? 1);
    if (parents[other] === unmatched && value > most) [best, most] = [other, value];
  }
  return best;
}

function joined({ masses, links }: Level, parents: Uint32Array, count: number): Level {
  const sums = new Float64Array(count);
  masses.forEach((mass, node) => { sums[parents[node] ?? 0] = (sums[parents[node] ?? 0] ?? 0) + mass; });
  const weights = new Map<number, number>();
  for (const { from, to, weight } of links) {
    const [a, b] = [parents[from] ?? 0, parents[to] ?? 0];
    if (a === b) continue;
    const key = Math.min(a, b) * count + Math.max(a, b);
    weights.set(key, (weights.get(key) ?? 0) + weight);
  }
  return { masses: sums, links: [...weights].map(([key, weight]) => ({ from: Math.floor(key / count), to: key % count, weight })) };
}
