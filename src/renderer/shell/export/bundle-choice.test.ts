import { expect, it } from 'vitest';
import { contract, type VerbName } from '../../../shared/contract.ts';
import type { Client } from '../../client/client.ts';
import { isComplete, makeMissingKey, plainBundle } from './bundle-choice.ts';

it.each([
  { what: 'nothing, of an open case', choice: {}, isProtected: false, is: true },
  { what: 'nothing, of a protected case', choice: {}, isProtected: true, is: false },
  { what: 'that it need not be protected', choice: { isUnprotected: true }, isProtected: true, is: true },
  { what: 'a passphrase', choice: { encryptWith: 'long enough', encryptAgain: 'long enough' }, isProtected: true, is: true },
  { what: 'a passphrase once', choice: { encryptWith: 'long enough' }, isProtected: true, is: false },
  { what: 'a short passphrase', choice: { encryptWith: 'short', encryptAgain: 'short' }, isProtected: false, is: false },
  { what: 'a short passphrase of the key', choice: { sign: { passphrase: '', again: null } }, isProtected: false, is: false },
  { what: "to sign with a key that the system keeps", choice: { sign: { passphrase: null, again: null } }, isProtected: false, is: true },
  { what: 'the passphrase of a key that is there', choice: { sign: { passphrase: 'long enough', again: null } }, isProtected: false, is: true },
  { what: 'two passphrases for a new key', choice: { sign: { passphrase: 'long enough', again: 'long enuogh' } }, isProtected: false, is: false },
  { what: 'the passphrase of a key that was made since', choice: { sign: { passphrase: 'long enough', again: 'long enuogh' } }, isProtected: false, hasKey: true, is: true },
])('a bundle can be written or not when $what is said', ({ choice, isProtected, hasKey = false, is }) => {
  expect(isComplete({ ...plainBundle, ...choice }, isProtected, hasKey)).toBe(is);
});

/** A host that takes what the contract takes, and tells what it was asked. */
function hostWith(key: object | null) {
  const asked: unknown[] = [];
  const client = {
    call: (name: VerbName, input: unknown) => {
      asked.push([name, contract[name].input.parse(input)]);
      return Promise.resolve(name === 'key.show' ? { key, guard: 'passphrase' } : key);
    },
    subscribe: () => () => undefined,
  } as unknown as Client;
  return { client, asked };
}

it('makes the first key with the passphrase alone, as the host takes it, and none where one is there', async () => {
  const [without, having] = [hostWith(null), hostWith({ fingerprint: 'AA' })];
  for (const { client } of [without, having]) await makeMissingKey(client, { passphrase: 'long enough', again: 'long enough' });
  expect(without.asked).toEqual([['key.show', {}], ['key.make', { passphrase: 'long enough' }]]);
  expect(having.asked).toEqual([['key.show', {}]]);
});
