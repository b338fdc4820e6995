import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { run, runTool } from './tools.mjs';

/** Environment variable that names the Chromium to use; the end-to-end tests read it too. */
export const browserVariable = 'CASEWRIGHT_BROWSER';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable', 'microsoft-edge'];

/**
 * Where a Chromium, Chrome or Edge lies on a system, most wanted first.
 *
 * @param {NodeJS.Platform} platform
 * @param {Readonly<Record<string, string | undefined>>} env
 * @returns {string[]} absolute paths, there or not
 */
export function usualPlaces(platform, env) {
  if (platform === 'win32') {
    const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter((folder) => folder !== undefined);
    const programs = ['Chromium\\Application\\chrome.exe', 'Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
    return programs.flatMap((program) => folders.map((folder) => path.win32.join(folder, program)));
  }
  if (platform === 'darwin') {
    return ['Chromium', 'Google Chrome', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  }
  const folders = [...(env['PATH'] ?? '').split(':').filter((folder) => folder.startsWith('/')), '/usr/bin', '/snap/bin'];
  return names.flatMap((name) => folders.map((folder) => path.posix.join(folder, name)));
}

/** The browser that Playwright installed for itself, there or not; null where it knows none for this system. */
async function ownOfPlaywright() {
  const { chromium } = await import('playwright');
  try {
    return chromium.executablePath();
  } catch {
    return null;
  }
}

/**
 * An installed browser: the one that the environment names, Playwright's own, or the system's.
 *
 * @returns {Promise<string | null>} its path; null when there is none
 * @throws Error when the environment names one that isn't there
 */
export async function findBrowser() {
  const named = process.env[browserVariable];
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`${browserVariable} names ${named}, which is not there.`);
  }
  const own = await ownOfPlaywright();
  const places = [...(own ? [own] : []), ...usualPlaces(process.platform, process.env)];
  return places.find((place) => existsSync(place)) ?? null;
}

function isDebian() {
  try {
    return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

/** Installs the system's Chromium; a machine without its package lists gets them first. */
async function installFromDebian() {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-q'], { env });
  return run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], { env });
}

/**
 * An installed browser; installs one where there is none.
 *
 * @param {(line: string) => void} tell
 * @returns {Promise<string>} its path
 * @throws Error that says what to do, when none can be had
 */
export async function ensureBrowser(tell) {
  const found = await findBrowser();
  if (found) return found;
  tell('no browser found; asking Playwright for its own');
  await runTool('playwright', ['install', 'chromium']);
  const own = await findBrowser();
  if (own) return own;
  if (isDebian() && process.getuid?.() === 0) {
    tell("Playwright's browser can't be had; installing Debian's");
    await installFromDebian();
    const packaged = await findBrowser();
    if (packaged) return packaged;
  }
  throw new Error(`No browser for the end-to-end tests. Install Chromium, Chrome or Edge (on Debian: apt-get install chromium), or name one in ${browserVariable}.`);
}
