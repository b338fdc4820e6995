import type { BundleFinding } from '../../../shared/contract/bundles.ts';

/** A file of a bundle. */
export interface SourceFile {
  /** From the bag's own folder, with `/` between. */
  readonly path: string;
  readonly bytes: number;
  /** Its bytes, from the start. Rejects where they can't be read. */
  read(): Promise<AsyncIterable<Buffer>>;
}

/** A bundle to be read, nothing of which is unpacked. Has a lifetime: `close` it. */
export interface BundleSource {
  /** Files that are safe to read, by their paths. */
  readonly files: ReadonlyMap<string, SourceFile>;
  /** What was refused on the way. */
  readonly findings: readonly BundleFinding[];
  close(): void;
}

/**
 * All of a small file.
 *
 * @throws Error when it has more than `limitBytes`
 */
export async function readWhole(file: SourceFile, limitBytes: number): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of await file.read()) {
    bytes += piece.length;
    if (bytes > limitBytes) throw new Error(`${file.path} has more than ${limitBytes} bytes`);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
