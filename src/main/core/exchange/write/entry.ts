import type { KeyObject } from 'node:crypto';
import type { HandOutOptions } from '../../../../shared/contract/exchange.ts';
import type { Release } from '../release/release.ts';
import type { Hasher } from './hasher.ts';
import type { Shape } from './shape.ts';

/** A piece of a file: text, which is written as UTF-8, or bytes. */
export type Chunk = string | Uint8Array;

/** One file of an export. */
export interface Entry {
  /** Where it lies in the archive or folder, with `/` between; what an export of one file says here does not matter. */
  readonly path: string;
  readonly chunks: Iterable<Chunk> | AsyncIterable<Chunk>;
  /** Where the very same bytes lie already, on the disk of the export: a folder takes that file in once all chunks were read. */
  readonly movedFrom?: string;
  /** Whether packing it would cost time and gain little, as of a file that holds packed ones; else its beginning tells. */
  readonly isPacked?: boolean;
  /** SHA-256 of all chunks, where whoever gives them works it out: to be asked for once they were read. */
  readonly sha256?: () => Promise<string>;
}

/** What a writer may use besides the release. */
export interface WriteContext {
  readonly shape: Shape;
  /** A path where a writer may make a folder for files in passing; whoever asked for the export removes it. */
  readonly scratch: string;
  /** The built page that shows a bundle, without data. */
  readonly viewer: string;
  /** What a bundle is signed with. */
  readonly signingKey: KeyObject | null;
  /** What works out checksums. */
  readonly hasher: Hasher;
  readonly handOut: HandOutOptions;
  /** Takes the words of what is written as pixels or glyphs, in which nobody could look for withheld ones. */
  readonly tell: (words: string) => void;
}

/** Writes a release in one form. Gives the same bytes for the same case, whatever the machine, zone and time. */
export type Writer = (release: Release, progress: (done: number, total: number) => void, context: WriteContext) => Iterable<Entry> | AsyncIterable<Entry>;
