import type { ReadableDb } from '../../db/connection.ts';
import type { Table } from '../../db/table.ts';
import type { Incoming } from '../incoming/incoming.ts';
import { caseRows } from '../incoming/rows.ts';

/** All that a case says, as a reader would give it that loses nothing. */
export function incomingOf(db: ReadableDb): Incoming {
  const rows = Object.fromEntries(Object.entries(caseRows).map(([name, { table }]) => {
    const all = table as unknown as Table<object>;
    return [name, db.all(`SELECT * FROM ${all.name} ORDER BY ${all.key}`).map((row) => all.fromRow(row))];
  }));
  const documents = db.all(`SELECT report.id, text, bytes FROM report JOIN report_text ON report_text.sha256 = text_sha256
    JOIN original ON original.sha256 = original_sha256 ORDER BY report.id`);
  return {
    system: 'test', rows, identifiers: [], foreign: [], problems: [],
    documents: documents.map(({ id, text, bytes }) => ({ reportId: String(id), text: String(text), original: bytes as Uint8Array })),
  };
}
