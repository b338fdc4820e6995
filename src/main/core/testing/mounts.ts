import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { onTestFinished, type TestContext } from 'vitest';
import { skipLoudly } from './skip.ts';

/** Mounts until the test is over; skips it where this process may not mount. */
function mounted(context: TestContext, folder: string, ...steps: string[][]): void {
  prepared(context, folder, () => {
    for (const step of steps) execFileSync('mount', step, { stdio: 'pipe' });
  });
}

function prepared(context: TestContext, folder: string, mount: () => void): void {
  fs.mkdirSync(folder, { recursive: true });
  try {
    mount();
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

/** A disk that breaks when it is told to: the system lets nobody write to it from then on, files that are open included. */
export interface BreakingDisk {
  break(): void;
  /** Takes the disk off and puts it on again, as after a new start. Nothing may be open on it. */
  mend(): void;
}

/** A disk of ext4 in a file beside its folder, until the test is over. */
export function mountBreakingDisk(context: TestContext, folder: string, megabytes: number): BreakingDisk {
  const image = `${folder}.img`;
  const mount = () => { execFileSync('mount', ['-o', 'loop,errors=remount-ro', image, folder], { stdio: 'pipe' }); };
  // The kernel's own way to try what happens when it finds that a file system is broken.
  const trigger = () => path.join('/sys/fs/ext4', path.basename(execFileSync('findmnt', ['-no', 'SOURCE', folder], { encoding: 'utf8' }).trim()), 'trigger_fs_error');
  prepared(context, folder, () => {
    fs.writeFileSync(image, '');
    fs.truncateSync(image, megabytes * 1024 * 1024);
    execFileSync('mkfs.ext4', ['-q', image], { stdio: 'pipe' });
    mount();
    fs.accessSync(trigger(), fs.constants.W_OK);
  });
  return {
    break: () => { fs.writeFileSync(trigger(), 'test'); },
    mend: () => {
      execFileSync('umount', [folder]);
      mount();
    },
  };
}
