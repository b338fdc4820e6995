import fs from 'node:fs';
import path from 'node:path';

function flushPlace(place: string, flags: 'r' | 'r+'): void {
  const handle = fs.openSync(place, flags);
  try {
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
}

/** Writes what lies in a file to the disk. To be opened for writing: Windows flushes nothing else. */
export const flush = (file: string): void => flushPlace(file, 'r+');

/** Writes the name of a file to the disk. Windows has no handles of folders; there, the system sees to it itself. */
export function flushName(file: string): void {
  if (process.platform !== 'win32') flushPlace(path.dirname(file), 'r');
}
