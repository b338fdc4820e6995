import type { SafeStorage } from 'electron';
import type { Vault } from '../../core/signing/vault.ts';

/** What is used of Electron's own. */
type Storage = Pick<SafeStorage, 'isEncryptionAvailable' | 'getSelectedStorageBackend' | 'encryptString' | 'decryptString'>;

/**
 * The system's key store: the keychain of macOS, DPAPI of Windows, the secret service or KWallet of Linux. Where Linux has none of these, Electron
 * encrypts under a password that everybody knows, which is no key store.
 */
export function systemVault(storage: Storage, platform: NodeJS.Platform): Vault {
  const isSafe = () => platform !== 'linux' || !['basic_text', 'unknown'].includes(storage.getSelectedStorageBackend());
  return {
    isAvailable: () => storage.isEncryptionAvailable() && isSafe(),
    seal: (bytes) => storage.encryptString(Buffer.from(bytes).toString('base64')),
    open: (sealed) => Buffer.from(storage.decryptString(Buffer.from(sealed)), 'base64'),
  };
}
