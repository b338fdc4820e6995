import type { Marking } from '../../../shared/vocabulary.ts';
import { CaseFile } from '../db/casefile.ts';
import { tables } from '../db/tables.ts';
import { insertion } from '../journal/change.ts';
import { Journal, type Signature } from '../journal/journal.ts';

/**
 * Makes a new case file with its first journal entry.
 *
 * @throws CaseError `CASE_EXISTS`, `CASE_FOLDER_READ_ONLY`, `DISK_FULL`
 */
export function createCase(filePath: string, title: string, marking: Marking | null, signature: Signature): CaseFile {
  const createdAt = signature.now().toISOString();
  return CaseFile.create(filePath, (file) => new Journal(file, signature).commit('case.create', () => ({
    label: `make the case ${title}`.slice(0, 200),
    changes: [insertion(tables.caseInfo, { id: 'case', title, description: null, marking, createdAt, revision: 0 })],
    result: null,
  })));
}
