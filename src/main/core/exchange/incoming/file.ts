import fs from 'node:fs';
import { CaseError } from '../../../../shared/errors.ts';
import type { FileHead, IncomingFile } from './incoming.ts';

/** What is read whole is several times its size in memory. */
const largestWholeBytes = 512 * 1024 * 1024;
const pieceBytes = 1024 * 1024;
/** So much of a file tells its form. */
const headBytes = 64 * 1024;

const megabytes = (bytes: number) => Math.ceil(bytes / 1024 / 1024);

function* pieces(filePath: string): Generator<Uint8Array, void, undefined> {
  const descriptor = fs.openSync(filePath, 'r');
  try {
    for (;;) {
      const piece = new Uint8Array(pieceBytes);
      const read = fs.readSync(descriptor, piece);
      if (read === 0) return;
      yield piece.subarray(0, read);
    }
  } finally {
    fs.closeSync(descriptor);
  }
}

/** A file on disk, which is read when its bytes are asked for. */
export function incomingFile(filePath: string, name: string): IncomingFile {
  const sizeBytes = fs.statSync(filePath).size;
  return {
    name, sizeBytes, chunks: () => pieces(filePath),
    get bytes() {
      if (sizeBytes > largestWholeBytes) {
        throw new CaseError('FILE_TOO_LARGE', `${name} has ${megabytes(sizeBytes)} MB; a file of this form is read whole, and at most ${megabytes(largestWholeBytes)} MB can be. Have it written in parts, or as FollowTheMoney, which is read line by line whatever its size.`);
      }
      return fs.readFileSync(filePath);
    },
  };
}

/** The beginning of a file on disk. */
export function headOf(filePath: string, name: string): FileHead {
  const [bytes = new Uint8Array()] = pieces(filePath);
  const start = bytes.subarray(0, headBytes);
  return { name, bytes: start, text: new TextDecoder().decode(start) };
}
