import type { Finding } from '../../../shared/contract/checks.ts';
import type { ReadableDb, Row } from '../db/connection.ts';
import { entryFromRow } from '../journal/entries.ts';
import { firstPreviousHash, hashChanges, hashEntry, type StoredChange } from '../journal/hash.ts';

const changeFromRow = (row: Row): StoredChange => ({
  table: String(row['table_name']), id: String(row['row_id']),
  before: row['before'] === null ? null : String(row['before']), after: row['after'] === null ? null : String(row['after']),
});

/** Walks the journal's chain from its first entry and names every entry that does not fit. */
export function* checkJournal(db: ReadableDb): Generator<Finding> {
  let expectedSeq = 1;
  let previousHash = firstPreviousHash;
  for (const row of db.each('SELECT * FROM journal ORDER BY seq')) {
    const entry = entryFromRow(row);
    const subject = `journal ${entry.seq}`;
    if (entry.seq !== expectedSeq) yield { code: 'journal-gap', subject, message: `Journal entries ${expectedSeq} to ${entry.seq - 1} are missing.` };
    const changes = db.all('SELECT * FROM journal_change WHERE seq = :seq ORDER BY ordinal', { seq: entry.seq }).map(changeFromRow);
    const changesSha256 = hashChanges(changes);
    const fits = entry.previousHash === previousHash && changes.length === entry.changeCount
      && changesSha256 === row['changes_sha256'] && hashEntry({ ...entry, changesSha256 }) === entry.hash;
    if (!fits) yield { code: 'journal-hash', subject, message: `Journal entry ${entry.seq} ("${entry.label}") was altered, or the one before it was.` };
    previousHash = entry.hash;
    expectedSeq = entry.seq + 1;
  }
}
