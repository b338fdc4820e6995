import fs from 'node:fs/promises';
import path from 'node:path';
import { CaseError } from '../../../shared/errors.ts';
import { largestFileBytes } from '../../../shared/limits.ts';
import { isConnected } from '../db/header.ts';
import type { DocumentFile } from '../ingest/read.ts';
import type { Session } from '../session.ts';

type Choices = Pick<DocumentFile, 'encoding' | 'password' | 'languages' | 'wholePage'>;

/**
 * The bytes of a file that a person chose, and what they chose for its reading.
 *
 * @throws CaseError `FILE_MISSING`, `FILE_TOO_LARGE`, `FILE_NOT_ALLOWED`, `FORMAT_UNKNOWN` for a case
 */
export async function fileOf(session: Session, handle: string, choices: Choices): Promise<DocumentFile> {
  const filePath = session.services.files.resolve(handle);
  const name = path.basename(filePath);
  if (isConnected(filePath)) throw new CaseError('FORMAT_UNKNOWN', `${name} is a case that is open, not a report. Choose another file.`);
  try {
    const { size } = await fs.stat(filePath);
    if (size > largestFileBytes) throw new CaseError('FILE_TOO_LARGE', `${name} has ${Math.round(size / 1024 / 1024)} MB; at most ${largestFileBytes / 1024 / 1024} MB can be imported. Split it.`);
    return { name, bytes: await fs.readFile(filePath), ...choices };
  } catch (error) {
    if (error instanceof CaseError) throw error;
    throw new CaseError('FILE_MISSING', `${name} can't be read. Check that it is still there and that you may read it.`, { cause: error });
  }
}
