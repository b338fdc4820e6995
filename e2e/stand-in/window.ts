import { EventEmitter } from 'node:events';
import { tell } from './answers.ts';
import { state } from './state.ts';

/** The contents of a window: hands what is sent over to the driver, which has the page. */
class StandInContents extends EventEmitter {
  readonly id: number;
  readonly mainFrame = { url: 'about:blank' };
  windowOpen: (details: { url: string }) => unknown = () => ({ action: 'allow' });

  constructor(id: number) {
    super();
    this.id = id;
  }

  send(channel: string, ...values: unknown[]): void {
    tell({ type: 'send', window: this.id, channel, values });
  }

  setWindowOpenHandler(handler: (details: { url: string }) => unknown): void {
    this.windowOpen = handler;
  }
}

/** A window without a screen: the driver shows its page in a browser. */
export class StandInWindow extends EventEmitter {
  readonly options: unknown;
  readonly webContents: StandInContents;
  isShown = false;
  #isDestroyed = false;

  constructor(options: unknown) {
    super();
    this.options = options;
    this.webContents = new StandInContents(state.windows.size + 1);
    state.windows.set(this.webContents.id, this);
    state.app.emit('web-contents-created', {}, this.webContents);
  }

  static getAllWindows(): StandInWindow[] {
    return [...state.windows.values()].filter((window) => !window.isDestroyed());
  }

  loadURL(url: string): Promise<void> {
    tell({ type: 'load', window: this.webContents.id, url });
    setImmediate(() => this.emit('ready-to-show'));
    return Promise.resolve();
  }

  show(): void {
    this.isShown = true;
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  /** The user closed the window. */
  destroy(): void {
    this.#isDestroyed = true;
    this.emit('closed');
    if (StandInWindow.getAllWindows().length === 0) state.app.emit('window-all-closed');
  }
}
