import { createHash, type Hash } from 'node:crypto';
import { inBlocks } from '../write/blocks.ts';
import type { Entry } from '../write/entry.ts';

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
  readonly #onBytes: (bytes: number) => void;

  /** @param onBytes told how many more were written */
  constructor(onBytes: (bytes: number) => void = () => undefined) {
    this.#onBytes = onBytes;
  }

  /** The same file. What is noted of it is there once all of it was read. */
  of(entry: Entry): Entry {
    const { path, chunks } = entry;
    const [sha256, sha512] = algorithms.map((algorithm) => createHash(algorithm)) as [Hash, Hash];
    let digest: Digest | undefined;
    const watch = async function* (this: Digests): AsyncGenerator<Buffer> {
      let bytes = 0;
      for await (const block of inBlocks(chunks)) {
        sha256.update(block);
        sha512.update(block);
        bytes += block.length;
        this.#onBytes(block.length);
        yield block;
      }
      digest = { path, bytes, sha256: sha256.digest('hex'), sha512: sha512.digest('hex') };
      this.noted.push(digest);
    };
    return {
      ...entry, chunks: watch.call(this),
      sha256: () => {
        if (!digest) throw new Error(`${path} was not read to its end`);
        return digest.sha256;
      },
    };
  }
}

/** A manifest in the order of paths, two spaces between as `sha256sum -c` reads it. Our paths need no escapes. */
export function manifestOf(digests: readonly Digest[], algorithm: (typeof algorithms)[number]): string {
  return digests.toSorted((left, right) => (left.path < right.path ? -1 : 1)).map((digest) => `${digest[algorithm]}  ${digest.path}\n`).join('');
}
