// Scrolling the original of a PDF of 1,000 pages beside an empty column as high, scrolled the same way in the same browser.
// Needs a built renderer (npm run build) and a Chromium; CASEWRIGHT_BROWSER names another one.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium, type Page } from 'playwright';
import { importText, makeCase } from '../e2e/case-file.ts';
import { makePdf } from '../e2e/pdf-file.ts';
import { programOf } from '../src/main/hosts/common/program.ts';
import { startLocalHost } from '../src/main/hosts/http/local-host.ts';
import { quantile, report } from './measure.ts';

const pageCount = 1_000;
const seconds = 6;
const speeds = { reading: 600, skimming: 2_500, flying: 12_000 };
const words = 'The committee heard that operators of the network had bought advertisements in several languages before the vote'.split(' ');

function pageOf(number: number) {
  const body = Array.from({ length: 40 }, (_, line) => Array.from({ length: 13 }, (_word, at) => words[(line * 5 + at + number) % words.length]).join(' '));
  return { lines: [`Page ${number}`, ...body].map((text, line) => ({ text, x: 72, y: 770 - 15 * line, size: 11 })) };
}

interface Scrolled {
  readonly frames: number[];
  /** The longest time that a page stood in a third of the view without a picture. */
  readonly blankMs: number;
}

/** Scrolls at a steady speed, from where the view is. */
function scroll(page: Page, pxPerSecond: number, ofWhat: 'ours' | 'empty'): Promise<Scrolled> {
  return page.evaluate(async ([speed, lengthMs, what]) => {
    const ours = document.querySelector('.page-scroller');
    const empty = document.createElement('div');
    if (what === 'empty') {
      empty.append(document.createElement('div'));
      Object.assign(empty.style, { position: 'fixed', inset: '0', overflow: 'auto', zIndex: '99', background: 'white' });
      if (empty.firstElementChild instanceof HTMLElement) empty.firstElementChild.style.height = `${String(ours?.scrollHeight ?? 0)}px`;
      document.body.append(empty);
    }
    const view = what === 'empty' ? empty : ours;
    if (!view) throw new Error('There is no original');
    const isBlank = (): boolean => {
      const frame = view.getBoundingClientRect();
      const pages = [...view.querySelectorAll('.page')].filter((one) => {
        const box = one.getBoundingClientRect();
        return Math.min(box.bottom, frame.bottom) - Math.max(box.top, frame.top) > frame.height / 3;
      });
      return what === 'ours' && (pages.length === 0 || pages.some((one) => !one.querySelector('canvas')));
    };
    const frames: number[] = [];
    let [blankMs, since] = [0, 0];
    const start = performance.now();
    for (let last = start; last - start < lengthMs;) {
      const now = await new Promise<number>((resolve) => { requestAnimationFrame(resolve); });
      frames.push(now - last);
      view.scrollTop += speed * (now - last) / 1000;
      since = isBlank() ? since || now : 0;
      if (since > 0) blankMs = Math.max(blankMs, now - since);
      last = now;
    }
    empty.remove();
    return { frames, blankMs };
  }, [pxPerSecond, seconds * 1000, ofWhat] as const);
}

const home = fs.mkdtempSync(path.join(os.tmpdir(), 'casewright-bench-'));
const caseFile = await makeCase(path.join(home, 'thousand.casefile'), (run) => (
  importText(run, home, makePdf(Array.from({ length: pageCount }, (_, index) => pageOf(index + 1))), { fileName: 'thousand.pdf' })
));
const program = programOf(new URL('../src/main/serve.ts', import.meta.url).href);
const host = await startLocalHost({
  program, around: { platform: 'linux', environment: { CASEWRIGHT_DATA: path.join(home, 'data') }, home }, caseFile, folders: [home], port: 0,
});
const browser = await chromium.launch({ executablePath: process.env['CASEWRIGHT_BROWSER'] ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--no-first-run'] });
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
await page.goto(host.url);
await page.getByRole('button', { name: 'Original', exact: true }).click();
await page.locator('.page-picture[data-drawn="true"]').first().waitFor();
const devtools = await page.context().newCDPSession(page);
const heapMb = async (): Promise<number> => {
  await devtools.send('HeapProfiler.collectGarbage');
  return (await devtools.send('Runtime.getHeapUsage')).usedSize / 1e6;
};
const before = await heapMb();
process.stdout.write(`${'what'.padEnd(52)} ${'ours'.padStart(10)} ${'empty'.padStart(10)}\n`);
for (const [name, speed] of Object.entries(speeds)) {
  const ours = await scroll(page, speed, 'ours');
  const empty = await scroll(page, speed, 'empty');
  report(`${name} (${speed} px/s): frame, 95th percentile`, quantile(ours.frames, 0.95), quantile(empty.frames, 0.95), 'ms', null);
  process.stdout.write(`${`${name}: longest time without a picture`.padEnd(52)} ${ours.blankMs.toFixed(0).padStart(10)} ${'-'.padStart(10)} ms\n`);
}
const start = performance.now();
await page.getByRole('textbox', { name: 'Page number' }).fill('731');
await page.keyboard.press('Enter');
await page.locator('[data-page="731"] .page-picture[data-drawn="true"]').waitFor();
process.stdout.write(`${'to page 731, drawn'.padEnd(52)} ${(performance.now() - start).toFixed(0).padStart(10)} ${'-'.padStart(10)} ms\n`);
report('heap after all of it, beside before', await heapMb(), before, 'MB', null);
await browser.close();
await host.close();
fs.rmSync(home, { recursive: true, force: true });
