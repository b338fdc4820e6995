import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { test } from './fixtures.ts';

/** The same files under a folder that can't be written, as `work` is told. Root could write where permissions forbid it: for root it is mounted so. */
export async function withReadOnly(folder: string, work: (folder: string) => Promise<void>): Promise<void> {
  if (process.getuid?.() !== 0) {
    const files = fs.readdirSync(folder).map((name) => path.join(folder, name));
    for (const file of [...files, folder]) fs.chmodSync(file, fs.statSync(file).mode & 0o555);
    await work(folder).finally(() => fs.chmodSync(folder, 0o755));
    return;
  }
  const view = `${folder}-read-only`;
  fs.mkdirSync(view);
  try {
    execFileSync('mount', ['--bind', folder, view], { stdio: 'pipe' });
  } catch {
    // Root may write anything, so only a mount keeps it from a file; a container may forbid that.
    process.stderr.write('\nSKIPPED a read-only case: this process may not mount a file system\n');
    test.skip(true, 'this process may not mount a file system');
  }
  try {
    execFileSync('mount', ['-o', 'remount,bind,ro', view], { stdio: 'pipe' });
    await work(view);
  } finally {
    execFileSync('umount', ['--lazy', view]);
  }
}
