// The network pane with 2,000 and 10,000 nodes beside plain vis-network with the same nodes, lines and places in a canvas of the same size: frames a second and
// CPU a frame while it is panned by real input and zoomed by a notch of the wheel a frame, memory of the renderer, and how long from a click in the list of things to the highlight in the network.
// Needs a built renderer (npm run build) and a Chromium; CASEWRIGHT_BROWSER names another one.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createRequire } from 'node:module';
import type { Page } from 'playwright';
import { programOf } from '../src/main/hosts/common/program.ts';
import { startLocalHost } from '../src/main/hosts/http/local-host.ts';
import { writeThroughJournal } from './case.ts';
import { crowdCase } from './crowd-graph.ts';
import { memoryOf, openBrowser, openPage, panned, taskClock, zoomed, type Moving } from './crowd-page.ts';
import { median } from './measure.ts';

const sizes = (process.env['BENCH_NODES'] ?? '2000 10000').split(' ').map(Number);
const rounds = 3;
const patienceMs = 120_000;
const peerScript = createRequire(import.meta.url).resolve('vis-network/standalone/umd/vis-network.min.js');
const limits = { fps: 30, selectMs: 50, memoryMb: 300 } as const;

type Size = { readonly width: number; readonly height: number };
interface Measured {
  readonly pans: readonly Moving[];
  readonly zooms: readonly Moving[];
  readonly selectMs: number;
  /** Of the renderer's main thread: what a busy machine does not change. */
  readonly selectCpuMs: number;
  readonly ownMb: number;
  readonly heapMb: number;
}

/** Opens the pane over the whole window, takes its groups apart and asks for more until all is drawn. */
async function openOurs(page: Page, url: string, nodes: number): Promise<Size & { readonly x: number; readonly y: number }> {
  await page.goto(url);
  const pane = page.locator('section[aria-label="Network"]');
  await pane.locator('canvas').first().waitFor({ timeout: patienceMs });
  await pane.getByRole('button', { name: /groups$/u }).click({ timeout: patienceMs });
  const more = pane.getByRole('button', { name: /· Show/u });
  for (const shown of [300, 600, 1000, 2000, 5000].filter((step) => step < nodes)) {
    await more.filter({ hasText: `connected ${shown.toLocaleString('en-GB')} ` }).click({ timeout: patienceMs });
  }
  await pane.getByText(new RegExp(`^${nodes.toLocaleString('en-GB')} of `, 'u')).first().waitFor({ timeout: patienceMs });
  await page.locator('.network-own-canvas').waitFor({ timeout: patienceMs });
  await page.waitForTimeout(2000);
  const box = await page.locator('.network-canvas').boundingBox();
  if (box === null) throw new Error('The network has no canvas');
  return box;
}

/** From a click on a row of the list of things to the end of the frame in which the network was painted. */
const clickRow = `(async (at) => {
  const row = document.querySelectorAll('.lists-row:not(.lists-placeholder)')[at];
  const before = painted.frames;
  const start = performance.now();
  row.click();
  while (painted.frames === before) await new Promise(requestAnimationFrame);
  await new Promise((resolve) => { const { port1, port2 } = new MessageChannel(); port1.onmessage = resolve; port2.postMessage(null); });
  return performance.now() - start;
})`;

async function ours(url: string, nodes: number): Promise<{ readonly measured: Measured; readonly size: Size }> {
  const browser = await openBrowser();
  const page = await openPage(browser);
  const box = await openOurs(page, url, nodes);
  const { ownMb, heapMb } = await memoryOf(browser, page);
  const at = { x: box.x + 30, y: box.y + 30 };
  const [pans, zooms, selects] = [[] as Moving[], [] as Moving[], [] as number[]];
  for (let round = 0; round < rounds; round++) {
    pans.push(await panned(page, at));
    zooms.push(await zoomed(page, { x: box.x + box.width / 2, y: box.y + box.height / 2 }));
    await page.waitForTimeout(500);
  }
  await page.getByRole('button', { name: 'Things' }).click();
  await page.locator('.lists-row:not(.lists-placeholder)').nth(9).waitFor();
  const [selectCpus, taskMs] = [[] as number[], await taskClock(page)];
  for (let row = 0; row < 9; row++) {
    const cpuMs = await taskMs();
    selects.push(await page.evaluate(`${clickRow}(${String(row)})`) as number);
    selectCpus.push(await taskMs() - cpuMs);
    await page.waitForTimeout(700);
  }
  await browser.close();
  return { measured: { pans, zooms, selectMs: median(selects), selectCpuMs: median(selectCpus), ownMb, heapMb }, size: box };
}

async function peer(graph: ReturnType<typeof crowdCase>, { width, height }: Size): Promise<Measured> {
  const browser = await openBrowser();
  const page = await openPage(browser);
  const markup = `<!doctype html><style>body { margin: 0 } #n { width: ${String(width)}px; height: ${String(height)}px }</style><div id="n"></div>`;
  await page.goto(`data:text/html,${encodeURIComponent(markup)}`);
  await page.addScriptTag({ path: peerScript });
  const nodes = [...graph.places].map(([id, { x, y }]) => ({ id, x, y, label: graph.nameOf(id) }));
  const edges = graph.graph.links.map(({ fromId, toId }) => ({ from: fromId, to: toId, arrows: 'to' }));
  await page.evaluate(({ given }) => {
    const { vis } = globalThis as unknown as { vis: { Network: new (...args: unknown[]) => { fit: () => void } } };
    const made = new vis.Network(document.querySelector('#n'), given, { physics: false, layout: { improvedLayout: false } });
    made.fit();
    Object.assign(globalThis, { peer: made });
  }, { given: { nodes, edges } });
  await page.waitForTimeout(2000);
  const { ownMb, heapMb } = await memoryOf(browser, page);
  const [pans, zooms, selects] = [[] as Moving[], [] as Moving[], [] as number[]];
  for (let round = 0; round < rounds; round++) {
    pans.push(await panned(page, { x: 5, y: 5 }));
    zooms.push(await zoomed(page, { x: width / 2, y: height / 2 }));
    await page.waitForTimeout(500);
  }
  const [selectCpus, taskMs] = [[] as number[], await taskClock(page)];
  for (let at = 0; at < 5; at++) {
    const cpuMs = await taskMs();
    selects.push(await page.evaluate(`(async () => {
      const start = performance.now();
      const drawn = new Promise((resolve) => peer.once('afterDrawing', resolve));
      peer.selectNodes([${JSON.stringify(nodes[at * 7]?.id ?? '')}]);
      await drawn;
      return performance.now() - start;
    })()`) as number);
    selectCpus.push(await taskMs() - cpuMs);
  }
  await browser.close();
  return { pans, zooms, selectMs: median(selects), selectCpuMs: median(selectCpus), ownMb, heapMb };
}

const said = (moves: readonly Moving[]): string => `${median(moves.map(({ fps }) => fps)).toFixed(0)} frames a second (${moves.map(({ fps }) => fps.toFixed(0)).join(', ')}), ${median(moves.map(({ cpuMs }) => cpuMs)).toFixed(1)} ms CPU a frame`;
const verdict = (isMet: boolean): string => (isMet ? 'met' : 'NOT MET');
const fpsOf = (moves: readonly Moving[]): number => median(moves.map(({ fps }) => fps));

const program = programOf(new URL('../src/main/serve.ts', import.meta.url).href);
for (const nodes of sizes) {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'casewright-bench-'));
  const caseFile = path.join(home, 'crowd.casefile');
  const graph = crowdCase(nodes);
  writeThroughJournal(caseFile, graph.generated);
  const host = await startLocalHost({ program, around: { platform: 'linux', environment: { CASEWRIGHT_DATA: path.join(home, 'data') }, home }, caseFile, folders: [home], port: 0 });
  const own = await ours(host.url, nodes);
  const other = await peer(graph, own.size);
  await host.close();
  fs.rmSync(home, { recursive: true, force: true });
  console.log(`  ${nodes.toLocaleString('en-GB')} nodes, ${graph.graph.links.length.toLocaleString('en-GB')} claims, a canvas of ${own.size.width.toFixed(0)} x ${own.size.height.toFixed(0)}`);
  for (const [what, key] of [['panned', 'pans'], ['zoomed', 'zooms']] as const) {
    console.log(`  ours, ${what}: ${said(own.measured[key])} (limit ${String(limits.fps)}) ${verdict(fpsOf(own.measured[key]) >= limits.fps)}`);
    console.log(`  vis-network, ${what}: ${said(other[key])}`);
  }
  console.log(`  a click in the list to the highlight in the network: ${own.measured.selectMs.toFixed(0)} ms, ${own.measured.selectCpuMs.toFixed(0)} ms CPU (limit ${String(limits.selectMs)}) ${verdict(own.measured.selectMs <= limits.selectMs)}; vis-network alone, selectNodes to its frame: ${other.selectMs.toFixed(0)} ms, ${other.selectCpuMs.toFixed(0)} ms CPU`);
  console.log(`  memory of the renderer: ours, all panes, ${own.measured.ownMb.toFixed(0)} MB of its own, ${own.measured.heapMb.toFixed(0)} MB of it JavaScript (limit ${String(limits.memoryMb)}) ${verdict(own.measured.ownMb <= limits.memoryMb)}; a page with vis-network alone, ${other.ownMb.toFixed(0)} MB, ${other.heapMb.toFixed(0)} MB of it JavaScript`);
}
