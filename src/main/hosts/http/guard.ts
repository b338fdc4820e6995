import type { IncomingMessage } from 'node:http';
import { isAuthorised } from './token.ts';

/** Why a request is turned away. The reason goes to the caller as plain text; it never repeats what was sent. */
export interface Refusal {
  readonly status: number;
  readonly reason: string;
}

/** The one value of a header; undefined when it is absent, null when it is there more than once. */
function single(request: IncomingMessage, name: string): string | undefined | null {
  const values = request.headersDistinct[name];
  if (values === undefined || values.length === 0) return undefined;
  return values.length === 1 ? values[0] : null;
}

/**
 * Turns away what another site, another program behind a rebound name, or another origin sends.
 *
 * @param authority the only `Host` that is right, such as `127.0.0.1:41234`
 */
export function refuseForeign(request: IncomingMessage, authority: string): Refusal | null {
  if (single(request, 'host') !== authority) return { status: 421, reason: 'This server answers under another name.' };
  const origin = single(request, 'origin');
  if (origin !== undefined && origin !== `http://${authority}`) return { status: 403, reason: 'Requests of other origins are refused.' };
  const site = single(request, 'sec-fetch-site');
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return { status: 403, reason: 'Requests of other sites are refused.' };
  return null;
}

/** Turns away a request to the interface that does not carry the token or comes in another form than the page's own. */
export function refuseCall(request: IncomingMessage, token: string, method: 'GET' | 'POST'): Refusal | null {
  if (!isAuthorised(single(request, 'authorization') ?? undefined, token)) return { status: 401, reason: 'The token of this start is missing or wrong.' };
  if (request.method !== method) return { status: 405, reason: `Only ${method} is understood here.` };
  if (method === 'POST' && !/^application\/json(; ?charset=utf-8)?$/i.test(single(request, 'content-type') ?? '')) {
    return { status: 415, reason: 'Only application/json is understood.' };
  }
  return null;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The identifier of the tab that a request comes from; null when it is missing or malformed. */
export function windowIdOf(request: IncomingMessage): string | null {
  const id = single(request, 'x-casewright-window');
  return typeof id === 'string' && uuid.test(id) ? id : null;
}
