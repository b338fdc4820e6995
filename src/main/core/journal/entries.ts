import type { JournalEntry } from '../../../shared/model/case.ts';
import type { ReadableDb, Row } from '../db/connection.ts';
import type { Change } from './change.ts';
import type { Step } from './journal.ts';

/** The command of an entry that adds one report of a batch. Undo passes over it: the entry that ends the batch takes all back. */
export const batchPart = 'batch.import';
/** The command of the entry that ends a batch. */
export const batchEnd = 'batch.finish';

/** An entry to be taken back or done again, and the entry whose changes are to be inverted for it. */
export interface Target extends Step {
  readonly bySeq: number;
}

/** A row of `journal` in the model's form. */
export function entryFromRow(row: Row): JournalEntry {
  return {
    seq: Number(row['seq']),
    at: String(row['at']),
    author: String(row['author']),
    tool: String(row['tool']),
    command: String(row['command']),
    label: String(row['label']),
    kind: row['kind'] as JournalEntry['kind'],
    targetSeq: row['target_seq'] === null ? null : Number(row['target_seq']),
    changeCount: Number(row['change_count']),
    previousHash: String(row['previous_hash']),
    hash: String(row['hash']),
  };
}

/** The newest entry, or undefined in an untouched case. */
export function lastEntry(db: ReadableDb): JournalEntry | undefined {
  const row = db.get('SELECT * FROM journal ORDER BY seq DESC LIMIT 1');
  return row && entryFromRow(row);
}

const parse = (json: Row[string]) => (json === null ? null : JSON.parse(String(json)) as Row);

/** The changes of one entry, in order. */
export function changesOf(db: ReadableDb, seq: number): Change[] {
  const rows = db.all('SELECT table_name, row_id, before, after FROM journal_change WHERE seq = :seq ORDER BY ordinal', { seq });
  return rows.map((row) => ({
    table: String(row['table_name']), id: String(row['row_id']), before: parse(row['before'] ?? null), after: parse(row['after'] ?? null),
  }));
}

/**
 * The changes that a batch made: those of the entries that its last one names, and of that one.
 *
 * @returns undefined for an entry that ended no batch
 */
export function batchChanges(db: ReadableDb, { seq, bySeq }: Target): Change[] | undefined {
  if (db.get('SELECT command FROM journal WHERE seq = :seq', { seq })?.['command'] !== batchEnd) return undefined;
  const own = changesOf(db, bySeq);
  // What a redo brought back stands in its own entry.
  if (bySeq !== seq) return own;
  const entries = own.flatMap(({ after }) => JSON.parse(String(after?.['entries'] ?? '[]')) as number[]);
  return [...entries.flatMap((entry) => changesOf(db, entry)), ...own];
}

function* newestFirst(db: ReadableDb): Generator<JournalEntry> {
  for (let before = Number.MAX_SAFE_INTEGER; ;) {
    const rows = db.all('SELECT * FROM journal WHERE seq < :before ORDER BY seq DESC LIMIT 100', { before });
    for (const row of rows) yield entryFromRow(row);
    const last = rows.at(-1);
    if (!last) return;
    before = Number(last['seq']);
  }
}

/** The entry that undo takes back. Walks back over pairs of undo and what they took back. */
export function undoTarget(db: ReadableDb): Target | undefined {
  let taken = 0;
  for (const entry of newestFirst(db)) {
    if (entry.command === batchPart) continue;
    if (entry.kind === 'undo') taken++;
    else if (taken > 0) taken--;
    // Without its first entry a case would not be one.
    else if (entry.kind === 'do' && entry.command === 'case.create') return undefined;
    else return { seq: entry.targetSeq ?? entry.seq, label: entry.label, bySeq: entry.seq };
  }
  return undefined;
}

/** The entry that redo does again: the last undone one with no change since. */
export function redoTarget(db: ReadableDb): Target | undefined {
  let redone = 0;
  for (const entry of newestFirst(db)) {
    // An import that goes on beside a person's work is no change of mind.
    if (entry.command === batchPart) continue;
    if (entry.kind === 'do') return undefined;
    if (entry.kind === 'redo') redone++;
    else if (redone > 0) redone--;
    else if (entry.targetSeq !== null) return { seq: entry.targetSeq, label: entry.label, bySeq: entry.seq };
  }
  return undefined;
}
