import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { inWorker, type Watch } from '../in-worker.ts';
import type { TakenCase } from './take.ts';
import type { Verified } from './verify.ts';
import type { BundleJob } from './worker.ts';

/** Checks bundles and opens them, away from the thread that answers calls. */
export interface Bundles {
  /**
   * @param passphrase what opens an encrypted bundle; null where none was given
   * @throws CaseError `FILE_MISSING`, `FORMAT_UNKNOWN`, `PASSWORD_NEEDED`, `PASSWORD_WRONG`, `CANCELLED`, `FILE_UNREADABLE` when it takes too long
   */
  verify(file: string, passphrase: string | null, watch?: Watch): Promise<Verified>;
  /**
   * Writes the case of a bundle that was found well to a path where there is nothing yet. What was begun there is removed when it fails.
   *
   * @throws CaseError as `verify`; `BUNDLE_UNSOUND`
   */
  take(file: string, passphrase: string | null, to: string, watch?: Watch): Promise<TakenCase>;
}

const timeLimitMs = 6 * 3_600_000;
const memoryLimitMb = 4096;

/**
 * @param workerUrl where `worker.ts` is, or what a bundler made of it
 * @param checkWorker the same for that of `core/check`
 */
export function createBundles(workerUrl: URL, checkWorker: URL): Bundles {
  const run = async <T>(job: Omit<BundleJob, 'folder' | 'checkWorker'>, watch: Watch): Promise<T> => {
    const name = path.basename(job.file);
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'casewright-bundle-'));
    try {
      return await inWorker<T>(workerUrl, { ...job, folder, checkWorker: checkWorker.href } satisfies BundleJob, {
        timeMs: timeLimitMs, memoryMb: memoryLimitMb,
        tooLong: `${name} took longer than six hours to check. Check it on a faster disk.`,
        failed: `${name} could not be checked: the check itself failed. Nothing is known of it.`,
        cancelled: `Checking ${name} was cancelled.`,
      }, watch);
    } finally {
      fs.rmSync(folder, { recursive: true, force: true });
    }
  };
  return {
    verify: (file, passphrase, watch = {}) => run<Verified>({ file, passphrase, takeTo: null }, watch),
    take: async (file, passphrase, to, watch = {}) => {
      try {
        return await run<TakenCase>({ file, passphrase, takeTo: to }, watch);
      } catch (error) {
        fs.rmSync(to, { force: true });
        throw error;
      }
    },
  };
}
