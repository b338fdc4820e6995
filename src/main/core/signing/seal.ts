import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto';
import { z } from 'zod';

/** Work that a guess at the passphrase costs: 128 MiB and some tenths of a second. */
const work = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 };
const base64 = z.base64();

/** Bytes under a passphrase, as they are kept: base64. */
export const sealedByPassphrase = z.object({ salt: base64, nonce: base64, sealed: base64, tag: base64 });
type Sealed = z.infer<typeof sealedByPassphrase>;

const keyFor = (passphrase: string, salt: Uint8Array) => scryptSync(passphrase.normalize('NFC'), salt, 32, work);

/** Seals bytes with AES-256-GCM under a passphrase, by way of scrypt. */
export function sealWith(passphrase: string, bytes: Uint8Array): Sealed {
  const [salt, nonce] = [randomBytes(16), randomBytes(12)];
  const cipher = createCipheriv('aes-256-gcm', keyFor(passphrase, salt), nonce);
  const sealed = Buffer.concat([cipher.update(bytes), cipher.final()]);
  const texts = [salt, nonce, sealed, cipher.getAuthTag()].map((each) => each.toString('base64')) as [string, string, string, string];
  return { salt: texts[0], nonce: texts[1], sealed: texts[2], tag: texts[3] };
}

/** @throws Error when the passphrase is another one */
export function openWith(passphrase: string, { salt, nonce, sealed, tag }: Sealed): Buffer {
  const bytesOf = (text: string) => Buffer.from(text, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', keyFor(passphrase, bytesOf(salt)), bytesOf(nonce), { authTagLength: 16 });
  decipher.setAuthTag(bytesOf(tag));
  return Buffer.concat([decipher.update(bytesOf(sealed)), decipher.final()]);
}
