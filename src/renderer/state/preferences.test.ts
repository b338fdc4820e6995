import { describe, expect, it } from 'vitest';
import { CallError, type Client } from '../client/client.ts';
import { readPreferences, usualPreferences } from './preferences.ts';

const answering = (call: () => Promise<unknown>) => ({ call }) as unknown as Pick<Client, 'call'>;

describe('preferences', () => {
  it('are those that the host keeps', async () => {
    const client = answering(() => Promise.resolve({ theme: 'dark', density: 'compact', lockAfter: 15 }));
    expect(await readPreferences(client)).toEqual({ theme: 'dark', density: 'compact', lockAfter: 15 });
  });

  it('follow the system where the host can\'t say', async () => {
    const client = answering(() => Promise.reject(new CallError({ code: 'NOT_AVAILABLE', message: 'no host' })));
    expect(await readPreferences(client)).toEqual(usualPreferences);
  });
});
