import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { pinnedNode, root, run } from './tools.mjs';

/** @type {string[]} */
const folders = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Runs the check on a small tree of its own. */
async function check(files) {
  const folder = mkdtempSync(path.join(tmpdir(), 'casewright-imports-'));
  folders.push(folder);
  const libraries = ['electron', 'zod', 'better-sqlite3', 'vis-network', 'commander'];
  const everything = {
    'tsconfig.json': '{ "compilerOptions": { "module": "ESNext", "moduleResolution": "Bundler", "allowImportingTsExtensions": true, "noEmit": true } }',
    'package.json': JSON.stringify({ type: 'module', dependencies: Object.fromEntries(libraries.map((name) => [name, '1.0.0'])) }),
    ...Object.fromEntries(libraries.flatMap((name) => [
      [`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' })],
      [`node_modules/${name}/index.js`, 'export const it = 1;'],
    ])),
    ...files,
  };
  for (const [name, text] of Object.entries(everything)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  const { code, output } = await run(pinnedNode(), [path.join(root, 'scripts/imports.mjs'), folder]);
  return { code, lines: output.trim().split('\n') };
}

describe('the import rules', () => {
  it('let the layers through that the table allows', async () => {
    const { code, lines } = await check({
      'src/shared/model.ts': "import { it } from 'zod'; export const model = it;",
      'src/main/core/db/connection.ts': "import { it } from 'better-sqlite3'; import fs from 'node:fs'; export const db = [it, fs];",
      'src/renderer/client/client.ts': "import type { model } from '../../shared/model.ts'; export type Model = typeof model;",
    });
    expect({ code, lines }).toEqual({ code: 0, lines: ['imports: 3 files, 4 imports hold'] });
  });

  it('name every broken row', async () => {
    const { code, lines } = await check({
      'src/shared/model.ts': "import { it } from 'zod'; export const model = it;",
      'src/main/core/db/connection.ts': "import { it } from 'better-sqlite3'; export const db = it;",
      'src/main/core/quotes/queries.ts': "import { it } from 'better-sqlite3'; export const quotes = it;",
      'src/main/hosts/electron/window.ts': "import { it } from 'electron'; export const window = it;",
      'src/main/hosts/http/server.ts': "import { window } from '../electron/window.ts'; export const server = window;",
      'src/renderer/panes/network/index.ts': "import { pane } from '../timeline/index.ts'; import { model } from '../../../shared/model.ts'; export const network = [pane, model];",
      'src/renderer/panes/timeline/index.ts': "import { it } from 'vis-network'; export const pane = it;",
      'src/renderer/panes/timeline/other.ts': "import { it } from 'vis-network'; import { pane } from './third.ts'; export const other = [it, pane];",
      'src/renderer/shell/frame.ts': "export const frame = 1;",
      'src/renderer/client/client.ts': "export const client = 1;",
      'src/renderer/panes/lists/index.ts': "import { frame } from '../../shell/frame.ts'; import { client } from '../../client/client.ts'; export const lists = [frame, client];",
      'src/renderer/panes/timeline/third.ts': "import { other } from './other.ts'; export const pane = () => other;",
    });
    expect(code).toBe(1);
    const rules = lines.slice(0, -1).map((line) => line.slice(line.lastIndexOf(': ') + 2));
    expect([...new Set(rules)].sort()).toEqual([
      'better-sqlite3 only in ^src/main/core/db/', 'no circles', 'no zod in the renderer',
      'only the Electron host reaches electron', 'panes know no shell', 'panes never import panes', 'panes take only types of the client', 'the local host', 'vis-network belongs into one file',
    ]);
  });
});
