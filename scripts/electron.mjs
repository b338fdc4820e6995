import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './tools.mjs';

const downloadLimitMs = 30_000;
/** An Electron that ends this early has not come up: a library is missing, or its sandbox can't be had. */
const startLimitMs = 5_000;
const folder = path.join(root, 'node_modules/electron');

/** The installed Electron binary, or null. Never asks the package itself, which would download it. */
export function findElectron() {
  try {
    const dist = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? path.join(folder, 'dist');
    const binary = path.join(dist, readFileSync(path.join(folder, 'path.txt'), 'utf8'));
    return existsSync(binary) ? binary : null;
  } catch {
    return null;
  }
}

/**
 * Runs the installer of the package, for a while.
 *
 * @param {(line: string) => void} tell
 * @returns {Promise<string | null>} the binary, or null when it could not be had
 */
export async function downloadElectron(tell) {
  if (!existsSync(path.join(folder, 'install.js'))) return null;
  tell(`Electron's program is not here yet; downloading it for up to ${downloadLimitMs / 1000} s (--host local does without).`);
  const installer = spawn(process.execPath, [path.join(folder, 'install.js')], { stdio: ['ignore', 'ignore', 'pipe'] });
  let complaint = '';
  installer.stderr.on('data', (/** @type {Buffer} */ piece) => { complaint += piece.toString(); });
  const timer = setTimeout(() => installer.kill('SIGKILL'), downloadLimitMs);
  const [code, signal] = await new Promise((resolve) => {
    installer.on('close', (...end) => resolve(end));
    installer.on('error', () => resolve([1, null]));
  });
  clearTimeout(timer);
  const binary = code === 0 ? findElectron() : null;
  if (binary) return binary;
  const reason = signal === 'SIGKILL' ? `it took longer than ${downloadLimitMs / 1000} s` : (complaint.split('\n').find((line) => /error|fail/i.test(line)) ?? 'the download failed').trim();
  tell(`Electron could not be downloaded: ${reason}. "npx install-electron" tries again without a limit.`);
  return null;
}

/**
 * Runs the application in Electron until the user quits it.
 *
 * @param {string} binary
 * @param {readonly string[]} args
 * @returns {Promise<{ code: number, cameUp: boolean }>}
 */
export function runElectron(binary, args) {
  const startedAt = Date.now();
  const child = spawn(binary, [root, ...args], { stdio: 'inherit' });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => {
    child.on('error', () => resolve({ code: 1, cameUp: false }));
    child.on('close', (code, signal) => resolve({ code: code ?? 0, cameUp: code === 0 || signal !== null || Date.now() - startedAt > startLimitMs }));
  });
}
