import { createHook } from 'node:async_hooks';
import dgram from 'node:dgram';
import dns from 'node:dns';
import http from 'node:http';
import http2 from 'node:http2';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import tls from 'node:tls';

/** What Node makes of every connection and look-up, whichever way it was asked for. */
const asyncKinds = new Set(['TCPCONNECTWRAP', 'GETADDRINFOREQWRAP', 'QUERYWRAP', 'UDPWRAP', 'TLSWRAP', 'HTTPCLIENTREQUEST']);

const ways: readonly (readonly [name: string, owner: object, method: string])[] = [
  ['fetch', globalThis, 'fetch'], ['WebSocket', globalThis, 'WebSocket'], ['net.Socket.connect', net.Socket.prototype, 'connect'], ['net.connect', net, 'connect'], ['net.createConnection', net, 'createConnection'],
  ['tls.connect', tls, 'connect'], ['http.request', http, 'request'], ['http.get', http, 'get'], ['https.request', https, 'request'], ['https.get', https, 'get'],
  ['http2.connect', http2, 'connect'], ['dns.lookup', dns, 'lookup'], ['dns.resolve', dns, 'resolve'], ['dns.promises.lookup', dns.promises, 'lookup'], ['dgram.createSocket', dgram, 'createSocket'],
];

/**
 * Makes every way of this thread to the network fail.
 *
 * @param told of what was tried, by name
 * @returns what gives the network back
 */
export function cutNetwork(told: (way: string) => void): () => void {
  const before = ways.map(([, owner, method]) => Reflect.get(owner, method) as unknown);
  for (const [name, owner, method] of ways) {
    Reflect.set(owner, method, () => {
      told(name);
      throw new Error(`${name} was called`);
    });
  }
  const hook = createHook({ init: (_, kind) => { if (asyncKinds.has(kind)) told(kind); } }).enable();
  syncBuiltinESMExports();
  return () => {
    hook.disable();
    for (const [index, [, owner, method]] of ways.entries()) Reflect.set(owner, method, before[index]);
    syncBuiltinESMExports();
  };
}
