import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { CaseError } from '../../../shared/errors.ts';
import { openWith, sealedByPassphrase, sealWith } from './seal.ts';
import { fingerprintOf, publicBlob, publicLine } from './ssh.ts';
import type { Vault } from './vault.ts';

/** What may be told of a key. */
export interface PublicKey {
  /** `ssh-ed25519 AAAA...` */
  readonly line: string;
  readonly fingerprint: string;
}

/** The user's key for signing bundles. */
export interface SigningKeys {
  /** The key, or null where none was made yet; and what guards it, or would guard one that is made now. */
  show(): { readonly key: PublicKey | null; readonly guard: 'passphrase' | 'system' };
  /**
   * Makes a key.
   *
   * @param passphrase null to have it kept by the key store of the system
   * @throws CaseError `FILE_EXISTS` where there is one: it is never replaced, as bundles bear it; `NOT_AVAILABLE` without a key store
   */
  make(passphrase: string | null): PublicKey;
  /** Opens the key. @throws CaseError `FILE_MISSING`, `PASSWORD_WRONG`, `NOT_AVAILABLE`, `FILE_UNREADABLE` */
  open(passphrase: string | null): KeyObject;
}

const told = { format: z.literal('casewright-signing-key'), publicKey: z.string(), fingerprint: z.string() };
const underPassphrase = z.object({ ...told, version: z.literal(1), ...sealedByPassphrase.shape });
const inVault = z.object({ ...told, version: z.literal(2), sealedBySystem: z.base64() });
const stored = z.discriminatedUnion('version', [underPassphrase, inVault]);
type Stored = z.infer<typeof stored>;

const derOf = (key: KeyObject) => key.export({ type: 'pkcs8', format: 'der' });
const keyOf = (der: Uint8Array) => createPrivateKey({ key: Buffer.from(der), format: 'der', type: 'pkcs8' });
const publicOf = ({ publicKey, fingerprint }: Stored): PublicKey => ({ line: publicKey, fingerprint });

function sealed(key: KeyObject, passphrase: string | null, vault: Vault | null): Stored {
  const blob = publicBlob(key);
  const about = { format: 'casewright-signing-key', publicKey: publicLine(blob), fingerprint: fingerprintOf(blob) } as const;
  if (passphrase !== null) return { ...about, version: 1, ...sealWith(passphrase, derOf(key)) };
  if (vault?.isAvailable() !== true) throw new CaseError('NOT_AVAILABLE', 'This computer has no key store that could keep a signing key. Give a passphrase for it.');
  return { ...about, version: 2, sealedBySystem: Buffer.from(vault.seal(derOf(key))).toString('base64') };
}

function openVault(bytes: string, vault: Vault | null): KeyObject {
  if (vault?.isAvailable() !== true) throw new CaseError('NOT_AVAILABLE', "The signing key is kept by the system's key store, which the desktop application alone can ask, while you are logged in. Sign the bundle there.");
  try {
    return keyOf(vault.open(Buffer.from(bytes, 'base64')));
  } catch (error) {
    throw new CaseError('NOT_AVAILABLE', "The system's key store did not open the signing key: it was made by another user or on another computer, or the key store is locked. Nothing was signed.", { cause: error });
  }
}

function opened(key: Stored, passphrase: string | null, vault: Vault | null): KeyObject {
  if (key.version === 2) return openVault(key.sealedBySystem, vault);
  if (passphrase === null) throw new CaseError('PASSWORD_WRONG', 'The signing key is under a passphrase. Give it to sign the bundle.');
  try {
    return keyOf(openWith(passphrase, key));
  } catch (error) {
    throw new CaseError('PASSWORD_WRONG', 'The passphrase does not open the signing key. Nothing was signed.', { cause: error });
  }
}

/**
 * Keeps the key in a file that only its owner may read, sealed by the system's key store or under a passphrase.
 *
 * @param vault null where the host has no key store
 */
export function createSigningKeys(file: string, vault: Vault | null = null): SigningKeys {
  const read = (): Stored | null => {
    if (!fs.existsSync(file)) return null;
    try {
      return stored.parse(JSON.parse(fs.readFileSync(file, 'utf8')));
    } catch (error) {
      throw new CaseError('FILE_UNREADABLE', `The signing key in ${file} can't be read. Restore the file from a backup, or move it away and make a new key.`, { cause: error });
    }
  };
  return {
    show: () => {
      const key = read();
      const isSystem = key === null ? vault?.isAvailable() === true : key.version === 2;
      return { key: key && publicOf(key), guard: isSystem ? 'system' : 'passphrase' };
    },
    make: (passphrase) => {
      const key = sealed(generateKeyPairSync('ed25519').privateKey, passphrase, vault);
      fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
      try {
        fs.writeFileSync(file, `${JSON.stringify(key, null, 2)}\n`, { flag: 'wx', mode: 0o600, flush: true });
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'EEXIST') throw new CaseError('FILE_EXISTS', `There is a signing key already, in ${file}. It is never replaced, as bundles bear its signature; move it away to make another one.`, { cause: error });
        throw error;
      }
      return publicOf(key);
    },
    open: (passphrase) => {
      const key = read();
      if (!key) throw new CaseError('FILE_MISSING', 'There is no signing key yet. Make one with "casewright key make".');
      return opened(key, passphrase, vault);
    },
  };
}
