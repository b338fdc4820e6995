import { CaseError } from '../../../shared/errors.ts';

/** The driver's error code, such as `SQLITE_FULL`, or undefined for other errors. */
export function sqliteCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  const { code } = error;
  return typeof code === 'string' && code.startsWith('SQLITE_') ? code : undefined;
}

function constraintError(message: string, cause: unknown): CaseError {
  if (message.includes('NOT_A_SLICE')) {
    return new CaseError('QUOTE_MISMATCH', 'These words are not what the report says at this place. Select them again in the report.', { cause });
  }
  if (message.includes('FOREIGN KEY')) {
    return new CaseError('THING_IN_USE', 'Something this refers to is gone, or something still refers to it. Look at the case again and retry.', { cause });
  }
  return new CaseError('RULE_BROKEN', `The case does not take this: ${message}.`, { cause });
}

const readFailures: readonly string[] = ['SQLITE_IOERR_READ', 'SQLITE_IOERR_SHORT_READ', 'SQLITE_IOERR_CORRUPTFS', 'SQLITE_IOERR_DATA', 'SQLITE_IOERR_FSTAT', 'SQLITE_IOERR_ACCESS', 'SQLITE_IOERR_IN_PAGE'];

/** Whether bytes of the file could not be had; other failures of the disk are of writing. */
const isReadFailure = (code: string) => readFailures.includes(code);

/** Of a file that is a case and can't be read as one. */
export const damaged = (subject: string, cause?: unknown): CaseError =>
  new CaseError('CASE_DAMAGED', `${subject} is damaged. Copy the file before anything else, then restore a backup or rescue what can be read ("casewright rescue").`, { cause });

/**
 * An error of SQLite in the user's words; other errors come back as they are.
 *
 * @param subject what the error is about, such as the file's name
 */
export function inWords(error: unknown, subject: string): unknown {
  const code = sqliteCode(error);
  if (code === undefined || !(error instanceof Error)) return error;
  if (code.startsWith('SQLITE_CONSTRAINT')) return constraintError(error.message, error);
  if (code === 'SQLITE_NOTADB') return new CaseError('CASE_NOT_A_CASE', `${subject} is not a case file. Choose a file that Casewright made (*.casefile).`, { cause: error });
  if (code.startsWith('SQLITE_CORRUPT')) return damaged(subject, error);
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return new CaseError('CASE_LOCKED', `${subject} is being written by another program. Nothing was changed; try again in a moment.`, { cause: error });
  if (isReadFailure(code)) return new CaseError('CASE_DAMAGED', `${subject} could not be read: the disk fails, or the file is cut short. Copy the file before anything else, then restore a backup or rescue what can be read ("casewright rescue").`, { cause: error });
  if (code === 'SQLITE_FULL') return new CaseError('DISK_FULL', `${subject} could not be written: the disk is full. Nothing was changed; make room and try again.`, { cause: error });
  if (code.startsWith('SQLITE_IOERR')) return new CaseError('DISK_FULL', `${subject} could not be written: its disk is full, fails, or can only be read now. Nothing was changed; make room and try again, or save a copy on another disk.`, { cause: error });
  if (code.startsWith('SQLITE_READONLY')) return new CaseError('CASE_READ_ONLY', `${subject} can't be written. Save a copy in a folder of your own to work on it.`, { cause: error });
  if (code.startsWith('SQLITE_CANTOPEN')) return new CaseError('CASE_FOLDER_READ_ONLY', `${subject} can't be opened or created there. Check the folder and your permissions.`, { cause: error });
  return error;
}
