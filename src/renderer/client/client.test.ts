import { expect, it } from 'vitest';
import type { Reply } from '../../shared/errors.ts';
import { createClient } from './client.ts';

const clientOf = (reply: Reply<unknown>) => createClient({ call: () => Promise.resolve(reply), subscribe: () => () => undefined });

it('gives back the value of a reply', async () => {
  const client = clientOf({ ok: true, value: null });
  expect(await client.call('case.state', {})).toBeNull();
});

it('throws a failed reply with its code and message', async () => {
  const client = clientOf({ ok: false, error: { code: 'CASE_MISSING', message: 'It is gone. Look elsewhere.' } });
  await expect(client.call('case.open', { file: 'file--1' })).rejects.toMatchObject({
    name: 'CallError', code: 'CASE_MISSING', message: 'It is gone. Look elsewhere.',
  });
});
