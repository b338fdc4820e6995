import fs from 'node:fs';
import type { CaseFile } from '../db/casefile.ts';
import { inWorker, type Watch } from '../in-worker.ts';
import { checkStored, type StoredCheck } from './check.ts';

/** Checks what a case stores, away from the thread that answers calls. */
export interface Checks {
  /** @throws CaseError `FILE_UNREADABLE` when it takes too long, `CANCELLED` */
  stored(file: CaseFile, watch?: Watch): Promise<StoredCheck>;
}

/** Smaller cases are checked at once: starting a worker costs more. */
const workerFromBytes = 4 * 1024 * 1024;
const timeLimitMs = 3_600_000;
const memoryLimitMb = 4096;

/** @param workerUrl where `worker.ts` is, or what a bundler made of it */
export function createChecks(workerUrl: URL): Checks {
  return {
    stored: async (file, watch = {}) => {
      if (fs.statSync(file.path).size < workerFromBytes) return file.db.snapshot(() => checkStored(file.db, watch.onProgress ?? (() => undefined)));
      return inWorker<StoredCheck>(workerUrl, file.location, {
        timeMs: timeLimitMs, memoryMb: memoryLimitMb,
        tooLong: `${file.name} took longer than an hour to check. Check it with "casewright check" on a faster disk.`,
        failed: `${file.name} could not be checked: the check itself failed. Copy the file before anything else, and try again.`,
        cancelled: `Checking ${file.name} was cancelled.`,
      }, watch);
    },
  };
}
