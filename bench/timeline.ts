// The timeline pane on a case of 10,000 dated items beside plain vis-timeline with the same dates in the same browser: how long until it is
// drawn, frames a second while it is panned, and the renderer's CPU time per frame. Needs a built renderer (npm run build) and a Chromium;
// CASEWRIGHT_BROWSER names another one.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createRequire } from 'node:module';
import { chromium, type Browser, type Page } from 'playwright';
import { programOf } from '../src/main/hosts/common/program.ts';
import { startLocalHost } from '../src/main/hosts/http/local-host.ts';
import { writeThroughJournal } from './case.ts';
import { generate } from './generate.ts';
import { median } from './measure.ts';

const sizes = { rounds: 3, frames: 60, patienceMs: 60_000 } as const;
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const peerScript = createRequire(import.meta.url).resolve('vis-timeline/standalone/umd/vis-timeline-graph2d.min.js');

interface Moving {
  readonly fps: number;
  readonly cpuMs: number;
}

/** Does something once a frame and tells how many frames there were in a second, and what each cost the renderer. */
async function panned(page: Page, step: string): Promise<Moving> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  const taskMs = async (): Promise<number> => ((await cdp.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  const before = await taskMs();
  const wallMs = await page.evaluate(`new Promise((resolve) => {
    const step = ${step};
    const start = performance.now();
    let frame = 0;
    const next = () => { if (frame++ >= ${String(sizes.frames)}) { resolve(performance.now() - start); return; } step(frame); requestAnimationFrame(next); };
    requestAnimationFrame(next);
  })`) as number;
  return { fps: sizes.frames / wallMs * 1000, cpuMs: (await taskMs() - before) / sizes.frames };
}

/** A drag along the time, as a trackpad makes it: some days one way, then back. */
const wheel = `((surface) => (frame) => surface.dispatchEvent(new WheelEvent('wheel', { deltaX: frame % 60 < 30 ? 9 : -9, bubbles: true, cancelable: true })))(document.querySelector('.timeline-surface'))`;

/** The built renderer without the code of the other panes, so that they can't open beside it. */
function timelineAlone(renderer: string, folder: string): string {
  fs.cpSync(renderer, folder, { recursive: true });
  const assets = path.join(folder, 'assets');
  for (const name of fs.readdirSync(assets)) if (/^(?:network|evidence)-[^/]*\.js$/.test(name)) fs.writeFileSync(path.join(assets, name), '');
  return folder;
}

/** Times are from when the window had a place for the pane, which its code and its data are fetched for then. */
async function openOurs(browser: Browser, url: string): Promise<{ page: Page; sinceNavigationMs: number; sincePaneMs: number }> {
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  await page.addInitScript(() => {
    const seen: { pane?: number; drawn?: number } = {};
    Object.assign(globalThis, { timelineSeen: seen });
    const look = (): void => {
      if (document.querySelector('.pane-frame-loading, section[aria-label="Timeline"]')) seen.pane ??= performance.now();
      if (document.querySelector('.timeline-bin-bar, .timeline-mark')) seen.drawn ??= performance.now();
      if (seen.drawn === undefined) requestAnimationFrame(look);
    };
    look();
  });
  await page.goto(url);
  await page.locator('.timeline-density').first().waitFor({ timeout: sizes.patienceMs });
  await page.waitForFunction(() => (globalThis as unknown as { timelineSeen: { drawn?: number } }).timelineSeen.drawn !== undefined);
  const { pane, drawn } = await page.evaluate('timelineSeen') as { pane: number; drawn: number };
  return { page, sinceNavigationMs: drawn, sincePaneMs: drawn - pane };
}

/** What some work gives; null where it fails or patience ends before. A page that hangs is left to the browser's end. */
async function inTime<T>(work: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => { timer = setTimeout(() => resolve(null), sizes.patienceMs); });
  const outcome = await Promise.race([work.catch(() => null), late]);
  clearTimeout(timer);
  return outcome;
}

/** A page with nothing but vis-timeline and the items; null where it does not get there in time. */
async function openPeer(browser: Browser, items: readonly { id: number; content: string; start: string }[], days: number | null): Promise<{ page: Page; ms: number } | null> {
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  await page.setContent('<!doctype html><style>#t { height: 260px }</style><div id="t"></div>');
  await page.addScriptTag({ path: peerScript });
  const opening = page.evaluate(({ given, length }) => new Promise<number>((resolve) => {
    const start = performance.now();
    const middle = Date.parse(given[Math.floor(given.length / 2)]?.start ?? '');
    const window = length === null ? {} : { start: middle - length * 43_200_000, end: middle + length * 43_200_000 };
    const { vis } = globalThis as unknown as { vis: { Timeline: new (...args: unknown[]) => unknown; DataSet: new (items: unknown) => unknown } };
    Object.assign(globalThis, { peer: new vis.Timeline(document.querySelector('#t'), new vis.DataSet(given), { height: '260px', ...window }) });
    const look = (): void => { if (document.querySelector('.vis-item')) requestAnimationFrame(() => resolve(performance.now() - start)); else requestAnimationFrame(look); };
    look();
  }), { given: [...items], length: days });
  const ms = await inTime(opening);
  return ms === null ? null : { page, ms };
}

const peerPan = `(frame) => { const { start, end } = peer.getWindow(); const by = (end - start) * 9 / 1440 * (frame % 60 < 30 ? 1 : -1); peer.setWindow(+start + by, +end + by, { animation: false }); }`;

const home = fs.mkdtempSync(path.join(os.tmpdir(), 'casewright-bench-'));
const caseFile = path.join(home, 'timeline.casefile');
const generated = generate({ reports: 20, actors: 500, operations: 10_500, quotes: 2000, claims: 250 });
writeThroughJournal(caseFile, generated);
const items = (generated.tables.find(({ table }) => table === 'operation')?.rows ?? [])
  .flatMap(({ name, date }, id) => (date === null ? [] : [{ id, content: String(name), start: String(date) }]));
const program = programOf(new URL('../src/main/serve.ts', import.meta.url).href);
const around = { platform: 'linux', environment: { CASEWRIGHT_DATA: path.join(home, 'data') }, home } as const;
const host = await startLocalHost({ program, around, caseFile, folders: [home], port: 0 });
const aloneHost = await startLocalHost({ program: { ...program, renderer: timelineAlone(program.renderer, path.join(home, 'alone')) }, around, caseFile, folders: [home], port: 0 });
const browser = await chromium.launch({ executablePath: process.env['CASEWRIGHT_BROWSER'] ?? '/usr/bin/chromium', args: flags });

const said = ({ fps, cpuMs }: Moving): string => `${fps.toFixed(0)} frames a second, ${cpuMs.toFixed(1)} ms CPU a frame`;
const verdict = (isMet: boolean): string => (isMet ? 'met' : 'NOT MET');
interface Run {
  readonly sinceNavigationMs: number;
  readonly sincePaneMs: number;
  readonly aloneMs: number;
  readonly far: Moving;
  readonly near: Moving;
  readonly marks: number;
}

const ours: Run[] = [];
for (let round = 0; round < sizes.rounds; round++) {
  const alone = await openOurs(browser, aloneHost.url);
  await alone.page.context().close();
  const { page, ...opening } = await openOurs(browser, host.url);
  const far = await panned(page, wheel);
  // Zoomed in until single marks stand there.
  await page.locator('section[aria-label="Timeline"] svg.timeline-plot').focus();
  for (let press = 0; press < 30 && await page.locator('.timeline-mark').count() === 0; press++) {
    await page.keyboard.press('+');
    await page.waitForTimeout(250);
  }
  const near = await panned(page, wheel);
  ours.push({ ...opening, aloneMs: alone.sincePaneMs, far, near, marks: await page.locator('.timeline-mark').count() });
  await page.context().close();
}
const of = (pick: (run: Run) => number): number => median(ours.map(pick));
const moving = (pick: (run: Run) => Moving): Moving => ({ fps: of((run) => pick(run).fps), cpuMs: of((run) => pick(run).cpuMs) });
const openMs = of((run) => run.aloneMs);
console.log(`  ${items.length.toLocaleString('en-GB')} dated items, medians of ${String(sizes.rounds)}`);
console.log(`  ours: drawn ${openMs.toFixed(0)} ms after its place in the window was there (limit 500) ${verdict(openMs <= 500)}`);
console.log(`  ours: with the other panes opening beside it, ${of((run) => run.sincePaneMs).toFixed(0)} ms, and ${of((run) => run.sinceNavigationMs).toFixed(0)} ms after the page was asked for`);
console.log(`  ours: panned with all in view, ${said(moving((run) => run.far))} (limit 30) ${verdict(moving((run) => run.far).fps >= 30)}`);
console.log(`  ours: panned close up, ${of((run) => run.marks).toFixed(0)} marks, ${said(moving((run) => run.near))} (limit 30) ${verdict(moving((run) => run.near).fps >= 30)}`);
for (const days of [90, null]) {
  const peer = await openPeer(browser, items, days);
  const what = days === null ? 'all in view' : `${String(days)} days in view`;
  if (peer === null) {
    console.log(`  vis-timeline, ${what}: not drawn in ${String(sizes.patienceMs / 1000)} s`);
    continue;
  }
  const moved = await inTime(panned(peer.page, peerPan));
  const told = moved === null ? `not panned by ${String(sizes.frames)} frames in ${String(sizes.patienceMs / 1000)} s` : `panned, ${said(moved)}`;
  console.log(`  vis-timeline, ${what}: drawn in ${peer.ms.toFixed(0)} ms; ${told}`);
}
await browser.close();
await host.close();
await aloneHost.close();
fs.rmSync(home, { recursive: true, force: true });
