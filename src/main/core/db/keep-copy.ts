import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { WritableDb } from './connection.ts';
import { schemaVersion } from './migrations.ts';

/** Where a case of an older version is kept: `leak.casefile` as `leak (schema 1).casefile`. */
export function copyPath(filePath: string, version: number): string {
  const { dir, name, ext } = path.parse(filePath);
  return path.join(dir, `${name} (schema ${version})${ext}`);
}

/**
 * Keeps a case as it is before it is brought up to date, for the program that wrote it. A copy that is there already is left
 * alone. The copy is whole or not there.
 *
 * @throws the driver's SqliteError: nothing is brought up to date without a copy
 */
export function keepCopy(db: WritableDb, filePath: string): void {
  const version = db.count('PRAGMA user_version');
  const copy = copyPath(filePath, version);
  if (version === schemaVersion || fs.existsSync(copy)) return;
  const beside = `${copy}.${randomUUID()}.tmp`;
  try {
    db.run('VACUUM INTO :beside', { beside });
    fs.renameSync(beside, copy);
  } finally {
    fs.rmSync(beside, { force: true });
  }
}
