// First paint of the window on the sample and on the large case beside an empty page of the same host.
// Needs a built renderer (npm run build) and a Chromium; CASEWRIGHT_BROWSER names another one.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium, type Browser } from 'playwright';
import { buildSample } from '../src/main/core/sample/build.ts';
import { createTestDesk } from '../src/main/core/testing/services.ts';
import { programOf } from '../src/main/hosts/common/program.ts';
import { startLocalHost } from '../src/main/hosts/http/local-host.ts';
import { writeThroughJournal } from './case.ts';
import { generate, largeCase } from './generate.ts';
import { median, report } from './measure.ts';

const rounds = 5;
const flags = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
];

/** Milliseconds from navigation to first contentful paint and to a canvas in the network pane, in a fresh profile. */
async function open(browser: Browser, url: string, waitsForPanes: boolean): Promise<{ paintMs: number; panesMs: number }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const start = performance.now();
  await page.goto(url);
  if (waitsForPanes) await page.locator('section[aria-label="Network"] canvas').first().waitFor({ timeout: 60_000 });
  const panesMs = performance.now() - start;
  const paintMs = await page.evaluate(() => new Promise<number>((resolve) => {
    new PerformanceObserver((list) => {
      const paint = list.getEntriesByName('first-contentful-paint')[0];
      if (paint) resolve(paint.startTime);
    }).observe({ type: 'paint', buffered: true });
  }));
  await context.close();
  return { paintMs, panesMs };
}

const home = fs.mkdtempSync(path.join(os.tmpdir(), 'casewright-bench-'));
const empty = path.join(home, 'empty');
fs.mkdirSync(empty);
fs.writeFileSync(path.join(empty, 'index.html'), '<!doctype html><title>Empty</title><p>Empty page of the same host</p>');
fs.writeFileSync(path.join(empty, 'asset-map.json'), JSON.stringify({ 'index.html': 'text/html; charset=utf-8' }));
const cases = { sample: path.join(home, 'sample.casefile'), large: path.join(home, 'large.casefile') };
await buildSample(createTestDesk().services, cases.sample);
writeThroughJournal(cases.large, generate(largeCase));

const program = programOf(new URL('../src/main/serve.ts', import.meta.url).href);
const around = { platform: 'linux' as const, environment: { CASEWRIGHT_DATA: path.join(home, 'data') }, home };
const hosts = {
  empty: await startLocalHost({ program: { ...program, renderer: empty }, around, caseFile: cases.sample, folders: [home], port: 0 }),
  sample: await startLocalHost({ program, around, caseFile: cases.sample, folders: [home], port: 0 }),
  large: await startLocalHost({ program, around, caseFile: cases.large, folders: [home], port: 0 }),
};
const browser = await chromium.launch({ executablePath: process.env['CASEWRIGHT_BROWSER'] ?? '/usr/bin/chromium', args: flags });
const times = { empty: [] as number[], sample: [] as number[], large: [] as number[], samplePanes: [] as number[], largePanes: [] as number[] };
for (let round = 0; round < rounds; round++) {
  times.empty.push((await open(browser, hosts.empty.url, false)).paintMs);
  const sample = await open(browser, hosts.sample.url, true);
  const large = await open(browser, hosts.large.url, true);
  times.sample.push(sample.paintMs);
  times.samplePanes.push(sample.panesMs);
  times.large.push(large.paintMs);
  times.largePanes.push(large.panesMs);
}
await browser.close();
for (const host of Object.values(hosts)) await host.close();
fs.rmSync(home, { recursive: true, force: true });
process.stdout.write(`${'what'.padEnd(52)} ${'ours'.padStart(10)} ${'empty'.padStart(10)}\n`);
report('first paint, sample', median(times.sample), median(times.empty), 'ms', null);
report('first paint, large case', median(times.large), median(times.empty), 'ms', null);
report('network drawn, sample', median(times.samplePanes), median(times.empty), 'ms', null);
report('network drawn, large case', median(times.largePanes), median(times.empty), 'ms', null);
