import type { Reply } from '../../shared/errors.ts';
import type { HostEvent } from '../../shared/events.ts';
import { createEventParser } from './event-stream.ts';
import { failedReply, isReply } from './reply.ts';
import type { Transport } from './transport.ts';

const firstPauseMs = 250;
const longestPauseMs = 5_000;

const notAnswering = "Casewright's host does not answer. Check that it still runs; if you started it again, open the address that it printed. What was saved is safe.";
const notKnown = 'The host does not know this page: its token is missing or of an earlier start. Open the address that Casewright printed last.';

/** What a tab needs to be known to the local host. */
export interface HttpIdentity {
  readonly token: string;
  /** UUID of this tab; the host keeps one session for it. */
  readonly windowId: string;
}

/** The parts of a browser that the transport uses. */
export interface HttpSurroundings {
  readonly fetch: (path: string, options: RequestInit) => Promise<Response>;
  readonly pause: (ms: number) => Promise<void>;
}

/** The transport of the local host: calls by POST, events by a stream that is opened again when it breaks. */
export function createHttpTransport({ token, windowId }: HttpIdentity, { fetch, pause }: HttpSurroundings): Transport {
  const headers = { Authorization: `Bearer ${token}`, 'X-Casewright-Window': windowId };
  const listeners = new Set<(event: HostEvent) => void>();
  const tell = (event: HostEvent) => {
    for (const listener of listeners) listener(event);
  };
  let stream: AbortController | null = null;

  return {
    call: async (name, input) => {
      try {
        const response = await fetch('/api/call', {
          method: 'POST', headers: { ...headers, 'Content-Type': 'application/json' }, body: JSON.stringify({ name, input }),
          // How the panes stand is told last of all, by a page that is about to go. Browsers hold back only little for gone pages.
          ...(name === 'view.write' ? { keepalive: true } : {}),
        });
        return await readReply(response);
      } catch {
        return failedReply('NOT_AVAILABLE', notAnswering);
      }
    },
    subscribe: (listener) => {
      listeners.add(listener);
      if (stream === null) {
        stream = new AbortController();
        void listen({ fetch, pause }, headers, stream.signal, tell);
      }
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        stream?.abort();
        stream = null;
      };
    },
  };
}

async function readReply(response: Response): Promise<Reply<unknown>> {
  if (response.status === 401) return failedReply('NOT_AVAILABLE', notKnown);
  if (response.status === 413) return failedReply('FILE_TOO_LARGE', 'This is more than the host takes at once (8 MB). Do it in smaller pieces.');
  const answer: unknown = await response.json();
  return isReply(answer) ? answer : failedReply('NOT_AVAILABLE', notAnswering);
}

/** Reads the event stream until it is aborted. After a break anything may have changed, so the page is told to look again. */
async function listen({ fetch, pause }: HttpSurroundings, headers: Record<string, string>, signal: AbortSignal, tell: (event: HostEvent) => void): Promise<void> {
  let pauseMs = firstPauseMs;
  let hasBroken = false;
  while (!signal.aborted) {
    try {
      const response = await fetch('/api/events', { headers, signal });
      if (response.status === 401) return;
      if (response.ok && response.body) {
        if (hasBroken) tell({ type: 'case/opened' });
        pauseMs = firstPauseMs;
        await readEvents(response.body, tell);
      }
    } catch {
      // The host is gone or the page is going; the loop decides which.
    }
    hasBroken = true;
    if (signal.aborted) return;
    await pause(pauseMs);
    pauseMs = Math.min(pauseMs * 2, longestPauseMs);
  }
}

async function readEvents(body: ReadableStream<Uint8Array<ArrayBuffer>>, tell: (event: HostEvent) => void): Promise<void> {
  const parse = createEventParser(tell);
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) parse(piece.value);
}
