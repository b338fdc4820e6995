import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { Start } from './application.ts';

const root = path.join(import.meta.dirname, '../..');
const startLimitMs = 20_000;

/** A local host in a process of its own. */
export interface LocalHostProcess {
  /** The address that it printed, with its token. */
  readonly url: string;
  readonly child: ChildProcess;
  /** Asks it to stop, as Ctrl-C does, and answers its exit code. */
  stop(): Promise<number | null>;
}

/** @throws Error with what the host said, when it prints no address in time */
export async function spawnLocalHost(args: readonly string[], environment: Record<string, string>): Promise<LocalHostProcess> {
  const child = spawn(process.execPath, [path.join(root, 'out/main/serve.js'), '--no-open', ...args], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  const url = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`The local host did not start: ${said}`)), startLimitMs);
    const listen = (piece: Buffer) => {
      said += piece.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]+(?=\n)/.exec(said)?.[0];
      if (found !== undefined) {
        clearTimeout(timer);
        resolve(found);
      }
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('close', () => reject(new Error(`The local host ended: ${said}`)));
  });
  const stop = async () => {
    if (child.exitCode === null && child.kill('SIGINT')) await once(child, 'close');
    return child.exitCode;
  };
  return { url, child, stop };
}

/** The application in Chromium, over the local host. */
export const startLocal: Start = async ({ context, folders, args }) => {
  const host = await spawnLocalHost(['--folder', folders.cases, ...args], folders.environment);
  const pages: Page[] = [];
  const openWindow = async () => {
    const page = await context.newPage();
    pages.push(page);
    await page.goto(host.url);
    return page;
  };
  return {
    page: await openWindow(),
    hasNativeDialogs: false,
    answerDialog: () => Promise.resolve(),
    openWindow,
    close: async () => {
      for (const page of pages) await page.close();
      await host.stop();
    },
  };
};
