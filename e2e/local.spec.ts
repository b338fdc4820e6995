import fs from 'node:fs';
import { createServer } from 'node:http';
import { chromium } from '@playwright/test';
import { openBrowserWindow } from '../src/main/hosts/http/browser-window.ts';
import { browser } from './browser.ts';
import { expect, test } from './fixtures.ts';
import { spawnLocalHost } from './hosts/local.ts';

test('moves the token out of the address, and knows the tab after a reload', async ({ application: { page } }) => {
  await expect.poll(() => page.url()).not.toContain('token');
  const identity = () => page.evaluate(() => [sessionStorage.getItem('casewright.token'), sessionStorage.getItem('casewright.window')]);
  const before = await identity();
  expect(before[0]).toMatch(/^[\w-]{43}$/);
  await page.reload();
  expect(await identity()).toEqual(before);
  expect(await page.evaluate(() => document.cookie)).toBe('');
});

/** What becomes of things that a hostile text would try, were it ever taken for markup. Runs in the page. */
async function tryEverything(elsewhere: string) {
  // Evaluated code may do what the page may not; what comes after a timer is the page's own again.
  await new Promise((resolve) => setTimeout(resolve));
  const attempt = (work: () => unknown) => {
    try {
      work();
      return 'done';
    } catch (error) {
      return error instanceof Error ? error.name : 'refused';
    }
  };
  const box = document.body.appendChild(document.createElement('p'));
  const script = document.createElement('script');
  const image = new Image();
  const asked = new Promise<string>((resolve) => {
    image.onload = () => resolve('shown');
    image.onerror = () => resolve('refused');
  });
  image.src = `${elsewhere}/pixel.svg`;
  return {
    // eslint-disable-next-line no-restricted-properties -- it has to fail
    markup: attempt(() => { box.innerHTML = '<b>bold</b>'; }),
    // eslint-disable-next-line no-eval -- it has to fail
    code: attempt(() => globalThis.eval('1 + 1')),
    inline: attempt(() => { script.textContent = 'document.title = "taken"'; }),
    foreign: attempt(() => { script.src = `${elsewhere}/x.js`; }),
    handler: attempt(() => { box.setAttribute('onclick', 'document.title = "taken"'); box.click(); }),
    style: attempt(() => { box.setAttribute('style', 'position: fixed'); }) && getComputedStyle(box).position,
    image: await asked,
    request: await fetch(elsewhere).then(() => 'answered', () => 'refused'),
    frame: attempt(() => document.body.append(Object.assign(document.createElement('iframe'), { src: `${elsewhere}/frame` }))),
    form: attempt(() => document.body.appendChild(Object.assign(document.createElement('form'), { action: `${elsewhere}/form`, target: '_blank' })).submit()),
    title: document.title,
  };
}

/** Another site on this machine, which would let anybody read what it answers, and what it was asked for. */
async function startElsewhere(): Promise<{ origin: string; asked: string[]; close: () => void }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(200, { 'Content-Type': 'image/svg+xml', 'Access-Control-Allow-Origin': '*' });
    response.end('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return { origin: `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`, asked, close: () => server.close().closeAllConnections() };
}

test('the policy stops what would get into the page', async ({ browser: chrome, folders }) => {
  const [host, elsewhere] = [await spawnLocalHost(['--folder', folders.cases, '--welcome'], folders.environment), await startElsewhere()];
  const page = await chrome.newPage();
  try {
    await page.goto(host.url);
    await expect(page.getByRole('button').first()).toBeVisible();
    expect(await page.evaluate(tryEverything, elsewhere.origin)).toEqual({
      markup: 'TypeError', code: 'EvalError', inline: 'TypeError', foreign: 'TypeError', handler: 'TypeError', style: 'static',
      image: 'refused', request: 'refused', frame: 'done', form: 'done', title: 'Casewright',
    });
    expect(await page.evaluate((origin) => fetch(`${origin}/api/events`).then(() => 'answered', () => 'refused'), new URL(host.url).origin)).toBe('answered');
    expect(elsewhere.asked).toEqual([]);
  } finally {
    await page.close();
    elsewhere.close();
    await host.stop();
  }
});

test('stops when it is told to, and leaves with code 0', async ({ folders }) => {
  const host = await spawnLocalHost(['--folder', folders.cases, '--welcome'], folders.environment);
  expect(await host.stop()).toBe(0);
});

/** A server whose page says which address it was opened at. */
async function listenForAddress(): Promise<{ origin: string; opened: Promise<string>; close: () => void }> {
  const opened = Promise.withResolvers<string>();
  const server = createServer((request, response) => {
    if (request.url?.startsWith('/at/')) opened.resolve(decodeURIComponent(request.url.slice('/at/'.length)));
    response.writeHead(200, { 'Content-Type': 'text/html' });
    response.end(request.url === '/' ? '<script>fetch("/at/" + encodeURIComponent(location.href))</script>' : 'starting');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  return { origin: `http://127.0.0.1:${port}`, opened: opened.promise, close: () => server.close().closeAllConnections() };
}

/** Arguments of all processes of this machine, where the system shows them. */
function argumentsOfAll(): string[] {
  const numbers = fs.existsSync('/proc/self/cmdline') ? fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name)) : [];
  return numbers.flatMap((number) => {
    try {
      return [fs.readFileSync(`/proc/${number}/cmdline`, 'utf8')];
    } catch {
      return [];
    }
  });
}

test('hands the token to a window of its own without showing it to other users of the machine', async () => {
  const page = await listenForAddress();
  const url = `${page.origin}/#token=not-for-other-eyes`;
  const window = await openBrowserWindow(browser ?? chromium.executablePath(), url, ['--headless', '--no-sandbox', '--disable-gpu']);
  expect(await page.opened).toBe(url);
  expect(argumentsOfAll().filter((given) => given.includes('not-for-other-eyes'))).toEqual([]);
  await window.close();
  await window.closed;
  page.close();
});
