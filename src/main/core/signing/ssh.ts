import { createHash, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';

/*
 * Keys and signatures in the forms of OpenSSH (RFC 4253, 5; RFC 8709; OpenSSH's PROTOCOL.sshsig), which `ssh-keygen -Y verify` checks.
 */

/** What a signature is for: one that was made for something else does not count. */
export const namespace = 'casewright';
const keyType = 'ssh-ed25519';
const preamble = Buffer.from('SSHSIG');
const hashName = 'sha512';
const rawKeyBytes = 32;
const [armorStart, armorEnd] = ['-----BEGIN SSH SIGNATURE-----', '-----END SSH SIGNATURE-----'];
const armorColumns = 70;
/** What stands before the 32 bytes of an Ed25519 key in its DER form (RFC 8410). */
const spkiStart = Buffer.from('302a300506032b6570032100', 'hex');

function string(bytes: Uint8Array | string): Buffer {
  const content = Buffer.from(bytes);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  return Buffer.concat([length, content]);
}

/** Takes strings off the front of bytes. */
function stringsIn(bytes: Buffer): Buffer[] {
  const found: Buffer[] = [];
  for (let at = 0; at < bytes.length;) {
    const end = at + 4 <= bytes.length ? at + 4 + bytes.readUInt32BE(at) : Infinity;
    if (end > bytes.length) throw new RangeError('a part is cut off');
    found.push(bytes.subarray(at + 4, end));
    at = end;
  }
  return found;
}

/** A public key as OpenSSH hands it about. */
export function publicBlob(key: KeyObject): Buffer {
  return Buffer.concat([string(keyType), string(createPublicKey(key as never).export({ type: 'spki', format: 'der' }).subarray(-rawKeyBytes))]);
}

/** `ssh-ed25519 AAAA...`: the line of a `.pub` file, without a comment. */
export function publicLine(blob: Uint8Array): string {
  return `${keyType} ${Buffer.from(blob).toString('base64')}`;
}

/** `SHA256:...`, as `ssh-keygen -l` prints it. */
export function fingerprintOf(blob: Uint8Array): string {
  return `SHA256:${createHash('sha256').update(blob).digest('base64').replace(/=+$/, '')}`;
}

const signedBytes = (message: Uint8Array) => Buffer.concat([preamble, string(namespace), string(''), string(hashName), string(createHash(hashName).update(message).digest())]);

/** Signs a message. The same key and message give the same signature. */
export function signatureOver(message: Uint8Array, key: KeyObject): string {
  const version = Buffer.from([0, 0, 0, 1]);
  const signature = Buffer.concat([string(keyType), string(sign(null, signedBytes(message), key))]);
  const blob = Buffer.concat([preamble, version, string(publicBlob(key)), string(namespace), string(''), string(hashName), string(signature)]);
  const lines = blob.toString('base64').match(new RegExp(`.{1,${armorColumns}}`, 'g')) ?? [];
  return [armorStart, ...lines, armorEnd, ''].join('\n');
}

/**
 * The public key whose holder signed a message, or null where the signature is not over this message and for `casewright`.
 *
 * @throws RangeError when it is not of the form that is written here
 */
export function signerOf(message: Uint8Array, armored: string): Buffer | null {
  const body = new RegExp(`^\\s*${armorStart}\\s+([A-Za-z0-9+/=\\s]+?)\\s+${armorEnd}\\s*$`).exec(armored)?.[1];
  const bytes = Buffer.from(body ?? '', 'base64');
  if (!bytes.subarray(0, preamble.length).equals(preamble) || bytes.readUInt32BE(preamble.length) !== 1) throw new RangeError('it is no SSH signature');
  const [blob, space, , hash, signature] = stringsIn(bytes.subarray(preamble.length + 4));
  if (!blob || !signature) throw new RangeError('a part is missing');
  const [type, raw] = stringsIn(blob);
  const [signatureType, value] = stringsIn(signature);
  if (type?.toString() !== keyType || signatureType?.toString() !== keyType || raw?.length !== rawKeyBytes || !value) throw new RangeError('it is not by an Ed25519 key');
  if (space?.toString() !== namespace || hash?.toString() !== hashName) return null;
  const key = createPublicKey({ key: Buffer.concat([spkiStart, raw]), format: 'der', type: 'spki' });
  return verify(null, signedBytes(message), key, value) ? blob : null;
}
