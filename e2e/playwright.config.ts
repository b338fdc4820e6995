import path from 'node:path';
import { defineConfig } from '@playwright/test';
import type { HostOptions } from './fixtures.ts';
import { browser, browserArguments } from './browser.ts';
import { findElectron } from './hosts/electron.ts';

const root = path.join(import.meta.dirname, '..');
const electron = findElectron();

const ofOneHost = ['**/stand-in.spec.ts', '**/local.spec.ts'];
/** Tests of the page's own chooser, and such as make the browser pretend. */
const ofBrowser = ['**/welcome.spec.ts', '**/keyboard.spec.ts', '**/arrangement.spec.ts', '**/accessibility.spec.ts', '**/fast-hands.spec.ts', '**/long-question.spec.ts', '**/narrow.spec.ts'];

export default defineConfig<HostOptions>({
  testDir: '.',
  testMatch: '**/*.spec.ts',

  outputDir: path.join(root, 'test-results'),
  globalSetup: './global-setup.ts',
  fullyParallel: true,
  // Each test has a browser and a host of its own: two at once keep each other waiting where there are two cores.
  workers: process.env['CI'] === undefined ? 2 : 1,
  forbidOnly: true,
  // What does not pass at the first try is named in the report of the tests.
  retries: process.env['CI'] === undefined ? 0 : 2,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    viewport: { width: 1440, height: 900 },
    colorScheme: 'light',
    locale: 'en-GB',
    timezoneId: 'UTC',
    actionTimeout: 15_000,
    // Where nobody will open it, recording only makes every step slower.
    trace: process.env['CI'] === undefined ? 'retain-on-failure' : 'off',
    launchOptions: { ...(browser === null ? {} : { executablePath: browser }), args: browserArguments },
  },
  projects: [
    { name: 'chromium', use: { host: 'local' }, testIgnore: ['**/stand-in.spec.ts'] },
    // What the bundles add is proven by one journey through all of them; the rest would only be slower there.
    { name: 'stand-in', use: { host: 'stand-in' }, testMatch: ['**/stand-in.spec.ts', '**/journey.spec.ts'] },
    ...(electron === null ? [] : [{ name: 'electron', use: { host: 'electron' as const }, testIgnore: [...ofOneHost, ...ofBrowser] }]),
  ],
});
