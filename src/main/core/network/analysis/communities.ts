import { UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import { neighboursOf, type Ties } from './ties.ts';

/** Groups of things that are tied among themselves, the largest first; those without ties are in none. */
export interface Communities {
  readonly groups: readonly (readonly number[])[];
  readonly modularity: number;
}

/** Numbers in [0, 1) that are the same on every run (mulberry32). */
function repeatable(): () => number {
  let state = 20_201_103;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Communities by Louvain's method. The same network gives the same ones. */
export function communitiesOf(ties: Ties): Communities {
  const graph = new UndirectedGraph();
  for (let index = 0; index < ties.size; index++) if (neighboursOf(ties, index).length > 0) graph.addNode(index);
  for (let index = 0; index < ties.size; index++) {
    for (const other of neighboursOf(ties, index)) if (index < other) graph.addEdge(index, other);
  }
  if (graph.order === 0) return { groups: [], modularity: 0 };
  const { communities, modularity } = louvain.detailed(graph, { getEdgeWeight: null, rng: repeatable() });
  const groups = Map.groupBy(Object.keys(communities).map(Number).toSorted((left, right) => left - right), (index) => communities[index]);
  return { modularity, groups: [...groups.values()].toSorted((left, right) => right.length - left.length || (left[0] ?? 0) - (right[0] ?? 0)) };
}
