import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { FolderEntry } from '../../../shared/contract/hosts.ts';
import { CaseError } from '../../../shared/errors.ts';
import type { FolderListing } from '../../core/services.ts';

/**
 * What lies in a folder that a person chose, folders first, then by name. Hidden entries are left out, and so are links to
 * folders: they may lead anywhere.
 *
 * @param handleOf gives a path the name under which it goes on
 * @throws CaseError `FILE_MISSING`
 */
export async function listFolder(folder: string, handleOf: (path: string) => string): Promise<FolderListing> {
  const found = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw new CaseError('FILE_MISSING', `${path.basename(folder)} can't be read. Check that it is a folder, still there, and that you may read it.`, { cause: error });
  });
  const entries = await Promise.all(found.filter(({ name }) => !name.startsWith('.')).map((entry) => describe(folder, entry, handleOf)));
  const known = entries.filter((entry) => entry !== null).toSorted(byKindThenName);
  return { trail: [{ handle: handleOf(folder), name: path.basename(folder) }], entries: known, isWritable: false };
}

async function describe(folder: string, entry: Dirent, handleOf: (path: string) => string): Promise<FolderEntry | null> {
  const place = path.join(folder, entry.name);
  if (entry.isDirectory()) return { handle: handleOf(place), name: entry.name, isFolder: true, sizeBytes: null, modifiedAt: null };
  try {
    const facts = await stat(place);
    return facts.isFile() ? { handle: handleOf(place), name: entry.name, isFolder: false, sizeBytes: facts.size, modifiedAt: facts.mtime.toISOString() } : null;
  } catch {
    // A link to nowhere, or an entry that went away meanwhile: there is nothing to import.
    return null;
  }
}

function byKindThenName(a: FolderEntry, b: FolderEntry): number {
  if (a.isFolder !== b.isFolder) return a.isFolder ? -1 : 1;
  return a.name.localeCompare(b.name, undefined, { numeric: true });
}
