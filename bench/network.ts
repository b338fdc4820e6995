// Questions about the network of a case of 10,000 things and 50,000 claims, beside networkx on the same graph where Python has it. CPU time of
// the whole answer, names and quotes included, in the thread that works it out; networkx is given the graph as it likes it, and tells no words.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { Analyst, type AnalysisTask } from '../src/main/core/network/analysis/task.ts';
import type { NetworkQuestion } from '../src/shared/contract/questions.ts';
import { facetHandlers } from '../src/main/core/network/facets.ts';
import { networkHandlers } from '../src/main/core/network/handlers.ts';
import { noFilter } from '../src/drawing/network/filters/claim-filter.ts';
import { detailsOf } from '../src/drawing/network/filters/facets.ts';
import { factsOf, visibleNetwork } from '../src/drawing/network/visible.ts';
import { openCase, scratch, writeThroughJournal } from './case.ts';
import { generate } from './generate.ts';
import { median, cpuMsOf } from './measure.ts';
import { isTried, sized } from './size.ts';

const size = sized({ reports: 50, actors: 8_000, operations: 2_000, quotes: 50_000, claims: 50_000 }, { reports: 5, actors: 40, operations: 10, quotes: 100, claims: 100 });
const basis = { withDenied: false, withConsidered: false, withUnsourced: true };

/** What networkx takes for the same, in milliseconds; null where there is no networkx. */
function byNetworkx(edges: readonly (readonly [string, string])[], from: string, to: string, folder: string): Record<string, number> | null {
  const file = path.join(folder, 'edges.json');
  fs.writeFileSync(file, JSON.stringify({ edges, from, to }));
  const script = `
import json, sys, time, networkx
data = json.load(open(sys.argv[1]))
g = networkx.Graph(data['edges']); d = networkx.DiGraph(data['edges'])
def ms(work):
    start = time.process_time(); work(); return (time.process_time() - start) * 1000
print(json.dumps({
  'shortest ways': ms(lambda: list(networkx.all_shortest_paths(g, data['from'], data['to']))),
  'neighbours to depth 3': ms(lambda: networkx.single_source_shortest_path_length(g, data['from'], 3)),
  'in common': ms(lambda: list(networkx.common_neighbors(g, data['from'], data['to']))),
  'PageRank': ms(lambda: networkx.pagerank(d)), 'communities': ms(lambda: networkx.community.louvain_communities(g, seed=1)),
  'betweenness, 4 sources scaled to all': ms(lambda: networkx.betweenness_centrality(g, k=min(4, len(g)), seed=1)) * len(g) / min(4, len(g)),
}))`;
  for (const python of ['/usr/bin/python3', 'python3']) {
    try {
      return JSON.parse(execFileSync(python, ['-c', script, file], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })) as Record<string, number>;
    } catch { /* the next one may have it */ }
  }
  return null;
}

const { folder, clean } = scratch();
const filePath = path.join(folder, 'bench.casefile');
const generated = generate(size);
writeThroughJournal(filePath, generated);
const file = openCase(filePath);
const analyst = new Analyst();
const ask = (question: NetworkQuestion | null) => analyst.answer(file.db, filePath, { question, basis } satisfies AnalysisTask, () => undefined);
const actors = generated.tables.find(({ table }) => table === 'actor')?.rows.map((row) => String(row['id'])) ?? [];
const [from, to] = [actors[7] ?? '', actors[23] ?? ''] as never[];
const edges = (generated.tables.find(({ table }) => table === 'claim')?.rows ?? []).map((row) => [String(row['subject_id']), String(row['object_id'])] as const);
const peer = byNetworkx(edges, String(from), String(to), folder);
if (!peer) console.log('  networkx: not installed, so there is no peer in this run');

console.log(`  reading the graph          ${cpuMsOf(() => void ask({ ask: 'isolated', limit: 1 })).toFixed(0)} ms, once for each state of a case`);
const line = (name: string, ms: number, limitMs: number, peerName = name) => {
  const beside = peer?.[peerName];
  const verdict = isTried ? '' : ms <= limitMs ? ' met' : ' NOT MET';
  console.log(`  ${name.padEnd(26)} ${ms.toFixed(1)} ms (limit ${limitMs})${verdict}${beside === undefined ? '' : `; networkx ${beside.toFixed(0)} ms CPU`}`);
};
const typical = (question: NetworkQuestion) => median(Array.from({ length: 9 }, () => cpuMsOf(() => void ask(question))));
line('shortest ways', typical({ ask: 'paths', fromId: from as never, toId: to as never, longerBy: 0, limit: 20 }), 100);
line('ways up to 2 longer', typical({ ask: 'paths', fromId: from as never, toId: to as never, longerBy: 2, limit: 20 }), 100, '-');
line('neighbours to depth 3', typical({ ask: 'around', id: from as never, depth: 3, limit: 500 }), 100);
line('in common', typical({ ask: 'common', ids: [from as never, to as never], limit: 100 }), 100);
line('isolated', typical({ ask: 'isolated', limit: 500 }), 100, '-');
line('without unsourced', typical({ ask: 'without', leave: { what: 'unsourced' }, limit: 100 }), 1000, '-');
line('PageRank', median([cpuMsOf(() => void ask({ ask: 'rank', by: 'pagerank', limit: 20 }))]), 5000);
line('communities', cpuMsOf(() => void ask({ ask: 'communities', limit: 50 })), 5000);
line('all measures of all', cpuMsOf(() => void ask(null)), 5000, 'betweenness, 4 sources scaled to all');
line('read to draw, 10,000', median([0, 1, 2].map(() => cpuMsOf(() => void file.db.snapshot(() => networkHandlers['network.read'](file.db, { limit: 10_000, withEvents: false }))))), 5000, '-');
line('read to filter by', median([0, 1, 2].map(() => cpuMsOf(() => void file.db.snapshot(() => facetHandlers['network.facets'](file.db, {}))))), 1000, '-');

// What the window does when a filter is set: of all claims, those of one relation that two sources support, or of one source in a window.
const network = file.db.snapshot(() => networkHandlers['network.read'](file.db, { limit: 10_000, withEvents: false }));
const facts = factsOf(network);
const details = detailsOf(file.db.snapshot(() => facetHandlers['network.facets'](file.db, {})));
const look = { hiddenTypes: new Set<never>(), hiddenStandings: new Set<never>(), nodeLimit: 10_000, details };
const filters = {
  'filter by relation': { ...noFilter, facets: { relation: { passes: 'only' as const, values: [network.edges[0]?.relation ?? ''] } } },
  'filter by source, time': { ...noFilter, facets: { source: { passes: 'only' as const, values: [String(details?.sources[0]?.id)] } }, window: { fromDay: 18_300, toDay: 18_600 }, withUndated: true },
};
for (const [name, claims] of Object.entries(filters)) line(name, median(Array.from({ length: 9 }, () => cpuMsOf(() => void visibleNetwork(network, { ...look, claims }, facts)))), 100, '-');
file.close();
clean();
