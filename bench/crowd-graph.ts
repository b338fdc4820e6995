// A case whose claims tie communities of some forty things, as investigations do, with the places that our own layout gives them.
import { layOut } from '../src/drawing/network/layout/layout.ts';
import type { Positions } from '../src/drawing/network/geometry.ts';
import { labelSizeOf, wrapLabel } from '../src/drawing/network/labels.ts';
import { generate, type Generated } from './generate.ts';

/** Nodes and links of a graph of communities. */
export interface CrowdGraph {
  readonly ids: readonly string[];
  readonly links: readonly { readonly fromId: string; readonly toId: string }[];
}

const communitySize = 40;
const insideShare = 0.85;
const claimsPerNode = 1.75;

/** Numbers in [0, 1) that are the same for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** Ties things mostly within their community, the first ones of each more than the others. */
export function crowdGraph(ids: readonly string[], seed = 20_201_103): CrowdGraph {
  const random = randomFrom(seed);
  const communities = Math.max(1, Math.round(ids.length / communitySize));
  const someThing = (): number => Math.floor(random() * ids.length);
  const links = Array.from({ length: Math.round(ids.length * claimsPerNode) }, () => {
    const from = someThing();
    const near = from % communities + communities * Math.floor(random() ** 2 * communitySize);
    const to = random() < insideShare && near < ids.length ? near : someThing();
    return { fromId: ids[from] ?? '', toId: ids[to === from ? (to + 1) % ids.length : to] ?? '' };
  });
  return { ids, links };
}

/** A graph with names that nobody reads. */
export const plainGraph = (size: number): CrowdGraph => crowdGraph(Array.from({ length: size }, (_, at) => `n${at}`));

/** Our layout of a graph, from start to end. */
export function placesOf({ ids, links }: CrowdGraph, name: (id: string) => string = (id) => id): Positions {
  const nodes = ids.map((id) => ({ id, radius: 12, labelSize: labelSizeOf(wrapLabel(name(id))) }));
  const work = layOut({ nodes, links, fixed: new Map(), aspect: 1.5 });
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/** A case of actors and operations, tied like the graph, each where the layout placed it. */
export function crowdCase(size: number): { readonly generated: Generated; readonly graph: CrowdGraph; readonly places: Positions; readonly nameOf: (id: string) => string } {
  const made = generate({ reports: 10, actors: size * 0.8, operations: size * 0.2, quotes: size, claims: Math.round(size * claimsPerNode) });
  const rowsOf = (wanted: string) => made.tables.find(({ table }) => table === wanted)?.rows ?? [];
  const names = new Map([...rowsOf('actor'), ...rowsOf('operation')].map((row) => [String(row['id']), String(row['name'])]));
  const graph = crowdGraph([...names.keys()]);
  const nameOf = (id: string): string => names.get(id) ?? '';
  const places = placesOf(graph, nameOf);
  const tables = made.tables.map(({ table, rows }) => ({
    table, rows: table === 'claim' ? rows.map((row, at) => ({ ...row, relation: 'linked_to', subject_id: graph.links[at]?.fromId ?? '', object_id: graph.links[at]?.toId ?? '' })) : rows,
  }));
  const placement = { table: 'placement', rows: [...places].map(([id, { x, y }]) => ({ thing_id: id, x, y, revision: 0 })) };
  return { generated: { ...made, tables: [...tables, placement] }, graph, places, nameOf };
}
