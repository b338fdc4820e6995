import { createHash, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { isRunning } from './is-running.ts';

/*
 * What is written beside the file that it will become, under a name that says which process of which machine writes it, so that the
 * next one can take away what a killed program left, and nothing that is still being written.
 */

const machine = createHash('sha256').update(os.hostname()).digest('hex').slice(0, 8);
const passing = /^\.casewright-(?<machine>[0-9a-f]{8})-(?<pid>\d+)-[0-9a-f-]{36}\.tmp(\.parts)?$/;

/** A path where nothing is yet, in the folder of a file, for what will get that file's name once it is finished. */
export function passingPath(filePath: string): string {
  return path.join(path.dirname(filePath), `.casewright-${machine}-${process.pid}-${randomUUID()}.tmp`);
}

/** Whether a name is one of those, and whoever of this machine gave it runs no more. */
function isLeftOver(name: string): boolean {
  const parts = passing.exec(name)?.groups;
  return parts !== undefined && parts['machine'] === machine && !isRunning(Number(parts['pid']));
}

/** Takes away a file or folder, unless it is somebody else's: where many people write, what they left is theirs to remove. */
export function removeOwn(place: string): void {
  try {
    fs.rmSync(place, { recursive: true, force: true });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code !== 'EACCES' && code !== 'EPERM') throw error;
  }
}

/** Takes away what killed programs of this machine left in a folder. */
export function removeLeftOver(folder: string): void {
  for (const name of fs.readdirSync(folder).filter(isLeftOver)) removeOwn(path.join(folder, name));
}
