import path from 'node:path';
import { CaseError } from '../../../shared/errors.ts';
import { connectBeside } from '../db/casefile.ts';
import type { CaseKey } from '../db/key.ts';
import { readBackup } from './sound.ts';

/** What is to be taken out of the backups. */
export interface RestoreOrder {
  readonly backup: string;
  /** What unlocks it, where it is encrypted. */
  readonly key: CaseKey | null;
  /** Where there is nothing yet. */
  readonly to: string;
}

/**
 * Copies a backup that was read to its last page, and reads the copy as well. The backup stays as it is.
 *
 * @throws CaseError `CASE_DAMAGED`, `CASE_NOT_A_CASE`, `CASE_MISSING`; the driver's errors
 */
export async function takeOut({ backup, key, to }: RestoreOrder): Promise<null> {
  const from = { path: backup, key };
  const heads = readBackup(from);
  const db = connectBeside(from);
  try {
    await db.copyTo(to);
  } finally {
    db.close();
  }
  if (readBackup({ path: to, key }).hash !== heads.hash) throw new CaseError('CASE_DAMAGED', `The copy of ${path.basename(backup)} is not what the backup is. Check the disk, and try again.`);
  return null;
}
