import { createServer } from 'node:http';
import path from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { browser as executable, browserArguments } from './browser.ts';
import { addActor, makeCase, readWithSqlite } from './case-file.ts';
import { expect, test } from './fixtures.ts';
import { spawnLocalHost } from './hosts/local.ts';

/** A name that first leads to the attacker and then, rebound, to this machine. */
const rebound = 'rebound.example';
const secret = 'Ada Vik, the source';

/** Where the attacker's page comes from, and what it was sent there. */
async function startAttacker(): Promise<{ readonly port: number; readonly heard: string[]; close(): void }> {
  const heard: string[] = [];
  const server = createServer((request, response) => {
    heard.push(`${request.url ?? ''} ${request.headers.referer ?? ''}`);
    response.writeHead(200, { 'Content-Type': 'text/html', 'Access-Control-Allow-Origin': '*' });
    response.end('<!doctype html><title>attacker</title><body></body>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return { port: address !== null && typeof address === 'object' ? address.port : 0, heard, close: () => server.close().closeAllConnections() };
}

interface Target {
  readonly origin: string;
  readonly token: string;
  readonly window: string;
}

/** All that a page of another origin can try. Runs in the page; gives what it could read. */
async function attack({ origin, token, window: windowId }: Target): Promise<Record<string, string>> {
  const headers = { 'Authorization': `Bearer ${token}`, 'Content-Type': 'application/json', 'X-Casewright-Window': windowId };
  const body = JSON.stringify({ name: 'case.state', input: {} });
  const timeout = <T>(work: Promise<T>) => Promise.race([work, new Promise<string>((resolve) => setTimeout(() => resolve('nothing'), 2_000))]);
  const read = (url: string, options: RequestInit) => timeout(fetch(url, options).then(async (answer) => (answer.ok ? `read ${(await answer.text()).slice(0, 200)}` : answer.type === 'opaque' ? 'nothing' : 'refused'), () => 'nothing'));
  const loaded = <E extends HTMLElement>(element: E, begin: (element: E) => void) => timeout(new Promise<string>((resolve) => {
    element.addEventListener('load', () => resolve('loaded'));
    element.addEventListener('error', () => resolve('nothing'));
    try {
      begin(element);
      document.body.append(element);
    } catch {
      // What the host answers a wrong name with has its policy, too: no script can be put there.
      resolve('refused');
    }
  }));
  const socket = () => timeout(new Promise<string>((resolve) => {
    const opened = new WebSocket(`${origin.replace('http', 'ws')}/api/events`);
    opened.addEventListener('open', () => resolve('opened'));
    opened.addEventListener('error', () => resolve('nothing'));
  }));
  const events = () => timeout(new Promise<string>((resolve) => {
    const source = new EventSource(`${origin}/api/events?token=${token}`, { withCredentials: true });
    source.addEventListener('open', () => resolve('opened'));
    source.addEventListener('message', () => resolve('read'));
    source.addEventListener('error', () => resolve('nothing'));
  }));
  const form = document.createElement('form');
  Object.assign(form, { method: 'post', action: `${origin}/api/call`, enctype: 'text/plain', target: 'hidden-frame' });
  const field = document.createElement('input');
  Object.assign(field, { name: `{"name":"actor.create","input":{"name":"Taken", "x":"`, value: '"}}' });
  form.append(field);
  const hidden = Object.assign(document.createElement('iframe'), { name: 'hidden-frame' });
  document.body.append(hidden, form);
  form.submit();
  return {
    page: await read(`${origin}/`, {}),
    call: await read(`${origin}/api/call`, { method: 'POST', headers, body }),
    simpleCall: await read(`${origin}/api/call`, { method: 'POST', body, mode: 'no-cors', credentials: 'include', headers: { 'Content-Type': 'text/plain' } }),
    noToken: await read(`${origin}/api/call`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body }),
    stream: await read(`${origin}/api/events`, { headers }),
    script: await loaded(document.createElement('script'), (element) => { element.src = `${origin}/asset-map.json`; }),
    image: await loaded(document.createElement('img'), (element) => { element.src = `${origin}/icon.png`; }),
    style: await loaded(document.createElement('link'), (element) => Object.assign(element, { rel: 'stylesheet', href: `${origin}/` })),
    socket: await socket(),
    events: await events(),
    // A window that it opens itself, to read in it and to be told something by it.
    opened: await timeout((async () => {
      const told = new Promise<string>((resolve) => addEventListener('message', () => resolve('read')));
      const other = window.open(`${origin}/`, 'victim');
      if (other === null) return 'refused';
      const read = new Promise<string>((resolve) => setTimeout(() => {
        try {
          other.postMessage('casewright', '*');
          resolve(other.document.title === '' ? 'nothing' : `read ${other.document.title}`);
        } catch {
          resolve('nothing');
        }
      }, 500));
      const outcome = await Promise.race([told, read]);
      other.close();
      return outcome;
    })()),
    // A beacon gives its sender no answer; what it did shows in the case.
    beacon: navigator.sendBeacon(`${origin}/api/call`, body) ? 'nothing' : 'refused',
    frame: await timeout((async () => {
      const frame = Object.assign(document.createElement('iframe'), { src: `${origin}/` });
      document.body.append(frame);
      await new Promise((resolve) => frame.addEventListener('load', resolve));
      try {
        return frame.contentDocument?.body.textContent === undefined || frame.contentDocument.body.textContent === '' ? 'nothing' : `read ${frame.contentDocument.body.textContent}`;
      } catch {
        return 'nothing';
      }
    })()),
  };
}

/** What the host answered to pages that are not its own. */
function answersTo(page: Page, port: string): string[] {
  const answers: string[] = [];
  page.context().on('response', (response) => {
    const url = new URL(response.url());
    if (url.port === port && response.status() < 400) answers.push(`${response.status()} ${url.pathname}`);
  });
  return answers;
}

async function withBrowser<T>(work: (chrome: Browser) => Promise<T>): Promise<T> {
  const rules = browserArguments.filter((each) => !each.startsWith('--host-resolver-rules'));
  const chrome = await chromium.launch({ ...(executable === null ? {} : { executablePath: executable }), args: [...rules, `--host-resolver-rules=MAP ${rebound} 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`] });
  try {
    return await work(chrome);
  } finally {
    await chrome.close();
  }
}

test('a page of another origin gets no answer with content, whatever it knows', async ({ folders }) => {
  test.slow();
  const file = await makeCase(path.join(folders.cases, 'River.casefile'), (run) => addActor(run, secret, 'person'), 'River');
  const host = await spawnLocalHost(['--folder', folders.cases, '--case', file], folders.environment);
  const attacker = await startAttacker();
  const { origin, port } = new URL(host.url);
  // The worst case: the token was stolen, and so was the name of the window.
  const token = host.url.split('#token=')[1] ?? '';
  try {
    await withBrowser(async (chrome) => {
      const victim = await chrome.newPage();
      await victim.goto(host.url);
      await expect(victim).toHaveTitle('River - Casewright');
      const windowId = await victim.evaluate(() => sessionStorage.getItem('casewright.window') ?? '');
      const nothing = expect.stringMatching(/^(nothing|refused)$/);

      const tried: [string, string][] = [['another port', `http://127.0.0.1:${attacker.port}/`], ['another name', `http://${rebound}:${attacker.port}/`], ['the rebound name', `http://${rebound}:${port}/`]];
      for (const [what, from] of tried) {
        const page = await chrome.newPage();
        const answers = answersTo(page, port);
        await page.goto(from);
        const aim = what === 'the rebound name' ? `http://${rebound}:${port}` : origin;
        const gained = await page.evaluate(attack, { origin: aim, token, window: windowId });
        expect({ what, gained }).toEqual({ what, gained: Object.fromEntries(Object.keys(gained).map((key) => [key, nothing])) });
        expect({ what, answers }).toEqual({ what, answers: [] });
        await page.close();
      }

      // Guessed ports: that something listens can be told, what it is can't.
      const guesser = await chrome.newPage();
      await guesser.goto(`http://127.0.0.1:${attacker.port}/`);
      const guessed = await guesser.evaluate(async (around) => {
        const found: string[] = [];
        for (let each = around - 5; each <= around + 5; each++) {
          const text = await fetch(`http://127.0.0.1:${each}/`).then((answer) => answer.text(), () => '');
          if (text.includes('Casewright')) found.push(text);
        }
        return found;
      }, Number(port));
      expect(guessed).toEqual([]);

      // The token is in no address, and a way out of the window carries no referrer.
      expect(await victim.evaluate(() => document.referrer + location.href)).toBe(`${origin}/`);
      const policy = (await fetch(`${origin}/`)).headers.get('referrer-policy');
      expect(policy).toBe('no-referrer');
      await victim.evaluate((to) => { location.href = to; }, `http://127.0.0.1:${attacker.port}/left`);
      await victim.waitForURL('**/left');
      expect(attacker.heard).toContain('/left ');
      // Whoever holds the window now finds nothing of what stood in it.
      expect(await victim.evaluate(() => JSON.stringify([document.referrer, sessionStorage.length, document.cookie, window.name]))).toBe('["",0,"",""]');
    });
    expect(attacker.heard.join(' ')).not.toContain(token);
    expect(readWithSqlite(file, 'SELECT name FROM actor')).toEqual([{ name: secret }]);
  } finally {
    attacker.close();
    await host.stop();
  }
});

test('a token of an earlier start opens nothing', async ({ folders }) => {
  const first = await spawnLocalHost(['--folder', folders.cases, '--welcome'], folders.environment);
  const token = first.url.split('#token=')[1] ?? '';
  await first.stop();
  const second = await spawnLocalHost(['--folder', folders.cases, '--welcome', '--port', new URL(first.url).port], folders.environment);
  try {
    const { origin } = new URL(second.url);
    const ask = (given: string) => fetch(`${origin}/api/call`, {
      method: 'POST', headers: { 'Authorization': `Bearer ${given}`, 'Content-Type': 'application/json', 'X-Casewright-Window': crypto.randomUUID() }, body: JSON.stringify({ name: 'recent.list', input: {} }),
    });
    expect((await ask(token)).status).toBe(401);
    expect((await ask(second.url.split('#token=')[1] ?? '')).status).toBe(200);
  } finally {
    await second.stop();
  }
});
