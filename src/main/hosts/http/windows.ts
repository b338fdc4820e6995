import { startSession, type StartCase } from '../common/start-case.ts';
import type { Handles } from '../common/handles.ts';
import type { Session } from '../../core/session.ts';
import type { Services } from '../../core/services.ts';

/** How long sessions outlive their use. */
export interface Patience {
  /** After the last event stream of a window ended; a reload takes less. */
  readonly afterStreamMs: number;
  /** Without any call, for a window that has no event stream. */
  readonly idleMs: number;
}

export const usualPatience: Patience = { afterStreamMs: 60_000, idleMs: 30 * 60_000 };

interface Window {
  readonly session: Promise<Session>;
  streams: number;
  expiry: NodeJS.Timeout | undefined;
}

/** One session for each tab. A tab that comes back after its session expired finds the case that it had open. */
export class Windows {
  readonly #services: Services;
  readonly #start: StartCase;
  readonly #trusted: Handles;
  readonly #patience: Patience;
  readonly #windows = new Map<string, Window>();
  /** What expired windows had open. */
  readonly #left = new Map<string, StartCase>();

  constructor(services: Services, start: StartCase, trusted: Handles, patience: Patience = usualPatience) {
    this.#services = services;
    this.#start = start;
    this.#trusted = trusted;
    this.#patience = patience;
  }

  get count(): number {
    return this.#windows.size;
  }

  /** The session of a window, opened on the start case when it is new. */
  async session(id: string): Promise<Session> {
    const window = this.#of(id);
    if (window.streams === 0) this.#expireIn(id, window, this.#patience.idleMs);
    return window.session;
  }

  /** The session of a window for as long as somebody listens to it; call `end` when they stop. */
  async listen(id: string): Promise<{ session: Session; end: () => void }> {
    const window = this.#of(id);
    window.streams += 1;
    clearTimeout(window.expiry);
    const end = () => {
      window.streams -= 1;
      if (window.streams === 0) this.#expireIn(id, window, this.#patience.afterStreamMs);
    };
    return { session: await window.session, end };
  }

  async close(): Promise<void> {
    await Promise.all([...this.#windows.keys()].map((id) => this.#expire(id)));
  }

  #of(id: string): Window {
    const known = this.#windows.get(id);
    if (known) return known;
    const window: Window = { session: startSession(this.#services, this.#left.get(id) ?? this.#start), streams: 0, expiry: undefined };
    this.#windows.set(id, window);
    return window;
  }

  #expireIn(id: string, window: Window, delayMs: number): void {
    clearTimeout(window.expiry);
    if (this.#windows.get(id) !== window) return;
    window.expiry = setTimeout(() => void this.#expire(id), delayMs);
    window.expiry.unref();
  }

  async #expire(id: string): Promise<void> {
    const window = this.#windows.get(id);
    if (!window) return;
    this.#windows.delete(id);
    clearTimeout(window.expiry);
    const session = await window.session;
    const open = session.current;
    this.#left.set(id, open ? { show: 'case', file: this.#trusted.of(open.file.path) } : { show: 'welcome' });
    session.leave();
  }
}
