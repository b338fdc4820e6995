import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the checkout. */
export const root = path.resolve(fileURLToPath(import.meta.url), '../..');

const modules = path.join(root, 'node_modules');

/** Programs of the checks: their JavaScript entries, so that no shell is needed on any system. */
const entries = {
  tsc: 'typescript-7/bin/tsc',
  oxlint: 'oxlint/bin/oxlint',
  knip: 'knip/bin/knip.js',
  vitest: 'vitest/vitest.mjs',
  'electron-vite': 'electron-vite/bin/electron-vite.js',
  playwright: '@playwright/test/cli.js',
};

/** The Node that the project pins; the one that runs where it isn't installed. */
export function pinnedNode() {
  const own = path.join(modules, 'node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
  return existsSync(own) ? own : process.execPath;
}

/**
 * Runs a program to its end and keeps what it prints, without colours.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string>, echo?: boolean, longestMs?: number }} [options] `echo` also prints while it runs; after `longestMs` it is ended
 * @returns {Promise<{ code: number, output: string }>} never rejects; `code` is 127 when the program can't be started
 */
export function run(command, args, options = {}) {
  const bin = path.join(modules, '.bin');
  const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', PATH: `${bin}${path.delimiter}${process.env['PATH'] ?? ''}`, ...options.env };
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'], ...(options.longestMs === undefined ? {} : { timeout: options.longestMs }) });
    let output = '';
    const keep = (/** @type {Buffer} */ piece) => {
      output += piece.toString();
      if (options.echo) process.stderr.write(piece);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => resolve({ code: 127, output: `${command} can't be started: ${error.message}\n` }));
    child.on('close', (code, signal) => resolve({ code: code ?? 1, output: signal ? `${output}\nended by ${signal}\n` : output }));
  });
}

/**
 * Runs one of the project's tools under the pinned Node.
 *
 * @param {keyof typeof entries} name
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string>, echo?: boolean }} [options]
 */
export function runTool(name, args, options) {
  return run(pinnedNode(), [path.join(modules, entries[name]), ...args], options);
}

/**
 * Runs jobs, at most `width` at a time, and answers their results in order.
 *
 * @template T
 * @param {readonly (() => Promise<T>)[]} jobs
 * @param {number} width
 * @returns {Promise<T[]>}
 */
export async function atMost(width, jobs) {
  /** @type {T[]} */
  const results = [];
  let next = 0;
  const lane = async () => {
    while (next < jobs.length) {
      const mine = next++;
      results[mine] = await jobs[mine]();
    }
  };
  await Promise.all(Array.from({ length: Math.min(width, jobs.length) }, lane));
  return results;
}
