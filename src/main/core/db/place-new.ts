import fs from 'node:fs';
import path from 'node:path';
import { CaseError } from '../../../shared/errors.ts';

const exists = (file: string, cause?: unknown) => new CaseError('CASE_EXISTS', `${path.basename(file)} is already there. Choose another name, or open it.`, { cause });

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : undefined);

/** @throws CaseError `CASE_EXISTS` */
export function assertFree(file: string): void {
  if (fs.existsSync(file)) throw exists(file);
}

/** Runs what writes a new file. @throws CaseError `DISK_FULL`, `CASE_FOLDER_READ_ONLY` for the system's errors */
export async function writingNew<T>(file: string, work: () => Promise<T> | T): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOSPC') throw new CaseError('DISK_FULL', `${path.basename(file)} could not be written: the disk is full. Make room and try again.`, { cause: error });
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'ENOENT') throw new CaseError('CASE_FOLDER_READ_ONLY', `${path.basename(file)} can't be made there. Check the folder and your permissions.`, { cause: error });
    throw error;
  }
}

/** A name beside a file for what becomes that file once all of it is there. */
export const passingName = (file: string, unique: string) => path.join(path.dirname(file), `.${path.basename(file)}.${unique}.tmp`);

/**
 * Gives a finished file its name, where there is none of that name.
 *
 * @throws CaseError `CASE_EXISTS`; the system's errors
 */
export function placeNew(beside: string, to: string): void {
  assertFree(to);
  try {
    fs.linkSync(beside, to);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw exists(to, error);
    // Not every file system has links.
    fs.renameSync(beside, to);
  }
  fs.rmSync(beside, { force: true });
}

/**
 * Copies a file to where there is none, under its name only when all of it is there.
 *
 * @throws CaseError `CASE_EXISTS`, `DISK_FULL`, `CASE_FOLDER_READ_ONLY`
 */
export async function copyToNew(from: string, to: string, beside: string): Promise<void> {
  assertFree(to);
  await writingNew(to, () => {
    try {
      fs.copyFileSync(from, beside, fs.constants.COPYFILE_EXCL);
      placeNew(beside, to);
    } finally {
      fs.rmSync(beside, { force: true });
    }
  });
}
