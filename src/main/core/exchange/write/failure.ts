import { CaseError } from '../../../../shared/errors.ts';

/** The system's error about what an export is written to, in the user's words; other errors come back as they are. */
export function writeFailure(error: unknown, name: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOSPC' || code === 'EDQUOT') return new CaseError('DISK_FULL', `${name} could not be written: the disk is full. Make room and try again.`, { cause: error });
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return new CaseError('CASE_FOLDER_READ_ONLY', `${name} can't be written there. Check the folder and your permissions.`, { cause: error });
  return error;
}
