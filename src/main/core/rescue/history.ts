import type { ReadableDb, Row } from '../db/connection.ts';
import { entryFromRow } from '../journal/entries.ts';
import { firstPreviousHash, hashChanges, hashEntry } from '../journal/hash.ts';
import { readPart, readTable } from './read.ts';

/** What the journal says last of a row. */
export interface Recorded {
  /** Null for a row that was removed. */
  readonly row: Row | null;
  readonly seq: number;
}

/** A journal as far as it can be read and believed. */
export interface History {
  readonly entries: readonly Row[];
  readonly changes: readonly Row[];
  /** Whether every entry is there and as it was written. */
  readonly isWhole: boolean;
  /** Entries whose hash covers what was read of them. */
  readonly soundCount: number;
  /** By table and identifier, from sound entries. */
  readonly latest: ReadonlyMap<string, ReadonlyMap<string, Recorded>>;
}

const text = (value: Row[string] | undefined) => (value === null || value === undefined ? null : String(value));

/** Whether an entry and its changes are as they were written. */
function isSound(row: Row, changes: readonly Row[]): boolean {
  const stored = changes.map((change) => ({ table: String(change['table_name']), id: String(change['row_id']), before: text(change['before']), after: text(change['after']) }));
  const changesSha256 = hashChanges(stored);
  const entry = entryFromRow(row);
  return changes.length === entry.changeCount && changesSha256 === row['changes_sha256'] && hashEntry({ ...entry, changesSha256 }) === entry.hash;
}

/** Reads the journal of a damaged case. An entry that is not as it was written says nothing of any row. */
export function readHistory(db: ReadableDb): History {
  const entries = readTable(db, 'journal');
  const changes: Row[] = [];
  const latest = new Map<string, Map<string, Recorded>>();
  let [soundCount, previous, isWhole] = [0, firstPreviousHash, entries.isWhole];
  for (const [index, entry] of entries.rows.entries()) {
    const seq = Number(entry['seq']);
    const part = readPart(db, 'journal_change', 'seq', 'ordinal', seq);
    const sound = isSound(entry, part.rows);
    isWhole &&= sound && seq === index + 1 && entry['previous_hash'] === previous;
    previous = String(entry['hash']);
    if (!sound) continue;
    soundCount++;
    changes.push(...part.rows);
    for (const change of part.rows) {
      const table = String(change['table_name']);
      const rows = latest.get(table) ?? new Map<string, Recorded>();
      rows.set(String(change['row_id']), { row: change['after'] === null ? null : JSON.parse(String(change['after'])) as Row, seq });
      latest.set(table, rows);
    }
  }
  return { entries: entries.rows, changes, isWhole: isWhole && soundCount > 0, soundCount, latest };
}
