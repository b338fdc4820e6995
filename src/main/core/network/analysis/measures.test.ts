import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished, type TestContext } from 'vitest';
import { python } from '../../exchange/testing/outside.ts';
import { communitiesOf } from './communities.ts';
import { centralitiesOf, pageranksOf } from './measures.ts';
import { pathsBetween } from './paths.ts';
import { partsOf, stepsFrom, tiesOf } from './ties.ts';

interface Sample {
  readonly ids: readonly string[];
  readonly claims: readonly { readonly from: number; readonly to: number }[];
}

/** A network with parallel claims, loops, several parts and things without ties. */
function sample(size: number, count: number, seed: number): Sample {
  let state = seed;
  const pick = () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) ** 1.6 * size * 0.9);
  };
  return { ids: Array.from({ length: size }, (_, index) => `n${index}`), claims: Array.from({ length: count }, () => ({ from: pick(), to: pick() })) };
}

function onFile(value: unknown): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'casewright-networkx-'));
  onTestFinished(() => fs.rmSync(folder, { recursive: true }));
  const file = path.join(folder, 'graph.json');
  fs.writeFileSync(file, JSON.stringify(value));
  return file;
}

interface Answers {
  readonly betweenness: number[]; readonly closeness: number[]; readonly pagerank: number[];
  readonly parts: number[][]; readonly steps: Record<string, number>; readonly paths: number[][];
  /** Modularity of our groups, and of those that networkx finds. */
  readonly same: number; readonly own: number;
}

/** What networkx says of the same network: one run for all of it, since importing it takes a second. */
function byNetworkx(context: TestContext, { ids, claims }: Sample, far: number, longest: number, groups: readonly (readonly number[])[]): Answers {
  const file = onFile({ size: ids.length, edges: claims.map(({ from, to }) => [from, to]), far, longest, groups });
  return python<Answers>(context, `
data = json.load(open(sys.argv[1]))
g, d = networkx.Graph(), networkx.DiGraph()
for graph in (g, d):
    graph.add_nodes_from(range(data['size']))
    graph.add_edges_from((a, b) for a, b in data['edges'] if a != b)
tied = g.subgraph([n for n in g if g.degree(n)])
listed = lambda values: [values[n] for n in range(data['size'])]
print(json.dumps({
    'betweenness': listed(networkx.betweenness_centrality(g)), 'closeness': listed(networkx.closeness_centrality(g)),
    'pagerank': listed(networkx.pagerank(d, tol=1e-12, max_iter=1000)),
    'parts': sorted(map(sorted, networkx.connected_components(g))), 'steps': networkx.single_source_shortest_path_length(g, 0),
    'paths': list(networkx.all_simple_paths(g, 0, data['far'], data['longest'])),
    'same': networkx.community.modularity(tied, data['groups']), 'own': networkx.community.modularity(tied, networkx.community.louvain_communities(tied, seed=1)),
}))`, [file], ['networkx', 'numpy', 'scipy']);
}

const furthest = (ours: ArrayLike<number>, theirs: readonly number[]) => Math.max(0, ...theirs.map((value, index) => Math.abs(value - (ours[index] ?? Number.NaN))));

it.for([[60, 90, 2], [400, 2600, 3], [300, 250, 4]] as const)('finds in a network of %i things and %i claims what networkx finds', ([size, count, seed], context) => {
  const network = sample(size, count, seed);
  const ties = tiesOf(network, network.claims);
  const steps = [...stepsFrom(ties, 0)];
  const far = steps.lastIndexOf(Math.max(...steps));
  const ways = pathsBetween(ties, 0, far, { longerBy: 1, limit: 100_000 });
  const { groups, modularity } = communitiesOf(ties);
  const theirs = byNetworkx(context, network, far, (ways.length ?? 0) + 1, groups);

  const ours = centralitiesOf(ties);
  expect({ sampled: ours.sampled, isExact: furthest(ours.betweenness, theirs.betweenness) < 1e-9 && furthest(ours.closeness, theirs.closeness) < 1e-9 })
    .toEqual({ sampled: size, isExact: true });
  expect(furthest(pageranksOf(network.ids, network.claims), theirs.pagerank)).toBeLessThan(1e-6);
  expect(partsOf(ties).toSorted((one, other) => (one[0] ?? 0) - (other[0] ?? 0))).toEqual(theirs.parts);
  expect(steps).toEqual(network.ids.map((_, index) => theirs.steps[String(index)] ?? -1));
  expect({ isMore: ways.isMore, paths: ways.paths.map((way) => way.join(' ')).toSorted() }).toEqual({ isMore: false, paths: theirs.paths.map((way) => way.join(' ')).toSorted() });
  expect(modularity).toBeCloseTo(theirs.same, 9);
  expect(modularity).toBeGreaterThan(theirs.own - 0.03);
  expect(communitiesOf(ties)).toEqual({ groups, modularity });
});

it('has nothing to say of a network without ties, and does not fail', () => {
  const ties = tiesOf({ ids: ['a', 'b'] }, [{ from: 0, to: 0 }]);
  expect(centralitiesOf(ties)).toEqual({ sampled: 2, betweenness: new Float64Array(2), closeness: new Float64Array(2) });
  expect(communitiesOf(ties)).toEqual({ groups: [], modularity: 0 });
  expect(pathsBetween(ties, 0, 1, { longerBy: 3, limit: 5 })).toEqual({ length: null, paths: [], isMore: false });
  expect(centralitiesOf(tiesOf({ ids: [] }, []))).toMatchObject({ sampled: 0 });
  expect([pageranksOf([], []), pageranksOf(['a'], [{ from: 0, to: 0 }])]).toEqual([new Float64Array(), Float64Array.of(1)]);
});

it('estimates in a large network, near to what is so and the same each time', () => {
  const network = sample(1500, 6000, 9);
  const ties = tiesOf(network, network.claims);
  const [whole, part] = [centralitiesOf(ties), centralitiesOf(ties, undefined, 4_000_000)];
  expect(part.sampled).toBeLessThan(500);
  const top = (values: Float64Array) => [...values.keys()].toSorted((one, other) => (values[other] ?? 0) - (values[one] ?? 0)).slice(0, 20);
  const kept = top(whole.betweenness).filter((index) => top(part.betweenness).includes(index)).length;
  expect(kept).toBeGreaterThanOrEqual(16);
  expect(centralitiesOf(ties, undefined, 4_000_000)).toEqual(part);
});

it('stops gathering ways when there are more than asked for', () => {
  const claims = Array.from({ length: 40 }, (_, index) => [{ from: 0, to: index + 2 }, { from: index + 2, to: 1 }]).flat();
  const ties = tiesOf({ ids: Array.from({ length: 42 }, (_, index) => String(index)) }, claims);
  expect(pathsBetween(ties, 0, 1, { longerBy: 0, limit: 5 })).toMatchObject({ length: 2, isMore: true, paths: { length: 5 } });
  expect(pathsBetween(ties, 0, 1, { longerBy: 3, limit: 40 })).toMatchObject({ length: 2, isMore: true, paths: { length: 40 } });
});
