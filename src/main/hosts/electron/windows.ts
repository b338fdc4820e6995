import path from 'node:path';
import { BrowserWindow, dialog } from 'electron';
import type { EventChannel } from '../../../shared/bridge.ts';
import { CaseError } from '../../../shared/errors.ts';
import type { Session } from '../../core/session.ts';
import type { Desk } from '../common/services.ts';
import { startSession, type StartCase } from '../common/start-case.ts';
import { createNativeFiles } from './dialogs.ts';
import { appPage } from './origin.ts';

const eventChannel: EventChannel = 'casewright:event';

/** The open windows, each with a session of its own. Lives as long as the application. */
export class Windows {
  readonly #desk: Desk;
  readonly #saveFolder: string;
  readonly #sessions = new Map<number, Promise<Session>>();

  constructor(desk: Desk, saveFolder: string) {
    this.#desk = desk;
    this.#saveFolder = saveFolder;
  }

  sessionOf(contentsId: number): Promise<Session> | undefined {
    return this.#sessions.get(contentsId);
  }

  /** Opens one more window. */
  open(start: StartCase): BrowserWindow {
    const window = new BrowserWindow(this.#options());
    const { handles, uploads } = this.#desk;
    const files = createNativeFiles({ window, handles, uploads, saveFolder: this.#saveFolder });
    const session = startSession(this.#desk.servicesFor(files), start, (error) => tell(window, error));
    const { id } = window.webContents;
    this.#sessions.set(id, session);
    void session.then((started) => this.#attend(window, started, id));
    window.once('ready-to-show', () => window.show());
    void window.loadURL(appPage).catch(this.#desk.log);
    return window;
  }

  #options(): Electron.BrowserWindowConstructorOptions {
    return {
      title: 'Casewright', width: 1440, height: 900, minWidth: 960, minHeight: 600, show: false,
      icon: path.join(this.#desk.program.resources, 'icon.png'),
      webPreferences: {
        preload: this.#desk.program.preload,
        sandbox: true, contextIsolation: true, webSecurity: true, allowRunningInsecureContent: false,
        nodeIntegration: false, nodeIntegrationInWorker: false, nodeIntegrationInSubFrames: false,
        webviewTag: false, spellcheck: false, navigateOnDragDrop: false,
      },
    };
  }

  /** Sends a session's events to its window, and ends the session with the window. */
  #attend(window: BrowserWindow, session: Session, contentsId: number): void {
    const leave = () => {
      this.#sessions.delete(contentsId);
      session.leave();
    };
    if (window.isDestroyed()) return leave();
    const unsubscribe = session.subscribe((event) => {
      if (!window.isDestroyed()) window.webContents.send(eventChannel, event);
    });
    window.once('closed', () => {
      unsubscribe();
      leave();
    });
  }
}

/** Says why a window does not show the case that it was opened for. */
function tell(window: BrowserWindow, error: unknown): void {
  if (!(error instanceof CaseError) || window.isDestroyed()) return;
  void dialog.showMessageBox(window, { type: 'warning', title: 'Casewright', message: 'The case could not be opened', detail: error.message });
}
