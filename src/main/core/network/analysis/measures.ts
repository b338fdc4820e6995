import { DirectedGraph } from 'graphology';
import pagerank from 'graphology-metrics/centrality/pagerank.js';
import type { GraphClaim } from './claim-graph.ts';
import type { Ties } from './ties.ts';

/** Values by number of thing. */
export interface Centralities {
  /** The share of pairs of other things whose shortest ways lead over it. */
  readonly betweenness: Float64Array;
  /** The inverse of the mean distance to what it reaches, times the share that it reaches. */
  readonly closeness: Float64Array;
  /** From how many things ways were followed. */
  readonly sampled: number;
}

/** How many steps along ties are worth waiting for: some two seconds. */
const usualWork = 250_000_000;

/** Told of progress now and then; throws when the work is not wanted any more. */
export type Tell = (done: number, total: number) => void;

/**
 * Betweenness and closeness as networkx defines them, in one pass of Brandes' algorithm. In a network for which following
 * the ways from every thing takes too long, both are estimated from things at even distances, in the order of
 * identifiers.
 *
 * @param work steps along ties that may be spent
 */
export function centralitiesOf(ties: Ties, tell: Tell = () => undefined, work = usualWork): Centralities {
  const { size } = ties;
  const sampled = Math.min(size, Math.max(100, Math.floor(work / Math.max(1, ties.next.length))));
  const betweenness = new Float64Array(size);
  const distances = new Float64Array(size);
  const reached = new Float64Array(size);
  const walk = createWalk(ties);
  for (let turn = 0; turn < sampled; turn++) {
    if (turn % 128 === 0) tell(turn, sampled);
    walk(Math.floor(turn * size / sampled), betweenness, distances, reached);
  }
  const scale = size / Math.max(1, sampled);
  const pairs = (size - 1) * (size - 2);
  return {
    sampled,
    betweenness: betweenness.map((value) => (pairs > 0 ? value * scale / pairs : 0)),
    closeness: distances.map((sum, index) => {
      const others = (reached[index] ?? 0) * scale;
      return sum > 0 ? others / (sum * scale) * others / Math.max(1, size - 1) : 0;
    }),
  };
}

/**
 * The ways from one thing. Level by level: where a level is wide, whoever is not reached yet looks for neighbours in it, which is
 * two to three times as quick as going out from it, since the innermost loop has no branch.
 */
function createWalk({ size, start, next }: Ties) {
  /** Number of shortest ways to each; what flows back; the same of the level at work, 0 elsewhere. */
  const [ways, back, level] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  const [order, rest, seen] = [new Int32Array(size), new Int32Array(size), new Uint8Array(size)];
  const pull = (index: number): number => {
    let sum = 0;
    for (let at = start[index] ?? 0, end = start[index + 1] ?? 0; at < end; at++) sum += level[next[at] as number] as number;
    return sum;
  };
  return (source: number, betweenness: Float64Array, distances: Float64Array, reached: Float64Array): void => {
    seen.fill(0);
    seen[source] = 1;
    ways[source] = 1;
    order[0] = source;
    const ends = [0, 1];
    let restCount = -1;
    for (let from = 0, to = 1; from < to; from = ends.at(-2) ?? 0, to = ends.at(-1) ?? 0) {
      let tail = to;
      let width = 0;
      for (let at = from; at < to; at++) width += (start[(order[at] as number) + 1] as number) - (start[order[at] as number] as number);
      if (width * 4 < size && restCount < 0) {
        for (let at = from; at < to; at++) {
          const index = order[at] as number;
          for (let edge = start[index] as number, end = start[index + 1] as number; edge < end; edge++) {
            const other = next[edge] as number;
            if (seen[other] === 0) {
              seen[other] = 2;
              ways[other] = ways[index] as number;
              order[tail++] = other;
            } else if (seen[other] === 2) ways[other] = (ways[other] as number) + (ways[index] as number);
          }
        }
        for (let at = to; at < tail; at++) seen[order[at] as number] = 1;
      } else {
        for (let at = from; at < to; at++) level[order[at] as number] = ways[order[at] as number] as number;
        if (restCount < 0) {
          restCount = 0;
          for (let index = 0; index < size; index++) if (seen[index] === 0) rest[restCount++] = index;
        }
        let kept = 0;
        for (let at = 0; at < restCount; at++) {
          const index = rest[at] as number;
          const sum = pull(index);
          if (sum > 0) {
            ways[index] = sum;
            order[tail++] = index;
          } else rest[kept++] = index;
        }
        restCount = kept;
        for (let at = from; at < to; at++) level[order[at] as number] = 0;
      }
      for (let at = to; at < tail; at++) {
        const index = order[at] as number;
        distances[index] = (distances[index] as number) + ends.length - 1;
        reached[index] = (reached[index] as number) + 1;
      }
      ends.push(tail);
    }
    // The last level is empty. Shares flow back from the one before it, of which each has one of its own.
    for (let at = ends.length - 3; at > 0; at--) {
      const [before, from, to] = [ends[at - 1] as number, ends[at] as number, ends[at + 1] as number];
      for (let place = from; place < to; place++) {
        const index = order[place] as number;
        level[index] = (1 + (back[index] as number)) / (ways[index] as number);
      }
      for (let place = before; place < from; place++) back[order[place] as number] = (ways[order[place] as number] as number) * pull(order[place] as number);
      for (let place = from; place < to; place++) {
        const index = order[place] as number;
        betweenness[index] = (betweenness[index] as number) + (back[index] as number);
        level[index] = 0;
        back[index] = 0;
      }
    }
    back[source] = 0;
  };
}

/** PageRank along the direction of claims: what claims point at, and what those point at in turn. */
export function pageranksOf(ids: readonly string[], claims: readonly Pick<GraphClaim, 'from' | 'to'>[]): Float64Array {
  // Of nothing the library says that it does not converge.
  if (ids.length === 0) return new Float64Array();
  const graph = new DirectedGraph();
  ids.forEach((_, index) => graph.addNode(index));
  for (const { from, to } of claims) if (from !== to) graph.mergeEdge(from, to);
  const ranks = pagerank(graph, { getEdgeWeight: null, maxIterations: 200, tolerance: 1e-9 });
  return Float64Array.from(ids, (_, index) => ranks[index] ?? 0);
}
