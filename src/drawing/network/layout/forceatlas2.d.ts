/** One step of ForceAtlas2 on flat matrices; the library types its whole-graph functions alone. */
declare module 'graphology-layout-forceatlas2/iterate.js' {
  export interface Settings {
    readonly linLogMode: boolean;
    readonly outboundAttractionDistribution: boolean;
    readonly adjustSizes: boolean;
    readonly edgeWeightInfluence: number;
    readonly scalingRatio: number;
    readonly strongGravityMode: boolean;
    readonly gravity: number;
    readonly slowDown: number;
    readonly barnesHutOptimize: boolean;
    readonly barnesHutTheta: number;
  }
  /**
   * @param nodes ten numbers a node: x, y, dx, dy, former dx and dy, mass, convergence, size, whether it is fixed
   * @param edges three numbers an edge: ten times the index of either end, weight
   */
  export default function iterate(settings: Settings, nodes: Float32Array, edges: Float32Array): void;
}
