import { CaseError } from '../../../shared/errors.ts';
import { importers } from './importers.ts';
import { importerOf, type DocumentFile } from './read.ts';

/** A document inside of another, taken out of it. */
export interface OpenedPart {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Whether files that an extractor reads may hold documents of their own. */
export function mayHoldParts(extractor: string): boolean {
  return importers.some(({ name, parts }) => name === extractor && parts !== undefined);
}

/**
 * Takes documents out of a file, which is opened once for all of them.
 *
 * @param keys of `Extract.parts`
 * @param mostBytes what goes beyond is left for another time
 * @returns the first ones, at least one, in the order of the keys
 * @throws CaseError `NOT_AVAILABLE` when the file has none of a key, and what its importer throws
 */
export async function openParts(file: DocumentFile, keys: readonly string[], mostBytes: number): Promise<OpenedPart[]> {
  const open = await importerOf(file)?.parts?.(file);
  const opened: OpenedPart[] = [];
  let total = 0;
  for (const key of keys) {
    const part = await open?.(key).catch((error: unknown) => {
      // What is wrong with a later one is told when it comes first.
      if (opened.length > 0) return undefined;
      throw error;
    });
    if (!part && opened.length > 0) break;
    if (!part) throw new CaseError('NOT_AVAILABLE', `${file.name} holds no such part any more. Import the file anew.`);
    total += part.bytes.byteLength;
    if (opened.length > 0 && total > mostBytes) break;
    // Bytes of its own: what is cut out of a file would keep all of it in memory.
    opened.push({ name: `${file.name} › ${part.name}`, bytes: new Uint8Array(part.bytes) });
  }
  return opened;
}
