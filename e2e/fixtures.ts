import { test as base } from '@playwright/test';
import type { Application, Start } from './hosts/application.ts';
import { startElectron } from './hosts/electron.ts';
import { makeFolders, type TestFolders } from './hosts/folders.ts';
import { startLocal } from './hosts/local.ts';
import { startStandIn } from './hosts/stand-in.ts';
import { CaseWindow } from './pages/case-window.ts';

export type HostKind = 'local' | 'stand-in' | 'electron';

const starts: Readonly<Record<HostKind, Start>> = { local: startLocal, 'stand-in': startStandIn, electron: startElectron };

/** What a project or `test.use` decides. */
export interface HostOptions {
  readonly host: HostKind;
  /** Arguments that the application starts with; the welcome screen unless a test says otherwise. */
  readonly startArguments: readonly string[];
}

interface Fixtures {
  readonly folders: TestFolders;
  /** Starts the application once more in the test's folders, such as after a crash. All are closed after the test. */
  readonly launch: (args?: readonly string[]) => Promise<Application>;
  /** The application as it starts with `startArguments`. */
  readonly application: Application;
  readonly caseWindow: CaseWindow;
}

/** Playwright's `test`, with a fresh host and fresh folders for each test. */
export const test = base.extend<HostOptions & Fixtures>({
  host: ['local', { option: true }],
  startArguments: [['--welcome'], { option: true }],
  // Playwright tells from the braces which fixtures are needed; here it is none.
  // eslint-disable-next-line no-empty-pattern
  folders: async ({}, provide) => {
    const folders = makeFolders();
    await provide(folders);
    folders.remove();
  },
  launch: async ({ context, folders, host, startArguments }, provide) => {
    const started: Application[] = [];
    await provide(async (args = startArguments) => {
      const application = await starts[host]({ context, folders, args });
      started.push(application);
      return application;
    });
    for (const application of started) await application.close();
  },
  application: async ({ launch }, provide) => provide(await launch()),
  caseWindow: async ({ application }, provide) => provide(new CaseWindow(application)),
});

export { expect } from '@playwright/test';
