import { CaseError } from '../../../shared/errors.ts';
import type { ReadableDb } from '../db/connection.ts';
import { findRow, type Table } from '../db/table.ts';

/**
 * The row with a key.
 *
 * @throws CaseError `THING_MISSING`
 */
export function requireRow<T extends object>(db: ReadableDb, table: Table<T>, key: string): T {
  const row = findRow(db, table, key);
  if (!row) throw new CaseError('THING_MISSING', `This ${table.name} is not in the case any more. It may have been removed or undone.`);
  return row;
}

/**
 * The row with a key, as long as it is still the one that the caller saw.
 *
 * @throws CaseError `THING_MISSING`, `STALE_REVISION`
 */
export function requireRevision<T extends { readonly revision: number }>(
  db: ReadableDb, table: Table<T>, key: string, revision: number,
): T {
  const row = requireRow(db, table, key);
  if (row.revision !== revision) {
    throw new CaseError('STALE_REVISION', `This ${table.name} was changed elsewhere since you opened it. Look at it again, then make your change.`);
  }
  return row;
}

const shownLength = 60;

/** A text cut to a length that fits a label. */
export function shorten(text: string): string {
  const characters = Array.from(text.slice(0, (shownLength + 1) * 2));
  return characters.length <= shownLength ? text : `${characters.slice(0, shownLength - 1).join('')}…`;
}

/** Name, title or words of a thing, cut to fit a label; claims in words. */
export function labelOf(db: ReadableDb, id: string): string {
  if (id.startsWith('claim--')) {
    const claim = db.get('SELECT subject, relation, object FROM claim_in_words WHERE claim_id = :id', { id });
    return claim ? shorten(`${String(claim['subject'])} ${String(claim['relation'])} ${String(claim['object'])}`) : 'a claim';
  }
  const row = db.get('SELECT name FROM thing_name WHERE id = :id', { id });
  return row ? shorten(String(row['name'])) : 'something removed';
}
