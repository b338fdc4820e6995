import { expect, it } from 'vitest';
import { createIpcTransport } from './ipc-transport.ts';

it('hands calls to the bridge and gives its reply back', async () => {
  const transport = createIpcTransport({
    call: async (name, input) => ({ ok: true, value: [name, input] }), subscribe: () => () => undefined,
  });
  expect(await transport.call('quote.read', { id: 'x' })).toEqual({ ok: true, value: ['quote.read', { id: 'x' }] });
});

it('replies with an error when the main process fails', async () => {
  const transport = createIpcTransport({ call: () => Promise.reject(new Error('No handler')), subscribe: () => () => undefined });
  expect(await transport.call('case.state', {})).toMatchObject({ ok: false, error: { code: 'NOT_AVAILABLE' } });
});
