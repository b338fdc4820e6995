import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Assets } from '../common/assets.ts';
import { answerAsset, answerCall, answerEvents, answerStarting, refuse } from './answers.ts';
import { refuseCall, refuseForeign, windowIdOf } from './guard.ts';
import { startingPath } from './starting.ts';
import type { Windows } from './windows.ts';

/** Never a name: names can be bound to other addresses, and `::` or `0.0.0.0` would let the network in. */
const address = '127.0.0.1';
const notFound = { status: 404, reason: 'There is nothing here.' };
const noWindow = { status: 400, reason: 'The identifier of the window is missing.' };

/** What a local server is made of. */
export interface ServerParts {
  readonly assets: Assets;
  readonly windows: Windows;
  readonly token: string;
  /** 0 for any free one. */
  readonly port: number;
  readonly log: (error: unknown) => void;
}

/** A server that listens. Has a lifetime: `close` it. */
export interface LocalServer {
  readonly origin: string;
  close(): Promise<void>;
}

/** @throws Error `EADDRINUSE` and the like, when the port can't be had */
export async function listen(parts: ServerParts): Promise<LocalServer> {
  const server = createServer({ requestTimeout: 60_000, headersTimeout: 10_000, keepAliveTimeout: 65_000 });
  const port = await bind(server, parts.port);
  const authority = `${address}:${port}`;
  server.on('request', (request, response) => {
    answer(request, response, parts, authority).catch((error: unknown) => {
      parts.log(error);
      if (response.headersSent) response.destroy();
      else refuse(response, { status: 500, reason: 'Something went wrong inside Casewright. The details are in the log.' });
    });
  });
  server.on('upgrade', (_request, socket) => refuseSocket(socket));
  server.on('connect', (_request, socket) => refuseSocket(socket));
  return {
    origin: `http://${authority}`,
    close: () => new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
  };
}

function bind(server: Server, wanted: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(wanted, address, () => {
      server.off('error', reject);
      const bound = server.address();
      if (bound === null || typeof bound === 'string') reject(new Error('The server has no port'));
      else resolve(bound.port);
    });
  });
}

async function answer(request: IncomingMessage, response: ServerResponse, parts: ServerParts, authority: string): Promise<void> {
  const foreign = refuseForeign(request, authority);
  if (foreign) return refuse(response, foreign);
  const url = request.url ?? '';
  if (url === '/api/call' || url === '/api/events') {
    const refusal = refuseCall(request, parts.token, url === '/api/call' ? 'POST' : 'GET');
    if (refusal) return refuse(response, refusal);
    const windowId = windowIdOf(request);
    if (windowId === null) return refuse(response, noWindow);
    if (url === '/api/call') return answerCall(request, response, parts.windows, windowId);
    return answerEvents(response, parts.windows, windowId);
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, { status: 405, reason: 'Only GET is understood here.' });
  if (url === startingPath) return answerStarting(response);
  const asset = parts.assets.get(url);
  return asset ? answerAsset(request, response, asset) : refuse(response, notFound);
}

function refuseSocket(socket: Duplex): void {
  socket.on('error', () => socket.destroy());
  socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
}
