import fs from 'node:fs';
import path from 'node:path';
import { CaseError } from '../../../shared/errors.ts';
import { damaged } from './errors.ts';
import { saltBytes, saltOfKey, type CaseKey } from './key.ts';
import { applicationId } from './migrations.ts';

/**
 * Files that this process is connected to, by device and inode. POSIX takes all locks of a process off a file when the
 * process closes any handle to it, and SQLite's with them (sqlite.org/howtocorrupt.html, 2.2): another program then
 * takes the file for one that nobody uses. So it is never opened in another way. A property of the process, hence of the module.
 */
const connected = new Map<string, { readonly count: number; readonly salt: Buffer | null }>();

/** What tells a file from all others on this machine; undefined where there is none. */
export function identityOf(filePath: string): string | undefined {
  const facts = fs.statSync(filePath, { bigint: true, throwIfNoEntry: false });
  return facts && `${facts.dev}:${facts.ino}`;
}

/** Whether a path still leads to the file that it led to. */
export function leadsTo(filePath: string, identity: string | undefined): boolean {
  return identityOf(filePath) === identity;
}

/** Whether this process has a connection to a file, under whatever path. */
export function isConnected(filePath: string): boolean {
  const identity = identityOf(filePath);
  return identity !== undefined && connected.has(identity);
}

/** Notes a connection to a file that is there. Gives what ends the note, to be called once after the connection is closed. */
export function noteConnection(filePath: string, key: CaseKey | null): () => void {
  const identity = identityOf(filePath) ?? filePath;
  const add = (more: number) => {
    const count = (connected.get(identity)?.count ?? 0) + more;
    if (count > 0) connected.set(identity, { count, salt: key === null ? null : saltOfKey(key) });
    else connected.delete(identity);
  };
  add(1);
  return () => add(-1);
}

const pageBytes = 4096;

/** An encrypted file is whole pages of what looks like chance: of its first 4,096 bytes hardly a value is missing. */
const leastValues = 240;
const isEncrypted = (header: Buffer, size: number): boolean =>
  header.length === pageBytes && size % pageBytes === 0 && new Set(header).size >= leastValues;

function headerOf(filePath: string): Buffer {
  const header = Buffer.alloc(pageBytes);
  const file = fs.openSync(filePath, 'r');
  try {
    return header.subarray(0, fs.readSync(file, header, 0, header.length, 0));
  } finally {
    fs.closeSync(file);
  }
}

/**
 * Reads the header before SQLite does, so that a file of another kind is never written.
 *
 * @returns the salt of an encrypted file, null of any other. That it is a case shows when it is opened.
 * @throws CaseError `CASE_MISSING`, `CASE_NOT_A_CASE`, `CASE_LINKED`, `CASE_DAMAGED`
 */
export function saltOfCase(filePath: string): Buffer | null {
  const name = path.basename(filePath);
  const facts = fs.statSync(filePath, { throwIfNoEntry: false });
  if (!facts) throw new CaseError('CASE_MISSING', `${name} is not there. Open the case from where it lies now.`);
  // The newest changes lie beside the file under the name that it was opened by: by another name they would not be found.
  if (facts.isFile() && facts.nlink > 1) {
    throw new CaseError('CASE_LINKED', `${name} has a second name on this disk (a hard link), and what is written under one name can be lost under the other. Copy the file and open the copy.`);
  }
  const known = connected.get(identityOf(filePath) ?? '');
  if (known) return known.salt;
  let header: Buffer;
  try {
    header = headerOf(filePath);
  } catch (error) {
    throw new CaseError('CASE_NOT_A_CASE', `${name} can't be read. Check that it is a file and that you may read it.`, { cause: error });
  }
  const isSqlite = header.length >= 100 && header.subarray(0, 16).toString('latin1') === 'SQLite format 3\0';
  if (!isSqlite && isEncrypted(header, facts.size)) return header.subarray(0, saltBytes);
  const bearsMark = header.length >= 100 && header.readUInt32BE(68) === applicationId;
  // Written over at its very beginning, and yet marked as ours.
  if (!isSqlite && bearsMark) throw damaged(name);
  if (!bearsMark) {
    throw new CaseError('CASE_NOT_A_CASE', `${name} is not a case file. Choose a file that Casewright made (*.casefile).`);
  }
  return null;
}
