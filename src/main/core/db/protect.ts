import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { CaseError } from '../../../shared/errors.ts';
import { changeKey, Connection } from './connection.ts';
import { inWords } from './errors.ts';
import { flush, flushName } from './flush.ts';
import type { CaseKey } from './key.ts';

/** How the copy that takes a file's place is called while it is written. */
const passingName = (filePath: string): RegExp => new RegExp(`^${path.basename(filePath).replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}\\.[0-9a-f-]{36}\\.protecting(-journal|-wal|-shm)?$`);

/** Removes copies that were left when a program was stopped in the middle. To be called by who is connected to the file: nobody can be writing one then. */
export function removeLeftovers(filePath: string): void {
  const folder = path.dirname(filePath);
  for (const name of fs.readdirSync(folder)) if (passingName(filePath).test(name)) fs.rmSync(path.join(folder, name), { force: true });
}

/** Whether a copy under another key lies beside a file: it is being written, or was left by a program that was stopped. */
export function isBeingProtected(filePath: string): boolean {
  try {
    return fs.readdirSync(path.dirname(filePath)).some((name) => passingName(filePath).test(name));
  } catch {
    // Not every folder that a file can be opened in can be listed.
    return false;
  }
}

/**
 * A connection that nobody else can be beside, with all that was written in the file itself.
 *
 * @throws CaseError `CASE_LOCKED`
 */
function connectAlone(filePath: string, key: CaseKey | null): Connection {
  const connection = Connection.open(filePath, { readonly: false, mustExist: true, key });
  try {
    connection.script('PRAGMA busy_timeout = 2000; PRAGMA locking_mode = EXCLUSIVE');
    connection.get('PRAGMA journal_mode = DELETE');
    connection.script('BEGIN EXCLUSIVE; COMMIT');
    return connection;
  } catch (error) {
    connection.close();
    const told = inWords(error, path.basename(filePath));
    if (!(told instanceof CaseError) || told.code !== 'CASE_LOCKED') throw told;
    throw new CaseError('CASE_LOCKED', `${path.basename(filePath)} is open in another window or program. Close it there; nothing was changed.`, { cause: error });
  }
}

/** Gives a copy the rights of the file whose place it takes; its owner where the system lets us. */
function likeBefore(copy: string, { mode, uid, gid }: fs.Stats): void {
  try {
    fs.chownSync(copy, uid, gid);
  } catch {
    // Another's file stays ours: only the system's administrator gives files away.
  }
  fs.chmodSync(copy, mode);
}

/** @throws Error when the copy does not hold what the file holds */
function assertSame(connection: Connection, copyPath: string, key: CaseKey | null): void {
  const copy = Connection.open(copyPath, { readonly: true, mustExist: true, key });
  const told = (from: Connection) => JSON.stringify([from.get('SELECT count(*), max(seq), max(hash) FROM journal'), from.get('PRAGMA application_id'), from.get('PRAGMA user_version')]);
  try {
    const sound = copy.get('PRAGMA quick_check(1)')?.['quick_check'];
    if (sound !== 'ok' || told(copy) !== told(connection)) throw new Error(`The copy of ${path.basename(copyPath)} is not what was copied: ${String(sound)}`);
  } finally {
    copy.close();
  }
}

/**
 * Writes a case that nobody has open under another key, or none. The file is the old one or the new one at any moment: a whole copy
 * is made beside it and takes its place.
 *
 * @throws CaseError `CASE_LOCKED`, `DISK_FULL`, `CASE_DAMAGED`; the file is then as it was
 */
export function rekey(linkPath: string, from: CaseKey | null, to: CaseKey | null): void {
  // A link stays a link: what it leads to is what is written over.
  const filePath = fs.realpathSync(linkPath);
  const connection = connectAlone(filePath, from);
  const beside = `${filePath}.${randomUUID()}.protecting`;
  try {
    removeLeftovers(filePath);
    // Nobody else's from its first byte on, and in the end as open to others as the file was.
    fs.closeSync(fs.openSync(beside, 'wx', 0o600));
    connection.run('VACUUM INTO :beside', { beside });
    changeKey(beside, from, to);
    assertSame(connection, beside, to);
    likeBefore(beside, fs.statSync(filePath));
    flush(beside);
    // Windows does not let a file be replaced while it is open; elsewhere the lock is held until it is.
    if (process.platform === 'win32') connection.close();
    fs.renameSync(beside, filePath);
    flushName(filePath);
  } catch (error) {
    throw inWords(error, path.basename(filePath));
  } finally {
    connection.close();
    for (const suffix of ['', '-journal', '-wal', '-shm']) fs.rmSync(beside + suffix, { force: true });
  }
}
