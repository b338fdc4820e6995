/*
 * What we use of graphology's packages. Their own declarations say `export default` of what is assigned to `module.exports`, which
 * Node hands over otherwise.
 */
declare module 'graphology-communities-louvain' {
  import type { UndirectedGraph } from 'graphology';

  const louvain: {
    /** Communities by node, as numbers from 0. */
    detailed(graph: UndirectedGraph, options: { readonly getEdgeWeight: null; readonly rng: () => number }): {
      readonly communities: Readonly<Record<string, number>>;
      readonly modularity: number;
    };
  };
  export default louvain;
}

declare module 'graphology-metrics/centrality/pagerank.js' {
  import type { DirectedGraph } from 'graphology';

  export default function pagerank(
    graph: DirectedGraph, options: { readonly getEdgeWeight: null; readonly maxIterations: number; readonly tolerance: number },
  ): Readonly<Record<string, number>>;
}
