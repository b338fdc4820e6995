import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test as base, type Page } from '@playwright/test';
import type { Bridge } from '../src/shared/bridge.ts';
import { makeCase } from './case-file.ts';
import { makeFolders, type TestFolders } from './hosts/folders.ts';
import { StandInApplication } from './stand-in/driver.ts';
import type { Frame } from './stand-in/messages.ts';

declare global {
  interface Window {
    readonly casewright?: Bridge;
  }
}

const test = base.extend<{ folders: TestFolders; started: Awaited<ReturnType<typeof StandInApplication.start>> }>({
  // eslint-disable-next-line no-empty-pattern
  folders: async ({}, provide) => {
    const folders = makeFolders();
    await provide(folders);
    folders.remove();
  },
  started: async ({ context, folders }, provide) => {
    const started = await StandInApplication.start(context, ['--welcome'], folders.environment);
    await provide(started);
    await started.application.close();
  },
});

/** Makes an empty case; answers its path, which has a space in it. */
const caseOf = (folders: TestFolders, title: string) => makeCase(path.join(folders.cases, `${title} here.casefile`), undefined, title);

const describeHost = { channel: 'casewright:call', values: ['host.describe', {}] } as const;

test('the bundles come up with every safety on', async ({ started: { application } }) => {
  const record = await application.main.ask('record', null);
  expect(record.isSandboxed).toBe(true);
  expect(record.spellChecks).toBe(false);
  expect(record.schemes).toEqual([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
  expect(record.switches).toMatchObject({ 'host-resolver-rules': 'MAP * ~NOTFOUND', 'disable-background-networking': '', 'force-webrtc-ip-handling-policy': 'disable_non_proxied_udp' });
  expect(record.menu).toEqual(['&File', '&Edit', '&View', 'windowMenu']);
  expect(record.windows).toEqual([{
    id: 1, isShown: true,
    options: expect.objectContaining({
      webPreferences: {
        preload: expect.stringMatching(/out[\\/]preload[\\/]index\.cjs$/),
        sandbox: true, contextIsolation: true, webSecurity: true, allowRunningInsecureContent: false,
        nodeIntegration: false, nodeIntegrationInWorker: false, nodeIntegrationInSubFrames: false,
        webviewTag: false, spellcheck: false, navigateOnDragDrop: false,
      },
    }),
  }]);
});

test('a call goes from the page through preload and main and back', async ({ started: { page } }) => {
  const reply = await page.evaluate(() => window.casewright?.call('host.describe', {}));
  expect(reply).toEqual({ ok: true, value: { kind: 'electron', version: '0.1.0', hasNativeDialogs: true } });
});

test('the page gets two functions and nothing else', async ({ started: { page } }) => {
  expect(await page.evaluate(() => Object.entries(window.casewright ?? {}).map(([name, value]) => [name, typeof value]))).toEqual([['call', 'function'], ['subscribe', 'function']]);
  expect(await page.evaluate(() => ['require', 'process', 'module', 'ipcRenderer'].filter((name) => name in window))).toEqual([]);
});

test('events of the host reach the page until it stops listening', async ({ started: { application, page }, folders }) => {
  await application.main.ask('dialog', { path: `${folders.cases}/new` });
  const events = await page.evaluate(async () => {
    const heard: string[] = [];
    const bridge = window.casewright;
    const opened = new Promise<void>((resolve) => {
      const stop = bridge?.subscribe((event) => {
        heard.push(event.type);
        stop?.();
        resolve();
      });
    });
    const chosen = await bridge?.call('file.choose', { purpose: 'save-case', suggestedName: 'new' });
    const file: unknown = chosen?.ok ? Reflect.get(Object(chosen.value), 'file') : null;
    const made = await bridge?.call('case.create', { file, title: 'New', marking: null });
    await opened;
    await bridge?.call('case.close', {});
    return { heard, made: made?.ok };
  });
  expect(events).toEqual({ heard: ['case/opened'], made: true });
});

test('a user who gives up a dialog chooses nothing', async ({ started: { application, page } }) => {
  await application.main.ask('dialog', { path: null });
  expect(await page.evaluate(() => window.casewright?.call('file.choose', { purpose: 'open-case' }))).toEqual({ ok: true, value: { file: null, name: null } });
});

const foreignFrames: readonly [what: string, frame: Frame | null][] = [
  ['a frame that is gone', null],
  ['a frame inside the page', { isMain: false, url: 'app://casewright/index.html' }],
  ['a main frame that shows another site', { isMain: true, url: 'https://elsewhere.example/' }],
  ['a main frame that shows a file', { isMain: true, url: 'file:///etc/passwd' }],
  ['a main frame of a name that only begins right', { isMain: true, url: 'app://casewright.example/' }],
];
test('calls of other frames than the page itself are refused', async ({ started: { application } }) => {
  for (const [what, frame] of foreignFrames) {
    expect(await application.main.ask('invoke', { window: 1, frame, ...describeHost }), what).toMatchObject({ ok: false, error: { code: 'NOT_AVAILABLE' } });
  }
});

test('a frame that gets into the page has no way to call', async ({ started: { page } }) => {
  await page.evaluate(() => document.body.append(document.createElement('iframe')));
  const inner = page.frames().find((frame) => frame !== page.mainFrame());
  expect(await inner?.evaluate(() => 'casewright' in window)).toBe(false);
});

test('the page can not leave, open windows or embed views', async ({ started: { application } }) => {
  const ask = (name: string, url: string) => application.main.ask('contentsEvent', { window: 1, name, url });
  for (const name of ['will-navigate', 'will-redirect', 'will-frame-navigate']) {
    for (const url of ['https://elsewhere.example/', 'file:///etc/passwd', 'app://casewright/assets/x.js', 'app://casewright/index.html?x']) expect(await ask(name, url)).toBe(true);
    expect(await ask(name, 'app://casewright/index.html')).toBe(false);
  }
  expect(await ask('will-attach-webview', '')).toBe(true);
  expect(await application.main.ask('windowOpen', { window: 1, url: 'https://elsewhere.example/' })).toEqual({ action: 'deny' });
  const isPrevented = (url: string) => application.main.ask('sessionEvent', { name: 'will-download', url });
  expect(await isPrevented('https://elsewhere.example/a')).toBe(true);
  expect(await isPrevented('blob:app://casewright/1')).toBe(false);
});

test('no permission is granted but to copy and to fill the screen', async ({ started: { application } }) => {
  for (const name of ['media', 'geolocation', 'notifications', 'clipboard-read', 'fileSystem', 'openExternal']) {
    expect(await application.main.ask('permission', { name })).toEqual({ request: false, check: false });
  }
  for (const name of ['clipboard-sanitized-write', 'fullscreen']) {
    expect(await application.main.ask('permission', { name })).toEqual({ request: true, check: true });
  }
});

test('nothing is served or let through but the files of the build', async ({ started: { application } }) => {
  const get = (url: string, method = 'GET') => application.main.ask('fetch', { url, method });
  expect(await get('app://casewright/index.html')).toMatchObject({ status: 200, headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': expect.stringContaining("require-trusted-types-for 'script'") } });
  for (const url of ['app://casewright/asset-map.json', 'app://casewright/../../package.json', 'app://casewright/%2e%2e/package.json', 'app://casewright//index.html', 'app://casewright/__proto__']) {
    expect(await get(url)).toMatchObject({ status: 404 });
  }
  expect(await get('app://casewright/index.html', 'POST')).toMatchObject({ status: 405 });
  for (const url of ['https://elsewhere.example/', 'http://127.0.0.1/', 'file:///etc/passwd', 'app://elsewhere/index.html', 'ws://elsewhere.example/', 'data:text/html,x']) expect(await get(url)).toBeNull();
});

test('a request to elsewhere from the page is cancelled', async ({ started: { page } }) => {
  expect(await page.evaluate(() => fetch('https://elsewhere.example/').then(() => 'answered', () => 'refused'))).toBe('refused');
});

test('a second start opens one more window of the first', async ({ started: { application, page }, folders }) => {
  const coming = application.nextPage();
  await application.main.ask('secondInstance', { argv: ['electron', '.', '--welcome'], folder: folders.cases });
  const second = await coming;
  expect(await second.evaluate(() => window.casewright?.call('case.state', {}))).toEqual({ ok: true, value: null });
  expect(second).not.toBe(page);
});

/** The title of the case that a window shows. */
async function shownCase(page: Page): Promise<unknown> {
  const reply = await page.evaluate(() => window.casewright?.call('case.state', {}));
  return reply?.ok ? (reply.value as { readonly title: string } | null)?.title : reply;
}

test('a case that is opened with the running application gets a window, by its path and by its address', async ({ started: { application }, folders }) => {
  const file = await caseOf(folders, 'The leak');
  for (const named of [file, pathToFileURL(file).href]) {
    const coming = application.nextPage();
    await application.main.ask('secondInstance', { argv: ['casewright', named], folder: folders.home });
    expect(await shownCase(await coming)).toBe('The leak');
  }
});

test('a case that macOS hands over gets a window, before the application is ready and after', async ({ context, folders }) => {
  const [early, late] = [await caseOf(folders, 'Early'), await caseOf(folders, 'Late')];
  const { application, page } = await StandInApplication.start(context, [], { ...folders.environment, CASEWRIGHT_STAND_IN_OPENED: early });
  expect(await shownCase(page)).toBe('Early');
  const coming = application.nextPage();
  expect(await application.main.ask('openFile', { file: late })).toBe(true);
  expect(await shownCase(await coming)).toBe('Late');
  expect((await application.main.ask('record', null)).windows).toHaveLength(2);
  await application.close();
});

test('a packaged application takes the case from its first argument, and begins with the welcome screen without one', async ({ context, folders }) => {
  const environment = { ...folders.environment, CASEWRIGHT_STAND_IN_PACKAGED: '1' };
  const opened = await StandInApplication.start(context, [await caseOf(folders, 'By double click')], environment);
  expect(await shownCase(opened.page)).toBe('By double click');
  await opened.application.close();
  const plain = await StandInApplication.start(context, [], environment);
  expect(await plain.page.evaluate(() => window.casewright?.call('case.state', {}))).toEqual({ ok: true, value: null });
  await plain.application.close();
});

test('the application quits with its last window', async ({ started: { application, page } }) => {
  await page.close();
  await application.main.ended;
});

test('a case that can not be opened is said, and the window opens without it', async ({ context, folders }) => {
  const { application, page } = await StandInApplication.start(context, ['--case', `${folders.cases}/missing.casefile`], folders.environment);
  expect(await page.evaluate(() => window.casewright?.call('case.state', {}))).toEqual({ ok: true, value: null });
  expect((await application.main.ask('record', null)).messages).toEqual([expect.stringContaining('missing.casefile')]);
  await application.close();
});
