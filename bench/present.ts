// How long after a key press the transition to another scene of 500 things begins: from the event of the key to the end of the frame in which its first picture was painted. Once after
// the next scene was made ahead, as happens when one is spoken about for a second, and once stepping on as fast as it goes. Needs a built renderer and a Chromium.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright';
import { programOf } from '../src/main/hosts/common/program.ts';
import { startLocalHost } from '../src/main/hosts/http/local-host.ts';
import { openBrowser, openPage } from './crowd-page.ts';
import { median } from './measure.ts';
import { makeScenes } from './scenes-made.ts';

const limitMs = 100;
const deck = { scenes: 12, things: 500, shift: 40 };

/** Presses a key and waits for the first frame that moves: the canvas of crowds is cleared before each. */
const step = `(async (key) => {
  const before = painted.frames;
  const start = performance.now();
  dispatchEvent(new KeyboardEvent('keydown', { key }));
  while (painted.frames === before) await new Promise(requestAnimationFrame);
  await new Promise((resolve) => { const { port1, port2 } = new MessageChannel(); port1.onmessage = resolve; port2.postMessage(null); });
  return performance.now() - start;
})`;

async function stepsAfter(page: Page, restMs: number): Promise<readonly number[]> {
  await page.keyboard.press('Home');
  await page.waitForTimeout(4_000);
  const times: number[] = [];
  for (let at = 1; at < deck.scenes; at++) {
    times.push(await page.evaluate(`${step}('ArrowRight')`) as number);
    await page.waitForTimeout(restMs);
  }
  return times;
}

const program = programOf(new URL('../src/main/serve.ts', import.meta.url).href);
const home = fs.mkdtempSync(path.join(os.tmpdir(), 'casewright-bench-'));
const caseFile = path.join(home, 'scenes.casefile');
await makeScenes(caseFile, deck);
const host = await startLocalHost({ program, around: { platform: 'linux', environment: { CASEWRIGHT_DATA: path.join(home, 'data') }, home }, caseFile, folders: [home], port: 0 });
const browser = await openBrowser();
const page = await openPage(browser);
await page.goto(host.url);
await page.locator('section[aria-label="Network"] canvas').first().waitFor({ timeout: 60_000 });
await page.waitForTimeout(4_000);
await page.keyboard.press('p');
await page.locator('.present-picture [data-node]').first().waitFor({ timeout: 60_000 });
if (process.env['BENCH_PROFILE']) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Profiler.enable');
  await cdp.send('Profiler.setSamplingInterval', { interval: 500 });
  await page.waitForTimeout(4_000);
  await cdp.send('Profiler.start');
  await page.evaluate(`${step}('ArrowRight')`);
  fs.writeFileSync(process.env['BENCH_PROFILE'], JSON.stringify((await cdp.send('Profiler.stop')).profile));
}
for (const [what, restMs] of [['spoken about for 3 seconds', 3_000], ['stepped on when it came to rest', 1_000]] as const) {
  const times = await stepsAfter(page, restMs);
  const [middle, worst] = [median(times), Math.max(...times)];
  console.log(`  ${what.padEnd(34)} ${middle.toFixed(0)} ms, at most ${worst.toFixed(0)} ms (limit ${limitMs}) ${worst <= limitMs ? 'met' : middle <= limitMs ? 'met by the median' : 'NOT MET'}: ${times.map((each) => each.toFixed(0)).join(', ')}`);
}
await browser.close();
await host.close();
fs.rmSync(home, { recursive: true, force: true });
