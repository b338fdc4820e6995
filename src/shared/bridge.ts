import type { Reply } from './errors.ts';
import type { HostEvent } from './events.ts';

/** What the preload script exposes to the page of the desktop application as `window.casewright`. */
export interface Bridge {
  call(name: string, input: unknown): Promise<Reply<unknown>>;
  /** Returns what ends the subscription. */
  subscribe(listener: (event: HostEvent) => void): () => void;
}

/** IPC channels between the preload script and the main process. */
export type CallChannel = 'casewright:call';
export type EventChannel = 'casewright:event';
