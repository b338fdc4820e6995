import { expect, it } from 'vitest';
import type { HostEvent } from '../../shared/events.ts';
import { createHttpTransport } from './http-transport.ts';

interface Sent {
  readonly path: string;
  readonly options: RequestInit;
}

/** A transport whose host answers each request with the next of some responses, and after them not at all. */
function transportTo(responses: readonly (() => Response)[]) {
  const sent: Sent[] = [];
  const pauses: number[] = [];
  const transport = createHttpTransport({ token: 'the-token', windowId: 'the-window' }, {
    fetch: async (path, options) => {
      const respond = responses[sent.length];
      sent.push({ path, options });
      if (!respond) return new Promise<Response>((_resolve, reject) => options.signal?.addEventListener('abort', () => reject(new Error('aborted'))));
      return respond();
    },
    pause: async (ms) => { pauses.push(ms); },
  });
  return { transport, sent, pauses };
}

const json = (value: unknown, status = 200) => () => new Response(JSON.stringify(value), { status });
const stream = (text: string) => () => new Response(text, { headers: { 'Content-Type': 'text/event-stream' } });
const broken = () => { throw new TypeError('Failed to fetch'); };

it('sends a call as JSON with the token and the window', async () => {
  const { transport, sent } = transportTo([json({ ok: true, value: 5 })]);
  expect(await transport.call('case.state', {})).toEqual({ ok: true, value: 5 });
  expect(sent).toEqual([{
    path: '/api/call',
    options: {
      method: 'POST',
      headers: { Authorization: 'Bearer the-token', 'X-Casewright-Window': 'the-window', 'Content-Type': 'application/json' },
      body: '{"name":"case.state","input":{}}',
    },
  }]);
});

it('lets nothing but the arrangement of the panes outlive the page', async () => {
  const { transport, sent } = transportTo([json({ ok: true, value: null }), json({ ok: true, value: null })]);
  await transport.call('view.write', { key: 'layout', json: '{}' });
  await transport.call('case.state', {});
  expect(sent.map(({ options }) => options.keepalive)).toEqual([true, undefined]);
});

it.each([
  ['does not answer', broken, 'NOT_AVAILABLE'],
  ['does not know the token', json('no', 401), 'NOT_AVAILABLE'],
  ['finds the call too large', json('no', 413), 'FILE_TOO_LARGE'],
  ['answers with something else', json({ hello: 'there' }), 'NOT_AVAILABLE'],
])('replies with an error when the host %s', async (_what, response, code) => {
  const { transport } = transportTo([response]);
  expect(await transport.call('case.state', {})).toMatchObject({ ok: false, error: { code } });
});

it('listens again after a break, and tells that anything may have changed', async () => {
  const { transport, sent, pauses } = transportTo([
    stream('data: {"type":"case/changed","seq":1,"ids":[]}\n\n'), broken, broken, stream('data: {"type":"case/closed"}\n\n'),
  ]);
  const events: HostEvent[] = [];
  await new Promise<void>((resolve) => {
    const unsubscribe = transport.subscribe((event) => {
      events.push(event);
      if (event.type !== 'case/closed') return;
      unsubscribe();
      resolve();
    });
  });
  expect(events).toEqual([{ type: 'case/changed', seq: 1, ids: [] }, { type: 'case/opened' }, { type: 'case/closed' }]);
  expect(sent.map(({ path }) => path)).toEqual(['/api/events', '/api/events', '/api/events', '/api/events']);
  expect(pauses).toEqual([250, 500, 1000]);
});

it('stops asking when its token is refused', async () => {
  const { transport, sent } = transportTo([json('no', 401)]);
  transport.subscribe(() => undefined);
  await Promise.resolve();
  expect(sent).toHaveLength(1);
});
