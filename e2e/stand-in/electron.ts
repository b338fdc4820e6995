// What the main process imports as `electron` when it runs in plain Node: as much of it as the application uses.
import { EventEmitter } from 'node:events';
import { answerQuestions, tell } from './answers.ts';
import { StandInWindow } from './window.ts';
import { state } from './state.ts';

class StandInApp extends EventEmitter {
  /** Whether it stands for a packaged application, whose arguments begin after the program alone. */
  readonly isPackaged = process.env['CASEWRIGHT_STAND_IN_PACKAGED'] === '1';
  readonly commandLine = { appendSwitch: (name: string, value = '') => { state.switches[name] = value; } };

  setPath(): void {}

  requestSingleInstanceLock(): boolean {
    return true;
  }

  enableSandbox(): void {
    state.isSandboxed = true;
  }

  whenReady(): Promise<void> {
    // macOS hands over the file that the application was started with before the application is ready.
    const opened = process.env['CASEWRIGHT_STAND_IN_OPENED'];
    if (opened !== undefined) this.emit('open-file', { preventDefault: () => undefined }, opened);
    return new Promise((resolve) => setImmediate(resolve));
  }

  quit(): void {
    let isPrevented = false;
    this.emit('will-quit', { preventDefault: () => { isPrevented = true; } });
    if (!isPrevented) this.exit(0);
  }

  exit(code: number): void {
    process.disconnect();
    process.exitCode = code;
  }
}

interface PathAnswer { readonly canceled: boolean; readonly filePaths: string[]; readonly filePath: string }

function answerDialog(): Promise<PathAnswer> {
  const path = state.dialogAnswers.shift() ?? null;
  return Promise.resolve({ canceled: path === null, filePaths: path === null ? [] : [path], filePath: path ?? '' });
}

export const app = new StandInApp();
if (app.isPackaged) process.argv.splice(1, 1);
export const BrowserWindow = StandInWindow;
export const dialog = {
  showOpenDialog: answerDialog,
  showSaveDialog: answerDialog,
  showErrorBox: (title: string, text: string) => { state.messages.push(`${title}: ${text}`); },
  showMessageBox: (_window: unknown, { message, detail }: { message: string; detail?: string }) => {
    state.messages.push(`${message}: ${detail ?? ''}`);
    return Promise.resolve({ response: 0 });
  },
};
export const ipcMain = {
  handle: (channel: string, handler: (event: unknown, ...values: unknown[]) => unknown) => { state.handlers.set(channel, handler); },
};
export const Menu = {
  buildFromTemplate: (template: readonly { label?: string; role?: string }[]) => template,
  setApplicationMenu: (menu: readonly { label?: string; role?: string }[]) => {
    state.menu = menu.map(({ label, role }) => label ?? role ?? '');
  },
};
export const protocol = { registerSchemesAsPrivileged: (schemes: readonly unknown[]) => { state.schemes = schemes; } };
export const session = { defaultSession: state.session };

state.app = app;
process.on('message', (message) => void answerQuestions(message));
// The driver is gone: nobody could close the windows any more.
process.on('disconnect', () => process.exit());
tell({ type: 'answer', serial: 0, value: null, error: null });
/** A system without a key store: the application falls back on a file under a passphrase. */
export const safeStorage = {
  isEncryptionAvailable: () => false,
  getSelectedStorageBackend: () => 'basic_text',
  encryptString: () => { throw new Error('This system has no key store'); },
  decryptString: () => { throw new Error('This system has no key store'); },
};
