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
