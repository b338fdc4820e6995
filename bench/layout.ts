// The automatic layout of the network at 500, 2,000 and 10,000 nodes: CPU time to its end, and how much of what surrounds a node in the network surrounds it on
// the plane too (neighbourhood precision), beside graphology's ForceAtlas2 given as much CPU time, and vis-network's own physics in a browser, whose patience ends.
import { createRequire } from 'node:module';
import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import type { Positions } from '../src/drawing/network/geometry.ts';
import { openBrowser, openPage } from './crowd-page.ts';
import { crowdGraph, placesOf, plainGraph, type CrowdGraph } from './crowd-graph.ts';
import { isTried, sized } from './size.ts';

const sizes = sized([[500, 1], [2000, 5], [10_000, 20]] as const, [[60, 1]] as const);
/** The physics of vis-network are not waited for at more nodes than this. */
const physicsUpTo = 2000;
const patienceMs = 30_000;
/** So many nodes are looked at, spread evenly. */
const sampled = 400;

const cpuSeconds = (): number => process.cpuUsage().user / 1e6 + process.cpuUsage().system / 1e6;

/** Of the k neighbours of a node, the share among its k nearest on the plane; the mean of all nodes that have any. */
function precision({ ids, links }: CrowdGraph, places: Positions): number {
  const near = new Map(ids.map((id) => [id, new Set<string>()]));
  for (const { fromId, toId } of links) {
    if (fromId === toId) continue;
    near.get(fromId)?.add(toId);
    near.get(toId)?.add(fromId);
  }
  const looked = ids.filter((id, at) => at % Math.max(1, Math.floor(ids.length / sampled)) === 0 && (near.get(id)?.size ?? 0) > 0);
  const shares = looked.map((id) => {
    const [own, here] = [near.get(id) ?? new Set(), places.get(id) ?? { x: 0, y: 0 }];
    const nearest = [...places].filter(([other]) => other !== id).map(([other, { x, y }]) => ({ other, distance: Math.hypot(x - here.x, y - here.y) }))
      .toSorted((a, b) => a.distance - b.distance).slice(0, own.size);
    return nearest.filter(({ other }) => own.has(other)).length / own.size;
  });
  return shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length);
}

/** Other graphs of the same kind than the one that our layout's settings were chosen on. */
const otherSeeds = [7, 1_000_003] as const;
const othersUpTo = 2000;

/** ForceAtlas2 with the settings that it infers, from places at random, for as long; on demand attracting as ours does. */
function byForceAtlas2({ ids, links }: CrowdGraph, seconds: number, linLogMode: boolean): Positions {
  const graph = new Graph({ multi: false, type: 'undirected' });
  let state = 1;
  const random = (): number => { state = state * 48_271 % 2_147_483_647; return state / 2_147_483_647; };
  for (const id of ids) graph.addNode(id, { x: random() * 1000, y: random() * 1000 });
  for (const { fromId, toId } of links) if (fromId !== toId && !graph.hasEdge(fromId, toId)) graph.addEdge(fromId, toId);
  const settings = { ...forceAtlas2.inferSettings(graph), linLogMode };
  const start = cpuSeconds();
  while (cpuSeconds() - start < seconds) forceAtlas2.assign(graph, { iterations: 10, settings });
  return new Map(graph.mapNodes((id, { x, y }) => [id, { x: Number(x), y: Number(y) }]));
}

/** vis-network with its usual physics until it is still, or patience ends; null where the page itself does not answer. */
async function byPhysics({ ids, links }: CrowdGraph): Promise<{ readonly places: Positions; readonly seconds: number; readonly isStill: boolean } | null> {
  const browser = await openBrowser();
  const page = await openPage(browser);
  await page.goto('data:text/html,<!doctype html><div id="n" style="width:800px;height:550px"></div>');
  await page.addScriptTag({ path: createRequire(import.meta.url).resolve('vis-network/standalone/umd/vis-network.min.js') });
  const start = performance.now();
  const work = page.evaluate(({ nodes, edges, patience }) => new Promise<{ places: Record<string, { x: number; y: number }>; isStill: boolean }>((resolve) => {
    const { vis } = globalThis as unknown as { vis: { Network: new (...args: unknown[]) => { on: (event: string, then: () => void) => void; getPositions: () => Record<string, { x: number; y: number }> } } };
    const made = new vis.Network(document.querySelector('#n'), { nodes, edges }, { layout: { improvedLayout: false }, physics: { stabilization: { iterations: 100_000, updateInterval: 20 } } });
    const from = performance.now();
    made.on('stabilizationProgress', () => { if (performance.now() - from > patience) resolve({ places: made.getPositions(), isStill: false }); });
    made.on('stabilized', () => resolve({ places: made.getPositions(), isStill: true }));
  }), { nodes: ids.map((id) => ({ id })), edges: links.map(({ fromId, toId }) => ({ from: fromId, to: toId })), patience: patienceMs }).catch(() => null);
  const late = new Promise<null>((resolve) => { setTimeout(() => resolve(null), 2 * patienceMs).unref(); });
  const result = await Promise.race([work, late]);
  const seconds = (performance.now() - start) / 1000;
  await browser.close();
  return result === null ? null : { places: new Map(Object.entries(result.places)), seconds, isStill: result.isStill };
}

for (const [nodes, limit] of sizes) {
  const graph = plainGraph(nodes);
  const before = cpuSeconds();
  const places = placesOf(graph);
  const seconds = cpuSeconds() - before;
  const own = precision(graph, places);
  const [other, linLog] = [precision(graph, byForceAtlas2(graph, seconds, false)), precision(graph, byForceAtlas2(graph, seconds, true))];
  console.log(`  ${nodes.toLocaleString('en-GB')} nodes: ${seconds.toFixed(2)} s CPU (limit ${String(limit)}) ${seconds <= limit ? 'met' : 'NOT MET'}; neighbourhood precision ${own.toFixed(3)}, ForceAtlas2 in as much time ${other.toFixed(3)} ${own > other ? 'met' : 'NOT MET'}, with linLog ${linLog.toFixed(3)} ${own > linLog ? 'met' : 'NOT MET'}`);
  for (const seed of nodes > othersUpTo || isTried ? [] : otherSeeds) {
    const next = crowdGraph(graph.ids, seed);
    const start = cpuSeconds();
    const found = placesOf(next);
    const spent = cpuSeconds() - start;
    console.log(`    another graph: ${spent.toFixed(2)} s CPU; ${precision(next, found).toFixed(3)}, ForceAtlas2 ${precision(next, byForceAtlas2(next, spent, false)).toFixed(3)}, with linLog ${precision(next, byForceAtlas2(next, spent, true)).toFixed(3)}`);
  }
  if (isTried || nodes > physicsUpTo) continue;
  const physics = await byPhysics(graph).catch(() => null);
  console.log(physics === null ? `  vis-network's own physics: not measured, the page gave no answer in ${String(2 * patienceMs / 1000)} s or there is no browser`
    : `  vis-network's own physics: ${physics.isStill ? 'still' : 'NOT still'} after ${physics.seconds.toFixed(0)} s (wall clock), neighbourhood precision ${precision(graph, physics.places).toFixed(3)}`);
}
