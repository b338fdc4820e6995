import { pbkdf2, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';

/** What unlocks an encrypted case, as 96 hexadecimal digits: 32 bytes of key and the 16 of salt that the file begins with. A secret. */
export type CaseKey = string;

/** What SQLCipher 4 asks for, so that its own tools open a case by its passphrase too. */
const rounds = 256_000;
const keyBytes = 32;
export const saltBytes = 16;

const derive = promisify(pbkdf2);

/**
 * The key that a passphrase makes with a salt. Takes about a sixth of a second, on a thread of its own.
 *
 * @param salt the first bytes of the encrypted file
 */
export async function deriveKey(passphrase: string, salt: Uint8Array): Promise<CaseKey> {
  // The same letters are written in several ways by keyboards of different systems.
  const key = await derive(passphrase.normalize('NFC'), salt, rounds, keyBytes, 'sha512');
  return key.toString('hex') + Buffer.from(salt).toString('hex');
}

/** The key for a file that a passphrase is set for: with a salt that was never used. */
export const newKey = (passphrase: string): Promise<CaseKey> => deriveKey(passphrase, randomBytes(saltBytes));

/** A key that nobody knows, for a file that is gone again before the program ends. */
export const passingKey = (): CaseKey => randomBytes(keyBytes + saltBytes).toString('hex');

/** The salt that goes with a key. */
export const saltOfKey = (key: CaseKey): Buffer => Buffer.from(key.slice(2 * keyBytes), 'hex');
