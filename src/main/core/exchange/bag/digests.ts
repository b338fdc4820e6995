import { createHash } from 'node:crypto';
import type { Chunk, Entry } from '../write/entry.ts';

/** The two kinds of checksum that every bag of ours carries. */
export const algorithms = ['sha256', 'sha512'] as const;

/** What a file came to as it was written. */
export interface Digest {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly sha512: string;
}

/** Passes files on and notes their checksums on the way, so that nothing is read twice. */
export class Digests {
  readonly noted: Digest[] = [];

  /** The same file. What is noted of it is there once all of it was read. */
  of({ path, chunks }: Entry): Entry {
    return { path, chunks: this.#watch(path, chunks) };
  }

  async *#watch(path: string, chunks: Entry['chunks']): AsyncGenerator<Chunk> {
    const hashes = { sha256: createHash('sha256'), sha512: createHash('sha512') };
    let bytes = 0;
    for await (const chunk of chunks) {
      hashes.sha256.update(chunk);
      hashes.sha512.update(chunk);
      bytes += typeof chunk === 'string' ? Buffer.byteLength(chunk) : chunk.byteLength;
      yield chunk;
    }
    this.noted.push({ path, bytes, sha256: hashes.sha256.digest('hex'), sha512: hashes.sha512.digest('hex') });
  }
}

/** A manifest in the order of paths, two spaces between as `sha256sum -c` reads it. Our paths need no escapes. */
export function manifestOf(digests: readonly Digest[], algorithm: (typeof algorithms)[number]): string {
  return digests.toSorted((left, right) => (left.path < right.path ? -1 : 1)).map((digest) => `${digest[algorithm]}  ${digest.path}\n`).join('');
}
