// What is common to measuring canvases in a browser: frames that were painted while a hand moves the view, and what they cost.
import fs from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright';

const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const stepsOfMove = 90;

/** How a view moved. */
export interface Moving {
  /** Frames a second in which something was painted. */
  readonly fps: number;
  /** Of the renderer's main thread for such a frame. */
  readonly cpuMs: number;
}

/** A browser of its own, so that the memory of its renderer is that of one page. */
export async function openBrowser(): Promise<Browser> {
  return await chromium.launch({ executablePath: process.env['CASEWRIGHT_BROWSER'] ?? '/usr/bin/chromium', args: flags });
}

/** A page that counts the frames in which a canvas was cleared, which each of them is before it is painted. */
export async function openPage(browser: Browser): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  await page.addInitScript(() => {
    const painted = { frames: 0, lastMs: 0, isFresh: false };
    Object.assign(globalThis, { painted });
    // oxlint-disable-next-line typescript/unbound-method -- called with the context that it is asked of
    const clear = CanvasRenderingContext2D.prototype.clearRect;
    CanvasRenderingContext2D.prototype.clearRect = function clearRect(...box) {
      if (this.canvas.isConnected && !painted.isFresh) {
        painted.isFresh = true;
        requestAnimationFrame(() => { painted.isFresh = false; });
        painted.frames++;
      }
      painted.lastMs = performance.now();
      clear.apply(this, box);
    };
  });
  return page;
}

/** Reads the CPU milliseconds that the main thread of the renderer has spent on tasks since it was asked for. */
export async function taskClock(page: Page): Promise<() => Promise<number>> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => ((await cdp.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

/** Moves a view by real input and tells what was painted meanwhile. */
export async function moved(page: Page, act: (step: number) => Promise<void>): Promise<Moving> {
  const taskMs = await taskClock(page);
  const framesNow = async (): Promise<number> => await page.evaluate('painted.frames') as number;
  const [cpu, frames, start] = [await taskMs(), await framesNow(), performance.now()];
  for (let step = 0; step < stepsOfMove; step++) await act(step);
  const painted = await framesNow() - frames;
  const wallMs = performance.now() - start;
  const spent = await taskMs() - cpu;
  return { fps: painted / wallMs * 1000, cpuMs: spent / Math.max(1, painted) };
}

/** Drags what is seen to and fro from an empty place. */
export async function panned(page: Page, at: { readonly x: number; readonly y: number }): Promise<Moving> {
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  const moving = await moved(page, async (step) => await page.mouse.move(at.x + (step % 60 < 30 ? step % 60 : 60 - step % 60) * 7, at.y + (step % 30) * 2));
  await page.mouse.up();
  return moving;
}

/** Turns the wheel in and out over a place, a notch a frame: as real input the browser would pass on only every other one. */
export async function zoomed(page: Page, at: { readonly x: number; readonly y: number }): Promise<Moving> {
  return await moved(page, async (step) => {
    await page.evaluate(`new Promise((resolve) => requestAnimationFrame(() => {
      document.elementFromPoint(${String(at.x)}, ${String(at.y)}).dispatchEvent(new WheelEvent('wheel', { deltaY: ${step % 40 < 20 ? '-60' : '60'}, clientX: ${String(at.x)}, clientY: ${String(at.y)}, bubbles: true, cancelable: true }));
      resolve();
    }))`);
  });
}

/** What the largest renderer of a browser holds in memory, of its own and with its JavaScript heap apart, in megabytes. */
export async function memoryOf(browser: Browser, page: Page): Promise<{ readonly ownMb: number; readonly heapMb: number }> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('Performance.enable');
  const heap = (await cdp.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0;
  const { processInfo } = await (await browser.newBrowserCDPSession()).send('SystemInfo.getProcessInfo');
  const own = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => ownKilobytes(id));
  return { ownMb: Math.max(...own) / 1024, heapMb: heap / 1_048_576 };
}

/** Private memory of a process: what would be free if it ended. */
function ownKilobytes(id: number): number {
  const text = fs.readFileSync(`/proc/${String(id)}/smaps_rollup`, 'utf8');
  return [...text.matchAll(/^Private_(?:Clean|Dirty):\s+(?<kilobytes>\d+)/gmu)].reduce((sum, { groups }) => sum + Number(groups?.['kilobytes'] ?? 0), 0);
}
