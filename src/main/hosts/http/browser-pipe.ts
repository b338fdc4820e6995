import type { Readable, Writable } from 'node:stream';

/** A message of the DevTools protocol, as far as it is needed here. */
export interface DevtoolsMessage {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly targetId?: string; readonly targetInfo?: { readonly targetId: string; readonly type: string; readonly url: string } };
  readonly result?: { readonly sessionId?: string };
  readonly error?: { readonly message: string };
}

/** Speaks the DevTools protocol over the two pipes that `--remote-debugging-pipe` reads and writes. */
export class BrowserPipe {
  readonly #input: Writable;
  readonly #pending = new Map<number, { resolve: (message: DevtoolsMessage) => void; reject: (error: Error) => void }>();
  readonly #onEvent: (message: DevtoolsMessage) => void;
  #lastId = 0;
  #rest = '';

  constructor(input: Writable, output: Readable, onEvent: (message: DevtoolsMessage) => void) {
    this.#input = input;
    this.#onEvent = onEvent;
    output.setEncoding('utf8');
    output.on('data', (text: string) => this.#take(text));
    output.on('close', () => this.#fail());
    // A browser that quits breaks the pipe; its exit is what tells.
    output.on('error', () => this.#fail());
    input.on('error', () => this.#fail());
  }

  /** @throws Error when the browser refuses the command or quits */
  send(method: string, params: object, sessionId?: string): Promise<DevtoolsMessage> {
    this.#lastId += 1;
    const id = this.#lastId;
    this.#input.write(`${JSON.stringify({ id, method, params, ...(sessionId === undefined ? {} : { sessionId }) })}\0`);
    return new Promise((resolve, reject) => this.#pending.set(id, { resolve, reject }));
  }

  #take(text: string): void {
    const messages = (this.#rest + text).split('\0');
    this.#rest = messages.pop() ?? '';
    for (const message of messages) this.#answer(JSON.parse(message) as DevtoolsMessage);
  }

  #answer(message: DevtoolsMessage): void {
    if (message.id === undefined) return this.#onEvent(message);
    const waiting = this.#pending.get(message.id);
    this.#pending.delete(message.id);
    if (message.error) waiting?.reject(new Error(`The browser refused: ${message.error.message}`));
    else waiting?.resolve(message);
  }

  #fail(): void {
    for (const { reject } of this.#pending.values()) reject(new Error('The browser quit'));
    this.#pending.clear();
  }
}
