import type { LabelSize } from '../labels.ts';

/** What the layout needs to know of a node. Lengths in network units. */
export interface LayoutNode {
  readonly id: string;
  readonly radius: number;
  readonly labelSize: LabelSize;
}

/** A link between two nodes; direction and number do not matter to the layout. */
export interface LayoutLink {
  readonly fromId: string;
  readonly toId: string;
}

/** Nodes by index with their neighbours, for algorithms. */
export interface Graph {
  readonly nodes: readonly LayoutNode[];
  readonly indexOf: ReadonlyMap<string, number>;
  readonly neighbours: readonly (readonly number[])[];
}

/** A graph without loops and double links. Links to nodes that are not there are left out. */
export function graphOf(nodes: readonly LayoutNode[], links: readonly LayoutLink[]): Graph {
  const indexOf = new Map(nodes.map((node, index) => [node.id, index]));
  const sets = nodes.map(() => new Set<number>());
  for (const { fromId, toId } of links) {
    const from = indexOf.get(fromId);
    const to = indexOf.get(toId);
    if (from === undefined || to === undefined || from === to) continue;
    sets[from]?.add(to);
    sets[to]?.add(from);
  }
  return { nodes, indexOf, neighbours: sets.map((set) => [...set].toSorted((a, b) => a - b)) };
}

/** Indices of nodes that hang together, the largest group first. */
export function componentsOf({ neighbours }: Pick<Graph, 'neighbours'>): readonly (readonly number[])[] {
  const seen = new Set<number>();
  const components: number[][] = [];
  for (let start = 0; start < neighbours.length; start++) {
    if (seen.has(start)) continue;
    seen.add(start);
    const component = [start];
    for (const node of component) {
      for (const next of neighbours[node] ?? []) {
        if (seen.has(next)) continue;
        seen.add(next);
        component.push(next);
      }
    }
    components.push(component);
  }
  return components.toSorted((a, b) => b.length - a.length);
}

/** Number of links on the shortest way from one node to each; Infinity where there is none. */
export function hopsFrom(start: number, { neighbours }: Pick<Graph, 'neighbours'>): readonly number[] {
  const hops = neighbours.map(() => Infinity);
  hops[start] = 0;
  const queue = [start];
  for (const node of queue) {
    const next = (hops[node] ?? 0) + 1;
    for (const neighbour of neighbours[node] ?? []) {
      if (hops[neighbour] !== Infinity) continue;
      hops[neighbour] = next;
      queue.push(neighbour);
    }
  }
  return hops;
}
