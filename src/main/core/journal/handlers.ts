import type { ActionHandler, HandlersOf } from '../handler.ts';
import type { Session } from '../session.ts';
import { journalEntries, type Committed, type Step } from './journal.ts';

function stepped(session: Session, { result, seq, ids }: Committed<Step>): Step {
  session.emit({ type: 'case/changed', seq, ids });
  return result;
}

const undo: ActionHandler<'journal.undo'> = (session, { expectedSeq }) => stepped(session, session.requireOpen().journal.undo(expectedSeq));
const redo: ActionHandler<'journal.redo'> = (session, { expectedSeq }) => stepped(session, session.requireOpen().journal.redo(expectedSeq));

export const journalHandlers: HandlersOf<'journal.list' | 'journal.changes' | 'journal.undo' | 'journal.redo'> = {
  'journal.list': (db, { beforeSeq, limit }) => journalEntries(db, beforeSeq ?? Number.MAX_SAFE_INTEGER, limit),

  'journal.changes': (db, { seq, limit }) => db.all(
    'SELECT table_name, row_id, before, after FROM journal_change WHERE seq = :seq ORDER BY ordinal LIMIT :limit', { seq, limit },
  ).map((row) => ({
    table: String(row['table_name']), rowId: String(row['row_id']),
    before: row['before'] === null ? null : String(row['before']), after: row['after'] === null ? null : String(row['after']),
  })),

  'journal.undo': undo,
  'journal.redo': redo,
};
