import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isStale } from './built.mjs';

let folder = '';
const results = ['out/main/index.js', 'out/main/serve.js', 'out/main/cli.js', 'out/preload/index.cjs', 'out/renderer/asset-map.json', 'out/renderer/third-party-notices.txt', 'out/renderer/bundled-packages.json', 'out/viewer/viewer.html', 'out/viewer/briefing.html'];

/** Writes a file and says it and its folders are of a time, in seconds. */
function put(/** @type {string} */ name, /** @type {number} */ time) {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, '');
  for (let place = file; place !== folder; place = path.dirname(place)) utimesSync(place, time, time);
}

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'casewright-built-'));
  for (const name of ['src/main/index.ts', 'resources/icon.svg', 'electron.vite.config.ts', 'package.json', 'package-lock.json', 'scripts/third-party.mjs']) put(name, 1000);
  for (const name of results) put(name, 2000);
});
afterEach(() => rmSync(folder, { recursive: true }));

it('is content with what is newer than its sources', () => {
  expect(isStale(folder)).toBe(false);
});

it.each(['src/main/index.ts', 'src/renderer/new.tsx', 'resources/icon.svg', 'package.json', 'package-lock.json'])('builds again after a change of %s', (name) => {
  put(name, 3000);
  expect(isStale(folder)).toBe(true);
});

it.each(results)('builds again without %s', (name) => {
  rmSync(path.join(folder, name));
  expect(isStale(folder)).toBe(true);
});
