import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { CaseError } from '../../../shared/errors.ts';
import { connectToCopy, type CaseLocation } from '../db/casefile.ts';
import type { Connection } from '../db/connection.ts';
import { flush, flushName } from '../db/flush.ts';
import { backupsOf, firstWritable } from './folder.ts';
import { backupName, type Backup } from './names.ts';
import { outOfRotation } from './rotation.ts';
import { headsIn, headsOf, readBackup, type Heads } from './sound.ts';

/** What is to be kept where. */
export interface BackupOrder {
  readonly location: CaseLocation;
  /** Folders for it, the best one first. */
  readonly folders: readonly string[];
  readonly now: Date;
}

/** A backup that is there, and whether it was made by this order. */
export interface MadeBackup {
  readonly backup: Backup;
  readonly isNew: boolean;
}

const passing = '.passing';
/** One in passing that is older than this was left by a program that was killed. */
const longestMakingMs = 6 * 3_600_000;

/** Puts a copy that was found good under its name, for good. Nobody is to write in a backup. */
function keep(copy: string, to: string): void {
  flush(copy);
  fs.chmodSync(copy, 0o400);
  fs.renameSync(copy, to);
  flushName(to);
}

/** @throws CaseError `CASE_DAMAGED` where the copy is not what the case was, or goes on from it */
async function copySound(db: Connection, copy: string, { path: casePath, key }: CaseLocation): Promise<Heads> {
  const before = db.snapshot(() => headsOf(db));
  await db.copyTo(copy);
  const heads = readBackup({ path: copy, key });
  if (heads.first !== before.first || heads.seq < before.seq || (heads.seq === before.seq && heads.hash !== before.hash)) {
    throw new CaseError('CASE_DAMAGED', `The backup of ${path.basename(casePath)} does not have the history of the case. It was not kept; the older ones are as they were.`);
  }
  return heads;
}

function dropPassing(folder: string, now: Date): void {
  for (const name of fs.readdirSync(folder)) {
    const file = path.join(folder, name);
    const isOld = name.endsWith(passing) && now.getTime() - (fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0) > longestMakingMs;
    if (isOld) fs.rmSync(file, { force: true });
  }
}

/** Drops what is out of rotation. Backups with another history, of a case that had this name before, are never dropped. */
function rotate({ location: { path: casePath, key }, now }: BackupOrder, folder: string, { first }: Heads): void {
  const ours = backupsOf(casePath, [folder]).filter((backup) => headsIn({ path: backup.path, key })?.first === first);
  for (const backup of outOfRotation(ours, now)) fs.rmSync(backup.path, { force: true });
}

/**
 * Keeps a copy of a case, reads it to its last page, and only then drops older ones. A case whose newest backup has all its changes
 * gets no other.
 *
 * @throws CaseError `CASE_DAMAGED`; the driver's and the system's errors: then nothing was dropped
 */
export async function makeBackup(order: BackupOrder): Promise<MadeBackup> {
  const { location, folders, now } = order;
  const { path: casePath, key } = location;
  const db = connectToCopy(location);
  let copy: string | undefined;
  try {
    const folder = firstWritable(folders);
    const [newest] = backupsOf(casePath, [folder]);
    const known = newest && headsIn({ path: newest.path, key });
    if (newest && known?.hash === db.snapshot(() => headsOf(db)).hash) return { backup: newest, isNew: false };
    dropPassing(folder, now);
    copy = path.join(folder, `.${randomUUID()}${passing}`);
    const heads = await copySound(db, copy, location);
    const backup = { path: path.join(folder, backupName(casePath, now, heads.seq)), at: now, seq: heads.seq };
    keep(copy, backup.path);
    rotate(order, folder, heads);
    return { backup, isNew: true };
  } finally {
    db.close();
    if (copy !== undefined) for (const suffix of ['', '-journal', '-wal', '-shm']) fs.rmSync(copy + suffix, { force: true });
  }
}
