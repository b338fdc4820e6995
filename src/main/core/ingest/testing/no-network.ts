import dgram from 'node:dgram';
import dns from 'node:dns';
import http from 'node:http';
import http2 from 'node:http2';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import tls from 'node:tls';
import { vi } from 'vitest';

/**
 * Makes every way to the network fail until the mocks are restored.
 *
 * @returns what was tried, by name
 */
export function cutNetwork(): string[] {
  const tried: string[] = [];
  const refuse = (name: string) => (): never => {
    tried.push(name);
    throw new Error(`${name} was called`);
  };
  vi.spyOn(globalThis, 'fetch').mockImplementation(refuse('fetch'));
  vi.spyOn(net.Socket.prototype, 'connect').mockImplementation(refuse('net.Socket.connect'));
  vi.spyOn(net, 'connect').mockImplementation(refuse('net.connect'));
  vi.spyOn(net, 'createConnection').mockImplementation(refuse('net.createConnection'));
  vi.spyOn(tls, 'connect').mockImplementation(refuse('tls.connect'));
  for (const [name, library] of [['http', http], ['https', https]] as const) {
    vi.spyOn(library, 'request').mockImplementation(refuse(`${name}.request`));
    vi.spyOn(library, 'get').mockImplementation(refuse(`${name}.get`));
  }
  vi.spyOn(http2, 'connect').mockImplementation(refuse('http2.connect'));
  vi.spyOn(dns, 'lookup').mockImplementation(refuse('dns.lookup') as never);
  vi.spyOn(dns, 'resolve').mockImplementation(refuse('dns.resolve') as never);
  vi.spyOn(dns.promises, 'lookup').mockImplementation(refuse('dns.promises.lookup') as never);
  vi.spyOn(dgram, 'createSocket').mockImplementation(refuse('dgram.createSocket'));
  syncBuiltinESMExports();
  return tried;
}

/** Gives the network back. */
export function restoreNetwork(): void {
  vi.restoreAllMocks();
  syncBuiltinESMExports();
}
