import fs from 'node:fs';
import path from 'node:path';
import type { Surroundings } from '../common/user-folder.ts';

const linuxNames = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable', 'microsoft-edge'];
const macNames = ['Chromium', 'Google Chrome', 'Microsoft Edge'];
const windowsPrograms = [['Chromium', 'Application', 'chrome.exe'], ['Google', 'Chrome', 'Application', 'chrome.exe'], ['Microsoft', 'Edge', 'Application', 'msedge.exe']];

/** An installed Chromium, Chrome or Edge; `CASEWRIGHT_BROWSER` names another one. Null when there is none. */
export function findBrowser(around: Surroundings): string | null {
  const named = around.environment['CASEWRIGHT_BROWSER'];
  const places = named !== undefined && named !== '' ? [named] : usualPlaces(around);
  return places.find((place) => fs.existsSync(place)) ?? null;
}

function usualPlaces({ platform, environment, home }: Surroundings): string[] {
  if (platform === 'darwin') {
    return ['/Applications', path.join(home, 'Applications')].flatMap((folder) => macNames.map((name) => `${folder}/${name}.app/Contents/MacOS/${name}`));
  }
  if (platform === 'win32') {
    const folders = [environment['PROGRAMFILES'], environment['PROGRAMFILES(X86)'], environment['LOCALAPPDATA']].filter((folder) => folder !== undefined);
    return windowsPrograms.flatMap((program) => folders.map((folder) => path.join(folder, ...program)));
  }
  const folders = (environment['PATH'] ?? '').split(path.delimiter).filter((folder) => path.isAbsolute(folder));
  return linuxNames.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

/**
 * Arguments that open one page in a window of its own, in a browser that contacts nobody but this host.
 *
 * @param page without the token: other users of the machine can read arguments
 * @param profile an empty folder
 */
export function browserArguments(page: string, profile: string): string[] {
  return [
    `--app=${page}`,
    `--user-data-dir=${profile}`,
    // The driver's pipe carries the token into the window, and closes the window with the host.
    '--remote-debugging-pipe',
    // Whatever is not on this machine is asked of the host itself, which refuses it. Rules for names would do the same, but the browser warns of them.
    `--proxy-server=${new URL(page).host}`, '--window-size=1440,900',
    '--no-first-run', '--no-default-browser-check', '--no-pings', '--disable-background-networking', '--disable-component-update',
    '--disable-default-apps', '--disable-domain-reliability', '--disable-extensions', '--disable-quic', '--disable-sync',
    '--disable-breakpad', '--metrics-recording-only', '--dns-prefetch-disable', '--password-store=basic', '--use-mock-keychain',
    '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
    '--disable-features=Translate,OptimizationHints,MediaRouter,AutofillServerCommunication,InterestFeedContentSuggestions,CertificateTransparencyComponentUpdater',
  ];
}

/** Whether this session has a screen to open windows on. */
export function hasDisplay({ platform, environment }: Surroundings): boolean {
  if (platform === 'darwin' || platform === 'win32') return true;
  return [environment['DISPLAY'], environment['WAYLAND_DISPLAY']].some((display) => display !== undefined && display !== '');
}
