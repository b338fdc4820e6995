import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test as base } from '@playwright/test';
import { buildSampleFile } from './case-file.ts';
import type { Application, Start } from './hosts/application.ts';
import { startElectron } from './hosts/electron.ts';
import { makeFolders, type TestFolders } from './hosts/folders.ts';
import { startLocal } from './hosts/local.ts';
import { startStandIn } from './hosts/stand-in.ts';
import { CaseWindow, type PaneTitle } from './pages/case-window.ts';
import { watchContext } from './watch.ts';

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
  /** A copy of the sample case in the test's folder of cases, to be changed at will. */
  readonly sample: string;
  /** Opens a case file in a window and waits until its panes stand: all three, unless fewer are said to be shown. */
  readonly open: (file: string, panes?: readonly PaneTitle[]) => Promise<CaseWindow>;
}

interface WorkerFixtures {
  /** The sample case, built once for all tests of a worker. */
  readonly sampleFile: string;
}

/**
 * Playwright's `test`, with a fresh host and fresh folders for each test. A test also fails when a window asked
 * anybody but its own host for something, when the browser's console complained, or an error was not caught.
 */
export const test = base.extend<HostOptions & Fixtures, WorkerFixtures>({
  host: ['local', { option: true }],
  startArguments: [['--welcome'], { option: true }],
  sampleFile: [
    // Playwright tells from the braces which fixtures are needed; here it is none.
    // eslint-disable-next-line no-empty-pattern
    async ({}, provide) => {
      const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'casewright-sample-'));
      await provide(await buildSampleFile(folder));
      fs.rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  // eslint-disable-next-line no-empty-pattern
  folders: async ({}, provide) => {
    const folders = makeFolders();
    await provide(folders);
    folders.remove();
  },
  launch: async ({ context, folders, host, startArguments }, provide) => {
    const watch = watchContext(context);
    const started: Application[] = [];
    await provide(async (args = startArguments) => {
      const application = await starts[host]({ context, folders, args });
      watch.allow(new URL(application.page.url()).origin);
      started.push(application);
      return application;
    });
    const complaints = watch.complaints();
    for (const application of started) await application.close();
    expect(complaints, 'what must not happen in any window').toEqual([]);
  },
  application: async ({ launch }, provide) => provide(await launch()),
  caseWindow: async ({ application }, provide) => provide(new CaseWindow(application)),
  sample: async ({ folders, sampleFile }, provide) => {
    const file = path.join(folders.cases, 'Election 2020.casefile');
    fs.copyFileSync(sampleFile, file);
    await provide(file);
  },
  open: async ({ launch }, provide) => provide(async (file, panes) => {
    const caseWindow = new CaseWindow(await launch(['--case', file]));
    await caseWindow.stands(panes);
    return caseWindow;
  }),
});

export { expect } from '@playwright/test';
