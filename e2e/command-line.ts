import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import type { TestFolders } from './hosts/folders.ts';

const program = path.join(import.meta.dirname, '../src/main/casewright.mjs');

/** Runs the command line in a process of its own, and gives what it printed. @throws Error when it fails */
export async function runCasewright(folders: TestFolders, ...words: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [program, ...words], { cwd: folders.cases, env: folders.environment });
  return stdout;
}
