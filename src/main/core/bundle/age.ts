import fs from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Decrypter, Encrypter } from 'age-encryption';
import { CaseError } from '../../../shared/errors.ts';

/*
 * Encryption of a whole file under a passphrase, in the form of age (age-encryption.org/v1), which the `age` tool opens. In pieces: a
 * file of any length takes little memory.
 */

const firstLine = 'age-encryption.org/v1\n';
/** That of the age tool: about a second. */
const usualWorkFactor = 18;
const armour = '-----BEGIN AGE ENCRYPTED FILE-----';

/** Whether a file is encrypted with age. */
export function isEncrypted(file: string): boolean {
  const start = Buffer.alloc(armour.length);
  const handle = fs.openSync(file, 'r');
  try {
    fs.readSync(handle, start, 0, start.length, 0);
  } finally {
    fs.closeSync(handle);
  }
  const text = start.toString('latin1');
  return text.startsWith(firstLine) || text === armour;
}

const webStream = (file: string) => Readable.toWeb(fs.createReadStream(file)) as ReadableStream<Uint8Array>;

/**
 * Encrypts bytes as they come.
 *
 * @param workFactor base-2 logarithm of the work that a guess at the passphrase costs
 */
export async function* encrypted(pieces: AsyncIterable<Uint8Array>, passphrase: string, workFactor = usualWorkFactor): AsyncGenerator<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(workFactor);
  yield* await encrypter.encrypt(Readable.toWeb(Readable.from(pieces)) as ReadableStream<Uint8Array>);
}

/**
 * Decrypts a file into another one that is not there yet.
 *
 * @param passphrase null where none was given
 * @throws CaseError `PASSWORD_NEEDED`, `PASSWORD_WRONG`, `FILE_UNREADABLE` when it is damaged or not under a passphrase
 */
export async function decryptFile(from: string, to: string, passphrase: string | null): Promise<void> {
  const name = path.basename(from);
  if (passphrase === null) throw new CaseError('PASSWORD_NEEDED', `${name} is encrypted with age. Give its passphrase.`);
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  let plain: ReadableStream<Uint8Array>;
  try {
    plain = await decrypter.decrypt(webStream(from));
  } catch (error) {
    const why = error instanceof Error ? error.message : '';
    if (why.includes('no identity matched')) throw new CaseError('PASSWORD_WRONG', `The passphrase does not open ${name}. If it was encrypted for a key and not under a passphrase, decrypt it with the age tool first.`, { cause: error });
    throw new CaseError('FILE_UNREADABLE', `${name} can't be decrypted: ${why || 'it is damaged'}. An armoured file has to be decrypted with the age tool first.`, { cause: error });
  }
  try {
    await pipeline(Readable.fromWeb(plain as never), fs.createWriteStream(to, { flags: 'wx', mode: 0o600 }));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') throw new CaseError('DISK_FULL', `${name} can't be decrypted: the disk for files in passing is full. Make room and try again.`, { cause: error });
    throw new CaseError('FILE_UNREADABLE', `${name} can't be decrypted: it is damaged or cut off. Ask for it again.`, { cause: error });
  }
}
