import { CaseError } from '../../../shared/errors.ts';

const unwritable = ['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR'];

/** The system's error about a folder for backups, in the user's words; other errors come back as they are. */
export function folderFailure(error: unknown, name: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOSPC') return new CaseError('DISK_FULL', `${name} has no new backup: the disk is full. Make room; the older backups are as they were.`, { cause: error });
  if (unwritable.includes(code)) return new CaseError('CASE_FOLDER_READ_ONLY', `${name} has no new backup: the folder for backups can't be written. Check it and your permissions.`, { cause: error });
  return error;
}
