import { expect, it } from 'vitest';
import { readIdentity } from './identity.ts';

function tab(hash: string, kept: Record<string, string> = {}) {
  const storage = new Map(Object.entries(kept));
  let erased = 0;
  const identity = readIdentity({
    hash,
    storage: { getItem: (key) => storage.get(key) ?? null, setItem: (key, value) => void storage.set(key, value) },
    eraseHash: () => { erased += 1; },
    newUuid: () => 'new-uuid',
  });
  return { identity, erased, kept: Object.fromEntries(storage) };
}

it('moves the token from the address to the storage of the tab', () => {
  expect(tab('#token=abc-_9')).toEqual({
    identity: { token: 'abc-_9', windowId: 'new-uuid' },
    erased: 1,
    kept: { 'casewright.token': 'abc-_9', 'casewright.window': 'new-uuid' },
  });
});

it('knows itself again after a reload', () => {
  const kept = { 'casewright.token': 'abc', 'casewright.window': 'old-uuid' };
  expect(tab('', kept)).toEqual({ identity: { token: 'abc', windowId: 'old-uuid' }, erased: 0, kept });
});

it('has an empty token when it was opened without one', () => {
  expect(tab('#somewhere').identity).toEqual({ token: '', windowId: 'new-uuid' });
});
