import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { onTestFinished, type TestContext } from 'vitest';
import { skipLoudly } from './skip.ts';

/** Mounts until the test is over; skips it where this process may not mount. */
function mounted(context: TestContext, folder: string, ...steps: string[][]): void {
  fs.mkdirSync(folder, { recursive: true });
  try {
    for (const step of steps) execFileSync('mount', step, { stdio: 'pipe' });
  } catch {
    skipLoudly(context, 'this process may not mount a file system; run the tests as root');
  }
  onTestFinished(() => {
    execFileSync('umount', ['--lazy', folder]);
  });
}

/** A small disk of its own until the test is over. Gives what makes it larger. */
export function mountSmallDisk(context: TestContext, folder: string, megabytes: number): (megabytes: number) => void {
  mounted(context, folder, ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]);
  return (size) => {
    execFileSync('mount', ['-o', `remount,size=${size}m`, folder]);
  };
}

/** The same files under a folder that can't be written, until the test is over. Root could write where permissions forbid it. */
export function mountReadOnly(context: TestContext, folder: string): string {
  const view = path.join(path.dirname(folder), `${path.basename(folder)}-read-only`);
  mounted(context, view, ['--bind', folder, view], ['-o', 'remount,bind,ro', view]);
  return view;
}
