// Pages of ours are a part of every bundle and of scenes that are handed out: built before the tests where they are missing or older than their source.
import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { root } from './tools.mjs';

const sources = ['src/renderer/viewer', 'src/renderer/briefing', 'src/renderer/present', 'src/renderer/panes', 'src/renderer/client', 'src/renderer/state', 'src/renderer/ui', 'src/renderer/strings', 'src/drawing', 'src/shared', 'scripts/viewer.mjs'];

function newest(/** @type {string} */ place) {
  const facts = statSync(place);
  if (!facts.isDirectory()) return facts.mtimeMs;
  return readdirSync(place).reduce((latest, name) => Math.max(latest, newest(path.join(place, name))), facts.mtimeMs);
}

export function setup() {
  const made = Math.min(...['viewer', 'briefing'].map((name) => statSync(path.join(root, `out/viewer/${name}.html`), { throwIfNoEntry: false })?.mtimeMs ?? 0));
  if (made >= Math.max(...sources.map((name) => newest(path.join(root, name))))) return;
  // In a process of its own: in this one, libraries are built as for tests.
  execFileSync(process.execPath, [path.join(root, 'scripts/viewer.mjs')], { cwd: root, stdio: 'inherit', env: { ...process.env, NODE_ENV: 'production' } });
}
