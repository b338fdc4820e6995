// The page that shows a bundle is a part of every bundle: built before the tests where it is missing or older than its source.
import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { root } from './tools.mjs';

const sources = ['src/renderer/viewer', 'src/renderer/panes', 'src/renderer/ui', 'src/renderer/strings', 'src/shared', 'scripts/viewer.mjs'];

function newest(/** @type {string} */ place) {
  const facts = statSync(place);
  if (!facts.isDirectory()) return facts.mtimeMs;
  return readdirSync(place).reduce((latest, name) => Math.max(latest, newest(path.join(place, name))), facts.mtimeMs);
}

export function setup() {
  const page = path.join(root, 'out/viewer/viewer.html');
  const made = statSync(page, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (made >= Math.max(...sources.map((name) => newest(path.join(root, name))))) return;
  // In a process of its own: in this one, libraries are built as for tests.
  execFileSync(process.execPath, [path.join(root, 'scripts/viewer.mjs')], { cwd: root, stdio: 'inherit', env: { ...process.env, NODE_ENV: 'production' } });
}
