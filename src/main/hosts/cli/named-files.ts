import fs from 'node:fs';
import path from 'node:path';
import { CaseError } from '../../../shared/errors.ts';
import { filesIn, type NamedFile } from '../../core/batches/files.ts';
import { listFolder } from '../common/list-folder.ts';

const isPattern = (word: string) => /[*?[{]/.test(word);

/**
 * The files that words of a command line name: a file, a folder with all in it, or a pattern such as `*.txt`, for shells that leave
 * patterns alone. A file that is not there is named all the same: what happens to it is told with the others.
 *
 * @throws CaseError `FILE_MISSING` for a pattern that fits nothing; as `filesIn` for a folder
 */
export async function namedFiles(workingFolder: string, words: readonly string[]): Promise<NamedFile[]> {
  const resolve = (file: string) => path.resolve(workingFolder, file);
  const access = { resolve, list: (folder: string | null) => listFolder(resolve(folder ?? '.'), (file) => file) };
  const found: NamedFile[] = [];
  for (const word of words) {
    const facts = fs.statSync(resolve(word), { throwIfNoEntry: false });
    if (facts?.isDirectory()) found.push(...await filesIn(access, word, true));
    else if (facts || !isPattern(word)) found.push({ file: word, name: path.basename(word) });
    else found.push(...await fitting(workingFolder, word));
  }
  return found;
}

async function fitting(workingFolder: string, pattern: string): Promise<NamedFile[]> {
  const found: NamedFile[] = [];
  for await (const entry of fs.promises.glob(pattern, { cwd: workingFolder, withFileTypes: true })) {
    if (entry.isFile()) found.push({ file: path.join(entry.parentPath, entry.name), name: path.relative(workingFolder, path.join(entry.parentPath, entry.name)) });
  }
  if (found.length === 0) throw new CaseError('FILE_MISSING', `No file fits ${pattern}. Check the pattern, and the folder that you are in.`);
  return found.toSorted((left, right) => left.name.localeCompare(right.name, undefined, { numeric: true }));
}
