import { EventEmitter } from 'node:events';
import type { StandInWindow } from './window.ts';

type Cancel = (details: { url: string }, answer: (verdict: { cancel: boolean }) => void) => void;
type Serve = (request: Request) => Promise<Response>;

/** The session of Electron: keeps the handlers that the application sets. */
class StandInSession extends EventEmitter {
  cancel: Cancel = (_details, answer) => answer({ cancel: false });
  requestPermission: (contents: null, name: string, answer: (isGranted: boolean) => void, details: { readonly requestingUrl: string }) => void = (_contents, _name, answer) => answer(true);
  checkPermission: (contents: null, name: string, origin: string) => boolean = () => true;
  spellChecks = true;
  readonly schemes = new Map<string, Serve>();
  readonly protocol = { handle: (scheme: string, serve: Serve) => { this.schemes.set(scheme, serve); } };
  readonly webRequest = { onBeforeRequest: (cancel: Cancel) => { this.cancel = cancel; } };

  setPermissionRequestHandler(handler: typeof this.requestPermission): void {
    this.requestPermission = handler;
  }

  setPermissionCheckHandler(handler: typeof this.checkPermission): void {
    this.checkPermission = handler;
  }

  setDevicePermissionHandler(): void {}

  setDisplayMediaRequestHandler(): void {}

  setSpellCheckerEnabled(isEnabled: boolean): void {
    this.spellChecks = isEnabled;
  }
}

/** All that the stand-in knows; one process is one application. */
export const state = {
  app: new EventEmitter(),
  session: new StandInSession(),
  windows: new Map<number, StandInWindow>(),
  handlers: new Map<string, (event: unknown, ...values: unknown[]) => unknown>(),
  switches: {} as Record<string, string>,
  isSandboxed: false,
  schemes: [] as readonly unknown[],
  menu: [] as readonly string[],
  messages: [] as string[],
  dialogAnswers: [] as (string | null)[],
};
