import { describe, expect, it } from 'vitest';
import { systemVault } from './vault.ts';

/** A stand-in for Electron's key store, which takes text and gives bytes. */
const storageOf = (backend: 'gnome_libsecret' | 'basic_text' | 'unknown', isAvailable = true) => ({
  isEncryptionAvailable: () => isAvailable, getSelectedStorageBackend: () => backend,
  encryptString: (text: string) => Buffer.from([...text].reverse().join('')), decryptString: (sealed: Buffer) => [...sealed.toString()].reverse().join(''),
});

describe("the system's key store", () => {
  it('gives back the bytes that it sealed', () => {
    const vault = systemVault(storageOf('gnome_libsecret'), 'linux');
    const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
    const sealed = vault.seal(bytes);
    expect(Buffer.from(sealed)).not.toEqual(Buffer.from(bytes));
    expect(Buffer.from(vault.open(sealed))).toEqual(Buffer.from(bytes));
  });

  it.each([
    { storage: storageOf('gnome_libsecret'), platform: 'linux', is: true },
    { storage: storageOf('basic_text'), platform: 'linux', is: false },
    { storage: storageOf('unknown'), platform: 'linux', is: false },
    { storage: storageOf('unknown'), platform: 'darwin', is: true },
    { storage: storageOf('gnome_libsecret', false), platform: 'linux', is: false },
  ] as const)('is there or not: $is on $platform', ({ storage, platform, is }) => {
    expect(systemVault(storage, platform).isAvailable()).toBe(is);
  });
});
