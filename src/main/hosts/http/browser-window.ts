import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Readable, Writable } from 'node:stream';
import { browserArguments } from './browser-command.ts';
import { BrowserPipe } from './browser-pipe.ts';
import { startingPath } from './starting.ts';
import { withoutSecrets } from '../common/environment.ts';

const startLimitMs = 20_000;

/** A window of an installed browser. Has a lifetime: `close` it. */
export interface BrowserWindow {
  /** Settles when the user has closed the window. */
  readonly closed: Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens the application in a window of its own, with a profile of its own that goes away with it.
 *
 * @param url with the token. It reaches the window through a pipe, never through the arguments.
 * @param extraArguments for machines whose browser needs more, such as those of the tests
 * @throws Error when the browser does not come up
 */
export async function openBrowserWindow(executable: string, url: string, extraArguments: readonly string[] = []): Promise<BrowserWindow> {
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'casewright-window-'));
  const page = new URL(url).origin + startingPath;
  const browser = spawn(executable, [...browserArguments(page, profile), ...extraArguments], { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'], env: withoutSecrets(process.env) });
  const closed = new Promise<void>((resolve) => {
    browser.once('error', () => resolve());
    browser.once('close', () => resolve());
  }).then(() => removeProfile(profile));
  const close = async () => {
    browser.kill();
    await closed;
  };
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error(`The browser did not come up within ${startLimitMs / 1000} s`)), startLimitMs);
  try {
    await Promise.race([hand(browser, page, url), closed.then(() => refuse('The browser quit')), late.promise]);
  } catch (error) {
    await close();
    throw error;
  } finally {
    clearTimeout(timer);
  }
  return { closed, close };
}

/** Removes the profile, as far as it can be: the system clears its folder for passing files in its own time. */
async function removeProfile(profile: string): Promise<void> {
  try {
    await fs.promises.rm(profile, { recursive: true, force: true, maxRetries: 5 });
  } catch {
    // Children of the browser may outlive it and write on. That must not keep the host from closing its cases.
  }
}

/** Leads the window from the page that waits to the application. */
async function hand(browser: ChildProcess, page: string, url: string): Promise<void> {
  const [, , , input, output] = browser.stdio;
  if (!(input instanceof Writable) || !(output instanceof Readable)) return refuse('The browser has no pipe');
  const found = Promise.withResolvers<string>();
  const pages = new Set<string>();
  const pipe = new BrowserPipe(input, output, ({ method, params }) => {
    if (params?.targetInfo?.type === 'page') pages.add(params.targetInfo.targetId);
    if (params?.targetInfo?.url === page) found.resolve(params.targetInfo.targetId);
    // On a Mac a browser stays when its last window is closed.
    if (method === 'Target.targetDestroyed' && pages.delete(params?.targetId ?? '') && pages.size === 0) browser.kill();
  });
  await pipe.send('Target.setDiscoverTargets', { discover: true });
  const targetId = await found.promise;
  const { result } = await pipe.send('Target.attachToTarget', { targetId, flatten: true });
  await pipe.send('Page.navigate', { url }, result?.sessionId);
  await pipe.send('Target.detachFromTarget', { sessionId: result?.sessionId });
}

function refuse(message: string): never {
  throw new Error(message);
}
