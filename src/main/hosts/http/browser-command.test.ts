import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { browserArguments, findBrowser, hasDisplay } from './browser-command.ts';

it('finds the browser that is wanted most, wherever it lies on the path', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'casewright-browsers-'));
  const [first, second] = [path.join(folder, 'first'), path.join(folder, 'second')];
  for (const place of [first, second]) fs.mkdirSync(place);
  const around = (environment: Record<string, string>) => ({ platform: 'linux' as const, environment, home: folder });
  const PATH = [first, second].join(path.delimiter);
  expect(findBrowser(around({ PATH }))).toBeNull();
  fs.writeFileSync(path.join(first, 'google-chrome'), '');
  fs.writeFileSync(path.join(second, 'chromium'), '');
  expect(findBrowser(around({ PATH }))).toBe(path.join(second, 'chromium'));
  expect(findBrowser(around({ PATH, CASEWRIGHT_BROWSER: path.join(first, 'google-chrome') }))).toBe(path.join(first, 'google-chrome'));
  fs.rmSync(folder, { recursive: true });
});

it('never puts a token into the arguments, and sends whatever would leave the machine to the host itself', () => {
  const given = browserArguments('http://127.0.0.1:4000/starting', '/profile');
  expect(given.filter((argument) => argument.includes('token'))).toEqual([]);
  expect(given).toContain('--proxy-server=127.0.0.1:4000');
  expect(given).not.toContain('--no-sandbox');
});

it.each([
  [{}, false], [{ DISPLAY: '' }, false], [{ DISPLAY: ':0' }, true], [{ WAYLAND_DISPLAY: 'wayland-0' }, true],
])('tells from %o whether there is a screen on Linux', (environment, expected) => {
  expect(hasDisplay({ platform: 'linux', environment, home: '/' })).toBe(expected);
});
