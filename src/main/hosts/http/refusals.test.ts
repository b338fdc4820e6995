import net from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callHeaders, send, startTestHost, windowId, type Sending, type TestHost } from './testing/host.ts';

let host: TestHost;

beforeAll(async () => {
  host = await startTestHost();
});
afterAll(() => host.close());

const body = JSON.stringify({ name: 'host.describe', input: {} });

/** A call that is right but for what a case makes wrong. */
function call(change: (right: Record<string, string>) => Record<string, string | readonly string[]> = (right) => right): Sending {
  return { method: 'POST', target: '/api/call', headers: change(callHeaders(host)), body };
}

function without(headers: Record<string, string>, ...names: readonly string[]): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name)));
}

const port = () => host.authority.split(':')[1] ?? '';

const refused: readonly [what: string, status: number, sending: () => Sending][] = [
  ['a name bound to this address', 421, () => call((right) => ({ ...right, Host: `rebound.example:${port()}` }))],
  ['localhost, which is a name too', 421, () => call((right) => ({ ...right, Host: `localhost:${port()}` }))],
  ['another port in Host', 421, () => call((right) => ({ ...right, Host: '127.0.0.1:1' }))],
  ['no port in Host', 421, () => call((right) => ({ ...right, Host: '127.0.0.1' }))],
  ['an address that is written otherwise', 421, () => call((right) => ({ ...right, Host: `127.1:${port()}` }))],
  ['the address of every network card', 421, () => call((right) => ({ ...right, Host: `0.0.0.0:${port()}` }))],
  ['the other address of this machine', 421, () => call((right) => ({ ...right, Host: `[::1]:${port()}` }))],
  ['a name before the address', 421, () => call((right) => ({ ...right, Host: `rebound.example@${host.authority}` }))],
  ['an event stream under a bound name', 421, () => ({ target: '/api/events', headers: { ...callHeaders(host), Host: `rebound.example:${port()}` } })],
  ['a trailing dot in Host', 421, () => call((right) => ({ ...right, Host: `127.0.0.1.:${port()}` }))],
  ['a page asked for under a bound name', 421, () => ({ target: '/', headers: { Host: `rebound.example:${port()}` } })],

  ['a foreign origin', 403, () => call((right) => ({ ...right, Origin: 'https://elsewhere.example' }))],
  ['an origin on another port', 403, () => call((right) => ({ ...right, Origin: 'http://127.0.0.1:1' }))],
  ['an origin of another scheme', 403, () => call((right) => ({ ...right, Origin: `https://${host.authority}` }))],
  ['an origin that only begins right', 403, () => call((right) => ({ ...right, Origin: `http://${host.authority}.example` }))],
  ['an opaque origin', 403, () => call((right) => ({ ...right, Origin: 'null' }))],
  ['two origins', 403, () => call((right) => ({ ...right, Origin: [`http://${host.authority}`, `http://${host.authority}`] }))],
  ['a page asked for by a foreign origin', 403, () => ({ target: '/', headers: { Origin: 'https://elsewhere.example' } })],
  ['a cross-site fetch', 403, () => call((right) => ({ ...right, 'Sec-Fetch-Site': 'cross-site' }))],
  ['a same-site fetch of another port', 403, () => call((right) => ({ ...right, 'Sec-Fetch-Site': 'same-site' }))],
  ['a cross-site navigation', 403, () => ({ target: '/', headers: { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate' } })],
  ['a preflight of another origin', 403, () => ({ method: 'OPTIONS', target: '/api/call', headers: { Origin: 'https://elsewhere.example', 'Access-Control-Request-Method': 'POST' } })],

  ['no token', 401, () => call((right) => without(right, 'Authorization'))],
  ['a wrong token', 401, () => call((right) => ({ ...right, Authorization: `Bearer ${'A'.repeat(43)}` }))],
  ['the beginning of the token', 401, () => call((right) => ({ ...right, Authorization: `Bearer ${host.token.slice(0, -1)}` }))],
  ['more than the token', 401, () => call((right) => ({ ...right, Authorization: `Bearer ${host.token}A` }))],
  ['the token under another scheme', 401, () => call((right) => ({ ...right, Authorization: `Basic ${host.token}` }))],
  ['an empty bearer', 401, () => call((right) => ({ ...right, Authorization: 'Bearer ' }))],
  ['the token in a cookie', 401, () => call((right) => ({ ...without(right, 'Authorization'), Cookie: `token=${host.token}` }))],
  ['an event stream without token', 401, () => ({ target: '/api/events', headers: { 'X-Casewright-Window': windowId } })],
  ['an event stream with a wrong token', 401, () => ({ target: '/api/events', headers: { 'X-Casewright-Window': windowId, Authorization: 'Bearer x' } })],
  ['an event stream of a foreign origin, with the token', 403, () => ({ target: '/api/events', headers: { ...callHeaders(host), Origin: 'https://elsewhere.example' } })],
  ['a cross-site event stream, with the token', 403, () => ({ target: '/api/events', headers: { ...callHeaders(host), 'Sec-Fetch-Site': 'cross-site' } })],
  ['an event stream with the token in its address, as an EventSource would have to send it', 404, () => ({ target: `/api/events?token=${host.token}`, headers: { Accept: 'text/event-stream' } })],
  ['a call with the token in its address', 404, () => ({ ...call((right) => without(right, 'Authorization')), method: 'GET', target: `/api/call?token=${host.token}` })],
  ['a preflight without token', 401, () => ({ method: 'OPTIONS', target: '/api/call' })],

  ['GET on a call', 405, () => ({ method: 'GET', target: '/api/call', headers: callHeaders(host) })],
  ['PUT on a call', 405, () => ({ ...call(), method: 'PUT' })],
  ['POST on the event stream', 405, () => ({ ...call(), target: '/api/events' })],
  ['POST on a page', 405, () => ({ ...call(), target: '/' })],
  ['DELETE on a page', 405, () => ({ method: 'DELETE', target: '/index.html' })],

  ['JSON as text/plain', 415, () => call((right) => ({ ...right, 'Content-Type': 'text/plain' }))],
  ['JSON as a form', 415, () => call((right) => ({ ...right, 'Content-Type': 'application/x-www-form-urlencoded' }))],
  ['JSON in another encoding', 415, () => call((right) => ({ ...right, 'Content-Type': 'application/json; charset=utf-16' }))],
  ['no type', 415, () => call((right) => without(right, 'Content-Type'))],

  ['no window', 400, () => call((right) => without(right, 'X-Casewright-Window'))],
  ['a window that is no UUID', 400, () => call((right) => ({ ...right, 'X-Casewright-Window': '../../x' }))],
  ['a call that is no JSON', 400, () => ({ ...call(), body: '{"name":' })],
  ['a call without name', 400, () => ({ ...call(), body: '{"input":{}}' })],
  ['a call that is a list', 400, () => ({ ...call(), body: '[1,2]' })],
  ['an empty call', 400, () => ({ ...call(), body: '' })],

  ['a file that the build does not list', 404, () => ({ target: '/unlisted.txt' })],
  ['the list itself', 404, () => ({ target: '/asset-map.json' })],
  ['a path out of the folder', 404, () => ({ target: '/../../../../../../etc/passwd' })],
  ['an escaped path out of the folder', 404, () => ({ target: '/%2e%2e/%2e%2e/etc/passwd' })],
  ['a path with backslashes', 404, () => ({ target: '/..\\..\\data\\recent.json' })],
  ['a path with a doubled slash', 404, () => ({ target: '//index.html' })],
  ['a page with a query', 404, () => ({ target: '/index.html?token=x' })],
  ['a name that objects have', 404, () => ({ target: '/__proto__' })],
  ['another address in the first line', 404, () => ({ target: 'http://elsewhere.example/' })],
  ['an unknown interface', 404, () => ({ target: '/api/other' })],
];

describe('the local host refuses', () => {
  it.each(refused)('%s (%i)', async (_what, status, sending) => {
    const answer = await send(host.authority, sending());
    expect(answer.status).toBe(status);
    expect(answer.text).not.toContain(host.token);
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control-') || name === 'set-cookie')).toEqual([]);
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
  });

  it('a body that says it is larger than 8 MB, without reading it (413)', async () => {
    const large = 'x'.repeat(9 * 1024 * 1024);
    expect((await send(host.authority, { ...call(), body: large })).status).toBe(413);
  });

  it('a body that turns out larger than 8 MB (413)', async () => {
    const large = 'x'.repeat(9 * 1024 * 1024);
    const sending = call((right) => ({ ...right, 'Transfer-Encoding': 'chunked' }));
    expect((await send(host.authority, { ...sending, body: large })).status).toBe(413);
  });

  it.each([
    ['a web socket', 'GET /api/events HTTP/1.1', 'Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: eA==\r\nSec-WebSocket-Version: 13\r\n'],
    ['a tunnel', 'CONNECT elsewhere.example:443 HTTP/1.1', ''],
  ])('%s, even with the token (403)', async (_what, firstLine, more) => {
    const head = await new Promise<string>((resolve, reject) => {
      const socket = net.connect(Number(port()), '127.0.0.1', () => {
        socket.write(`${firstLine}\r\nHost: ${host.authority}\r\nAuthorization: Bearer ${host.token}\r\n${more}\r\n`);
      });
      let text = '';
      socket.on('data', (piece) => { text += piece.toString(); });
      socket.on('end', () => resolve(text));
      socket.on('error', reject);
    });
    expect(head.split('\r\n')[0]).toBe('HTTP/1.1 403 Forbidden');
  });

  it('to be reached under any address but 127.0.0.1', async () => {
    const reached = await new Promise<boolean>((resolve) => {
      const socket = net.connect(Number(port()), '127.0.0.2', () => resolve(true));
      socket.on('error', () => resolve(false));
    });
    expect(reached).toBe(false);
  });
});
