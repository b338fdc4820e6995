import type { ReadableDb } from '../../db/connection.ts';
import { entryFromRow } from '../../journal/entries.ts';

/** The journal, an entry a line: its fields, the hash over its changes, and the changes as they are hashed. */
export function* journalLines(db: ReadableDb): Generator<string> {
  for (const row of db.each('SELECT * FROM journal ORDER BY seq')) {
    const changes = db.all('SELECT table_name, row_id, before, after FROM journal_change WHERE seq = :seq ORDER BY ordinal', { seq: row['seq'] ?? null })
      .map((change) => [change['table_name'], change['row_id'], change['before'], change['after']]);
    yield `${JSON.stringify({ ...entryFromRow(row), changesSha256: row['changes_sha256'], changes })}\n`;
  }
}
