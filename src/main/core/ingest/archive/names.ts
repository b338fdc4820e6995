const endSignature = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const entrySignature = 0x02014b50;
const localSignature = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
const longestComment = 65_535;
const mostNames = 20_000;

const bufferOf = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Whether bytes are a ZIP archive, whatever is in it. */
export function isZip(bytes: Uint8Array): boolean {
  return bufferOf(bytes.subarray(0, 4)).equals(localSignature);
}

/** Names of the central directory; empty when there is none that can be followed. */
function listed(bytes: Buffer): string[] {
  const end = bytes.lastIndexOf(endSignature, bytes.length - 22);
  if (end < Math.max(0, bytes.length - 22 - longestComment)) return [];
  const names: string[] = [];
  for (let at = bytes.readUInt32LE(end + 16); at + 46 <= bytes.length && names.length < mostNames && bytes.readUInt32LE(at) === entrySignature;) {
    const [nameLength, extraLength, commentLength] = [bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32)];
    names.push(bytes.toString('utf8', at + 46, at + 46 + nameLength));
    at += 46 + nameLength + extraLength + commentLength;
  }
  return names;
}

/** Names that stand before the files themselves: all that an archive has that was cut short. */
function beforeFiles(bytes: Buffer): string[] {
  const names: string[] = [];
  for (let at = 0; at >= 0 && at + 30 <= bytes.length && names.length < mostNames; at = bytes.indexOf(localSignature, at + 4)) {
    names.push(bytes.toString('utf8', at + 30, at + 30 + bytes.readUInt16LE(at + 26)));
  }
  return names;
}

/** Names of the files in an archive, those of a damaged one too; only for telling what it is. Empty for what is no archive. */
export function namesIn(bytes: Uint8Array): ReadonlySet<string> {
  if (!isZip(bytes)) return new Set();
  const names = listed(bufferOf(bytes));
  return new Set(names.length > 0 ? names : beforeFiles(bufferOf(bytes)));
}
