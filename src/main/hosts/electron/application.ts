import path from 'node:path';
import { app, BrowserWindow, dialog, safeStorage, session } from 'electron';
import { readAssets } from '../common/assets.ts';
import type { Program } from '../common/program.ts';
import { createDesk, type Desk } from '../common/services.ts';
import type { StartCase } from '../common/start-case.ts';
import { defaultCaseFolder, surroundings, userDataFolder } from '../common/user-folder.ts';
import { wishOf } from './arguments.ts';
import { answerCalls } from './calls.ts';
import { hardenContents, hardenSession, setSwitches } from './hardening.ts';
import { setMenu } from './menu.ts';
import { registerScheme, serveAssets } from './protocol.ts';
import { systemVault } from './vault.ts';
import { Windows } from './windows.ts';

/**
 * Runs the desktop application. A second start opens one more window of the first and ends itself.
 * Returns before the application is ready: Electron gets ready only after its entry module was evaluated.
 *
 * @param args arguments without the program itself
 */
export function runApplication(program: Program, args: readonly string[]): void {
  const around = surroundings();
  const userFolder = userDataFolder(around);
  app.setPath('userData', path.join(userFolder, 'electron'));
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  app.enableSandbox();
  setSwitches(app);
  registerScheme();
  const desk = createDesk('electron', program, userFolder, systemVault(safeStorage, process.platform));
  const windows = new Windows(desk, defaultCaseFolder(around));
  const opened = openedFiles(desk, windows);
  attend(desk, windows);
  app.whenReady().then(() => start(desk, windows, startOf(desk, args, process.cwd(), { show: app.isPackaged ? 'welcome' : 'sample' }), opened())).catch((error: unknown) => {
    desk.log(error);
    dialog.showErrorBox('Casewright could not start', error instanceof Error ? error.message : String(error));
    app.exit(1);
  });
}

function start(desk: Desk, windows: Windows, first: StartCase, opened: readonly string[]): void {
  hardenSession(session.defaultSession);
  serveAssets(session.defaultSession, readAssets(desk.program.renderer));
  answerCalls((contentsId) => windows.sessionOf(contentsId));
  setMenu(process.platform, app.isPackaged, () => windows.open({ show: 'welcome' }));
  if (opened.length === 0) windows.open(first);
  for (const file of opened) windows.open({ show: 'case', file: desk.handles.of(file) });
}

/**
 * Takes the files that macOS hands over when they are opened with the application, each to a window of its own.
 *
 * @returns a function to be called once, when windows can be opened: the files that came before
 */
function openedFiles(desk: Desk, windows: Windows): () => readonly string[] {
  const early: string[] = [];
  let isStarted = false;
  app.on('open-file', (event, file) => {
    event.preventDefault();
    if (isStarted) windows.open({ show: 'case', file: desk.handles.of(file) });
    else early.push(file);
  });
  return () => {
    isStarted = true;
    return early;
  };
}

/** Listens to what happens to the application as a whole. */
function attend(desk: Desk, windows: Windows): void {
  app.on('web-contents-created', (_event, contents) => hardenContents(contents));
  app.on('render-process-gone', (_event, _contents, { reason }) => desk.log(new Error(`A page is gone: ${reason}`)));
  app.on('second-instance', (_event, argv, folder) => {
    windows.open(startOf(desk, argv.slice(1), folder, { show: 'welcome' }));
  });
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) windows.open({ show: 'welcome' });
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  endWithDesk(desk);
}

/** Ends the application once what goes on by itself is done, such as the backup of a case that was just closed. */
function endWithDesk(desk: Desk): void {
  let isSettled = false;
  app.on('will-quit', (event) => {
    if (!isSettled) {
      event.preventDefault();
      void desk.settled().finally(() => {
        isSettled = true;
        app.quit();
      });
      return;
    }
    desk.uploads.dispose();
  });
}

/** What a window shows that was asked for with these arguments. */
function startOf(desk: Desk, args: readonly string[], folder: string, otherwise: StartCase): StartCase {
  const wish = wishOf(args, folder);
  if (wish.caseFile !== null) return { show: 'case', file: desk.handles.of(wish.caseFile) };
  return wish.wantsWelcome ? { show: 'welcome' } : otherwise;
}
