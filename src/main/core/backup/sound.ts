import path from 'node:path';
import { CaseError } from '../../../shared/errors.ts';
import { Connection, type ReadableDb } from '../db/connection.ts';
import { sqliteCode } from '../db/errors.ts';
import type { CaseLocation } from '../db/casefile.ts';
import { saltOfCase } from '../db/header.ts';

/** What tells one case, and one state of it, from all others. */
export interface Heads {
  /** Hash of the first journal entry: whose history it is. Null in a journal that is empty. */
  readonly first: string | null;
  readonly seq: number;
  /** Hash of the newest journal entry, which covers all before it. */
  readonly hash: string | null;
}

/** The two ends of a journal. */
export function headsOf(db: ReadableDb): Heads {
  const first = db.get('SELECT hash FROM journal ORDER BY seq LIMIT 1')?.['hash'];
  const last = db.get('SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1');
  return { first: first === undefined ? null : String(first), seq: Number(last?.['seq'] ?? 0), hash: last ? String(last['hash']) : null };
}

/** @throws CaseError `CASE_DAMAGED` */
function assertWhole(db: ReadableDb, name: string): void {
  const result = db.get('PRAGMA quick_check(1)')?.['quick_check'];
  if (result !== 'ok') throw new CaseError('CASE_DAMAGED', `The backup ${name} is damaged. Take an older one.`);
}

/**
 * Reads a backup to its last page, and gives the ends of its journal.
 *
 * @throws CaseError `CASE_DAMAGED`, `CASE_NOT_A_CASE`, `CASE_MISSING`
 */
export function readBackup({ path: file, key }: CaseLocation): Heads {
  const name = path.basename(file);
  saltOfCase(file);
  const db = Connection.open(file, { readonly: true, mustExist: true, key });
  try {
    assertWhole(db, name);
    return headsOf(db);
  } catch (error) {
    if (sqliteCode(error) === undefined) throw error;
    throw new CaseError('CASE_DAMAGED', `The backup ${name} is damaged. Take an older one.`, { cause: error });
  } finally {
    db.close();
  }
}

/** As `readBackup`, without a look at every page; null for a file that says nothing of itself. */
export function headsIn({ path: file, key }: CaseLocation): Heads | null {
  let db: Connection | undefined;
  try {
    db = Connection.open(file, { readonly: true, mustExist: true, key });
    return headsOf(db);
  } catch {
    // Half a file, or none of ours: it is not one that may be dropped as a backup of this case.
    return null;
  } finally {
    db?.close();
  }
}
