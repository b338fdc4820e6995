import { createCipheriv, createDecipheriv, createPrivateKey, generateKeyPairSync, randomBytes, scryptSync, type KeyObject } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { CaseError } from '../../../shared/errors.ts';
import { fingerprintOf, publicBlob, publicLine } from './ssh.ts';

/** What may be told of a key. */
export interface PublicKey {
  /** `ssh-ed25519 AAAA...` */
  readonly line: string;
  readonly fingerprint: string;
}

/** The user's key for signing bundles. */
export interface SigningKeys {
  /** The key, or null where none was made yet. */
  show(): PublicKey | null;
  /** Makes a key. @throws CaseError `FILE_EXISTS` where there is one: it is never replaced, as bundles bear it */
  make(passphrase: string): PublicKey;
  /** Opens the key. @throws CaseError `FILE_MISSING`, `PASSWORD_WRONG`, `FILE_UNREADABLE` */
  open(passphrase: string): KeyObject;
}

/** Work that a guess at the passphrase costs: 128 MiB and some tenths of a second. */
const work = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 };
const base64 = z.base64();
const stored = z.object({ format: z.literal('casewright-signing-key'), version: z.literal(1), publicKey: z.string(), fingerprint: z.string(), salt: base64, nonce: base64, sealed: base64, tag: base64 });

const keyFor = (passphrase: string, salt: Uint8Array) => scryptSync(passphrase.normalize('NFC'), salt, 32, work);

function sealed(key: KeyObject, passphrase: string): z.infer<typeof stored> {
  const [salt, nonce] = [randomBytes(16), randomBytes(12)];
  const blob = publicBlob(key);
  const cipher = createCipheriv('aes-256-gcm', keyFor(passphrase, salt), nonce);
  const bytes = Buffer.concat([cipher.update(key.export({ type: 'pkcs8', format: 'der' })), cipher.final()]);
  const [saltText, nonceText, sealedText, tag] = [salt, nonce, bytes, cipher.getAuthTag()].map((each) => each.toString('base64')) as [string, string, string, string];
  return { format: 'casewright-signing-key', version: 1, publicKey: publicLine(blob), fingerprint: fingerprintOf(blob), salt: saltText, nonce: nonceText, sealed: sealedText, tag };
}

/** Keeps the key in a file that only its owner may read, under a passphrase. */
export function createSigningKeys(file: string): SigningKeys {
  const read = () => {
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
      return key && { line: key.publicKey, fingerprint: key.fingerprint };
    },
    make: (passphrase) => {
      const key = sealed(generateKeyPairSync('ed25519').privateKey, passphrase);
      fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
      try {
        fs.writeFileSync(file, `${JSON.stringify(key, null, 2)}\n`, { flag: 'wx', mode: 0o600, flush: true });
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'EEXIST') throw new CaseError('FILE_EXISTS', `There is a signing key already, in ${file}. It is never replaced, as bundles bear its signature; move it away to make another one.`, { cause: error });
        throw error;
      }
      return { line: key.publicKey, fingerprint: key.fingerprint };
    },
    open: (passphrase) => {
      const key = read();
      if (!key) throw new CaseError('FILE_MISSING', 'There is no signing key yet. Make one with "casewright key make".');
      const [salt, nonce, bytes, tag] = [key.salt, key.nonce, key.sealed, key.tag].map((text) => Buffer.from(text, 'base64')) as [Buffer, Buffer, Buffer, Buffer];
      try {
        const decipher = createDecipheriv('aes-256-gcm', keyFor(passphrase, salt), nonce, { authTagLength: 16 });
        decipher.setAuthTag(tag);
        return createPrivateKey({ key: Buffer.concat([decipher.update(bytes), decipher.final()]), format: 'der', type: 'pkcs8' });
      } catch (error) {
        throw new CaseError('PASSWORD_WRONG', 'The passphrase does not open the signing key. Nothing was signed.', { cause: error });
      }
    },
  };
}
