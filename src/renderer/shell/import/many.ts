import type { ImportFile, ImportFiles } from '../../state/workspace.ts';

/** Whether something to import may be many files. */
export function isMany(files: ImportFile | ImportFiles): files is ImportFiles {
  return files.is === 'many-dropped' || files.is === 'many-chosen' || files.is === 'folder';
}

/** How many files there are; null for a folder that nobody has looked into yet. */
export function countOf(files: ImportFiles): number | null {
  return files.is === 'folder' ? null : files.files.length;
}
