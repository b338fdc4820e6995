import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { HostEvent } from '../../../shared/events.ts';
import { dispatch } from '../../core/dispatch.ts';
import type { Asset } from '../common/assets.ts';
import { securityHeaders } from '../common/security-headers.ts';
import { readBody } from './body.ts';
import type { Refusal } from './guard.ts';
import type { Windows } from './windows.ts';

const tooLarge: Refusal = { status: 413, reason: 'The request is larger than 8 MB.' };
const notACall: Refusal = { status: 400, reason: 'A call is {"name": ..., "input": ...}.' };

export function refuse(response: ServerResponse, { status, reason }: Refusal): void {
  // The rest of a refused body is never read, so the connection can't be used again.
  response.writeHead(status, { ...securityHeaders, 'Content-Type': 'text/plain; charset=utf-8', Connection: 'close' });
  response.end(`${reason}\n`);
}

/** Answers `POST /api/call`. */
export async function answerCall(request: IncomingMessage, response: ServerResponse, windows: Windows, windowId: string): Promise<void> {
  const body = await readBody(request);
  if (body === null) {
    request.resume();
    return refuse(response, tooLarge);
  }
  const call = parseCall(body);
  if (call === null) return refuse(response, notACall);
  const reply = await dispatch(await windows.session(windowId), call.name, call.input);
  response.writeHead(200, { ...securityHeaders, 'Content-Type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(reply));
}

/** Answers `GET /api/events` with a stream that ends with the page or the host. */
export async function answerEvents(response: ServerResponse, windows: Windows, windowId: string): Promise<void> {
  const { session, end } = await windows.listen(windowId);
  response.writeHead(200, { ...securityHeaders, 'Content-Type': 'text/event-stream; charset=utf-8' });
  response.write(': listening\n\n');
  const unsubscribe = session.subscribe((event: HostEvent) => response.write(`data: ${JSON.stringify(event)}\n\n`));
  const stop = () => {
    unsubscribe();
    end();
  };
  if (response.destroyed) stop();
  else response.once('close', stop);
}

/** Answers with the page that a new window shows until it is led to the application. */
export function answerStarting(response: ServerResponse): void {
  response.writeHead(200, { ...securityHeaders, 'Content-Type': 'text/html; charset=utf-8' });
  response.end('<!doctype html><html lang="en"><title>Casewright</title><p>Casewright is starting.</p></html>\n');
}

/** Answers with a file of the renderer. */
export async function answerAsset(request: IncomingMessage, response: ServerResponse, asset: Asset): Promise<void> {
  const content = await readFile(asset.file);
  response.writeHead(200, { ...securityHeaders, 'Content-Type': asset.mediaType, 'Content-Length': content.byteLength });
  response.end(request.method === 'HEAD' ? undefined : content);
}

function parseCall(body: string): { name: string; input: unknown } | null {
  let call: unknown;
  try {
    call = JSON.parse(body);
  } catch {
    return null;
  }
  if (typeof call !== 'object' || call === null || !('name' in call) || !('input' in call)) return null;
  return typeof call.name === 'string' ? { name: call.name, input: call.input } : null;
}
