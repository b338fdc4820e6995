import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pinnedNode, root, run } from '../scripts/tools.mjs';

const folder = import.meta.dirname;

/** npm's own script, where npm started this process; else the command, which Windows finds through a shell alone. */
const npmScript = process.env['npm_execpath'];

/**
 * Runs npm.
 *
 * @param {readonly string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 * @throws Error with what it said, when it fails
 * @returns {Promise<string>} what it printed
 */
export async function npm(args, options) {
  const { code, output } = npmScript?.endsWith('.js') ? await run(pinnedNode(), [npmScript, ...args], options) : await run('npm', args, options);
  if (code !== 0) throw new Error(`npm ${args.join(' ')} failed.\n${output}`);
  return output;
}

/** Whether what is installed is what the lock file says. npm writes down what it installed. */
function isInstalled() {
  const installed = path.join(folder, 'node_modules/.package-lock.json');
  if (!existsSync(installed)) return false;
  const versions = (/** @type {string} */ file) => Object.entries(JSON.parse(readFileSync(file, 'utf8')).packages).filter(([name]) => name !== '');
  const there = new Map(versions(installed).map(([name, { version }]) => [name, version]));
  return versions(path.join(folder, 'package-lock.json')).every(([name, { version, optional, peer }]) => there.get(name) === version || ((optional || peer) && !there.has(name)));
}

/**
 * Installs the tools that packages are made and checked with, where they are missing. None of them runs a script on the way.
 *
 * @param {(line: string) => void} tell
 */
export async function ensureTools(tell) {
  if (isInstalled()) return;
  tell('Installing the tools for packages...');
  await npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefix', folder]);
}

/** Where packages are made. */
export const packagesFolder = path.join(root, '.cache/packages');
