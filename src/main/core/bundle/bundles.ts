import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { inWorker, type Watch } from '../in-worker.ts';
import type { Verified } from './verify.ts';
import type { VerifyJob } from './worker.ts';

/** Checks bundles, away from the thread that answers calls. */
export interface Bundles {
  /** @throws CaseError `FILE_MISSING`, `FORMAT_UNKNOWN`, `CANCELLED`, `FILE_UNREADABLE` when it takes too long */
  verify(file: string, watch?: Watch): Promise<Verified>;
}

const timeLimitMs = 6 * 3_600_000;
const memoryLimitMb = 4096;

/** @param workerUrl where `worker.ts` is, or what a bundler made of it */
export function createBundles(workerUrl: URL): Bundles {
  return {
    verify: async (file, watch = {}) => {
      const name = path.basename(file);
      const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'casewright-bundle-'));
      try {
        return await inWorker<Verified>(workerUrl, { file, folder } satisfies VerifyJob, {
          timeMs: timeLimitMs, memoryMb: memoryLimitMb,
          tooLong: `${name} took longer than six hours to check. Check it on a faster disk.`,
          failed: `${name} could not be checked: the check itself failed. Nothing is known of it.`,
          cancelled: `Checking ${name} was cancelled.`,
        }, watch);
      } finally {
        fs.rmSync(folder, { recursive: true, force: true });
      }
    },
  };
}
