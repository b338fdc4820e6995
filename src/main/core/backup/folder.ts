import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { backupOf, folderBeside, type Backup } from './names.ts';

/** Where backups of a case may lie: beside it, or in the program's own folder where that can't be written. */
export function backupFolders(casePath: string, ownFolder: string): readonly string[] {
  const beside = folderBeside(casePath);
  const place = createHash('sha256').update(path.resolve(casePath)).digest('hex').slice(0, 8);
  return [beside, path.join(ownFolder, `${path.basename(beside)} ${place}`)];
}

function namesIn(folder: string): string[] {
  try {
    return fs.readdirSync(folder);
  } catch {
    // A folder that was never made, or that lies on a disk which is not there, has no backups to show.
    return [];
  }
}

/** The backups of a case, newest first. Nothing of them is read but their names. */
export function backupsOf(casePath: string, folders: readonly string[]): Backup[] {
  return folders.flatMap((folder) => namesIn(folder).map((name) => backupOf(casePath, folder, name)))
    .filter((backup) => backup !== null).sort((a, b) => b.at.getTime() - a.at.getTime() || b.seq - a.seq);
}

/**
 * The first of the folders that can be made and written.
 *
 * @throws the system's error for the last one
 */
export function firstWritable(folders: readonly string[]): string {
  for (const [index, folder] of folders.entries()) {
    try {
      fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
      fs.accessSync(folder, fs.constants.W_OK);
      return folder;
    } catch (error) {
      if (index === folders.length - 1) throw error;
    }
  }
  throw new Error('There is no folder for backups');
}
