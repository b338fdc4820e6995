import { inBlocks } from '../write/blocks.ts';
import type { Entry } from '../write/entry.ts';
import type { Hasher } from '../write/hasher.ts';

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
  readonly #noted: Promise<Digest>[] = [];
  readonly #hasher: Hasher;
  readonly #onBytes: (bytes: number) => void;

  /** @param onBytes told how many more were written */
  constructor(hasher: Hasher, onBytes: (bytes: number) => void = () => undefined) {
    this.#hasher = hasher;
    this.#onBytes = onBytes;
  }

  /** The same file. What is noted of it is there once all of it was read. */
  of(entry: Entry): Entry {
    const { path, chunks } = entry;
    const sums = this.#hasher.begin(algorithms);
    const { promise, resolve } = Promise.withResolvers<Digest>();
    const watch = async function* (this: Digests): AsyncGenerator<Buffer> {
      let bytes = 0;
      for await (const block of inBlocks(chunks)) {
        const isBehind = sums.update(block);
        if (isBehind) await isBehind;
        bytes += block.length;
        this.#onBytes(block.length);
        yield block;
      }
      resolve(sums.digest().then(([sha256 = '', sha512 = '']) => ({ path, bytes, sha256, sha512 })));
      this.#noted.push(promise);
    };
    return { ...entry, chunks: watch.call(this), sha256: async () => (await promise).sha256 };
  }

  /** Of all files that were written so far, in their order. */
  all(): Promise<Digest[]> {
    return Promise.all(this.#noted);
  }
}

/** A manifest in the order of paths, two spaces between as `sha256sum -c` reads it. Our paths need no escapes. */
export function manifestOf(digests: readonly Digest[], algorithm: (typeof algorithms)[number]): string {
  return digests.toSorted((left, right) => (left.path < right.path ? -1 : 1)).map((digest) => `${digest[algorithm]}  ${digest.path}\n`).join('');
}
