import { createHash } from 'node:crypto';
import type { JournalEntry } from '../../../shared/model/case.ts';

/** The hash that the first entry carries as the one before it. */
export const firstPreviousHash = '0'.repeat(64);

/** The stored form of a change, as it is hashed. */
export interface StoredChange {
  readonly table: string;
  readonly id: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** SHA-256 over the changes of one entry: a JSON array a line, `[table, id, before, after]`. */
export function hashChanges(changes: Iterable<StoredChange>): string {
  const hash = createHash('sha256');
  for (const { table, id, before, after } of changes) hash.update(`${JSON.stringify([table, id, before, after])}\n`);
  return hash.digest('hex');
}

/** Everything about an entry that its hash covers. */
export type Sealed = Omit<JournalEntry, 'hash'> & { readonly changesSha256: string };

/** SHA-256 over an entry and, through `previousHash`, over all before it. docs/file-format.md gives the form. */
export function hashEntry(entry: Sealed): string {
  const parts = [
    entry.previousHash, entry.seq, entry.at, entry.author, entry.tool, entry.command, entry.label, entry.kind,
    entry.targetSeq, entry.changeCount, entry.changesSha256,
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
