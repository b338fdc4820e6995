import fs from 'node:fs/promises';
import path from 'node:path';
import { CaseError } from '../../../shared/errors.ts';
import type { FileAccess } from '../services.ts';

/** A file to import: its handle and its name. */
export interface NamedFile {
  readonly file: string;
  readonly name: string;
}

/** A batch larger than this is no slip of the hand any more, but it is more than a window can show well. */
const mostFiles = 5_000;
const deepest = 32;

/** A case, or what SQLite keeps beside one: no report, wherever it lies. */
const ofCase = /\.casefile(-wal|-shm|-journal)?$/i;

/**
 * The files in a folder, each folder's own before those of its subfolders, in the order of the listing. A folder that is reached twice, by a
 * link, is read once. Hidden files and cases are left out.
 *
 * @throws CaseError `FILE_MISSING`, `FILE_NOT_ALLOWED`; `INPUT_INVALID` when there are too many; `FILE_EMPTY` when there are none
 */
export async function filesIn(files: Pick<FileAccess, 'list' | 'resolve'>, folder: string, withSubfolders: boolean): Promise<NamedFile[]> {
  const found: NamedFile[] = [];
  const seen = new Set<string>();
  async function look(handle: string, prefix: string, depth: number): Promise<void> {
    const place = await fs.realpath(files.resolve(handle)).catch(() => handle);
    if (seen.has(place) || depth > deepest) return;
    seen.add(place);
    const { entries } = await files.list(handle);
    for (const { handle: file, name, isFolder } of entries) if (!isFolder && !name.startsWith('.') && !ofCase.test(name)) found.push({ file, name: prefix + name });
    if (found.length > mostFiles) throw new CaseError('INPUT_INVALID', `There are more than ${mostFiles} files in this folder. Import its subfolders one by one.`);
    if (!withSubfolders) return;
    for (const { handle: inner, name, isFolder } of entries) if (isFolder && !name.startsWith('.')) await look(inner, `${prefix}${name}/`, depth + 1);
  }
  await look(folder, '', 0);
  if (found.length === 0) throw new CaseError('FILE_EMPTY', `There are no files to import in ${path.basename(files.resolve(folder))}. Choose another folder.`);
  return found;
}
