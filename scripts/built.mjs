import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { root, runTool } from './tools.mjs';

const sources = ['src', 'resources', 'electron.vite.config.ts', 'package.json', 'package-lock.json', 'scripts/third-party.mjs'];
const results = ['out/main/index.js', 'out/main/serve.js', 'out/main/cli.js', 'out/preload/index.cjs', 'out/renderer/asset-map.json', 'out/renderer/third-party-notices.txt', 'out/renderer/bundled-packages.json', 'out/viewer/viewer.html', 'out/viewer/briefing.html'];

/** When something last changed below a place, in ms; folders count too, for what was deleted from them. */
function newest(/** @type {string} */ place) {
  const facts = statSync(place);
  if (!facts.isDirectory()) return facts.mtimeMs;
  return readdirSync(place)
    .filter((name) => !/\.test\.tsx?$/.test(name))
    .reduce((latest, name) => Math.max(latest, newest(path.join(place, name))), facts.mtimeMs);
}

/**
 * Whether `out/` is missing, or older than what it is made of.
 *
 * @param {string} folder a checkout
 */
export function isStale(folder) {
  const made = results.map((name) => statSync(path.join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0);
  return Math.min(...made) < Math.max(...sources.map((name) => newest(path.join(folder, name))));
}

/**
 * Builds the application where that is needed.
 *
 * @param {(line: string) => void} tell
 * @throws Error with what the build said, when it fails
 */
export async function ensureBuilt(tell) {
  if (!isStale(root)) return;
  tell('Building Casewright...');
  const { code, output } = await runTool('electron-vite', ['build', '--logLevel', 'warn']);
  if (code !== 0) throw new Error(`The build failed.\n${output}`);
}
