import type { Release } from '../release/release.ts';

/** A piece of a file: text, which is written as UTF-8, or bytes. */
export type Chunk = string | Uint8Array;

/** One file of an export. */
export interface Entry {
  /** Where it lies in the archive or folder, with `/` between; what an export of one file says here does not matter. */
  readonly path: string;
  readonly chunks: Iterable<Chunk> | AsyncIterable<Chunk>;
}

/** Writes a release in one form. Gives the same bytes for the same case, whatever the machine, zone and time. */
export type Writer = (release: Release, progress: (done: number, total: number) => void) => Iterable<Entry> | AsyncIterable<Entry>;
