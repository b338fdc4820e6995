import { expect, it } from 'vitest';
import { isComplete, plainBundle } from './bundle-choice.ts';

it.each([
  { what: 'nothing, of an open case', choice: {}, isProtected: false, is: true },
  { what: 'nothing, of a protected case', choice: {}, isProtected: true, is: false },
  { what: 'that it need not be protected', choice: { isUnprotected: true }, isProtected: true, is: true },
  { what: 'a passphrase', choice: { encryptWith: 'long enough' }, isProtected: true, is: true },
  { what: 'a short passphrase', choice: { encryptWith: 'short' }, isProtected: false, is: false },
  { what: 'a short passphrase of the key', choice: { sign: { passphrase: '' } }, isProtected: false, is: false },
  { what: "to sign with a key that the system keeps", choice: { sign: { passphrase: null } }, isProtected: false, is: true },
])('a bundle can be written or not when $what is said', ({ choice, isProtected, is }) => {
  expect(isComplete({ ...plainBundle, ...choice }, isProtected)).toBe(is);
});
