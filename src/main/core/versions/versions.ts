import { inWorker, type Watch } from '../in-worker.ts';
import { lookForAll, type VersionAnswer, type VersionTask } from './task.ts';

/** Looks for the words of one text in another, away from the thread that answers calls. */
export interface Versions {
  /** @throws CaseError `FILE_UNREADABLE` when it takes too long, `CANCELLED` */
  lookFor(task: VersionTask, watch?: Watch): Promise<VersionAnswer>;
}

/** Shorter texts are compared at once: starting a worker costs more. */
const workerFromUtf16 = 100_000;
const timeLimitMs = 300_000;
const memoryLimitMb = 2048;

/** @param workerUrl where `worker.ts` is, or what a bundler made of it */
export function createVersions(workerUrl: URL): Versions {
  return {
    lookFor: async (task, watch = {}) => {
      const isShort = task.oldText.length + task.newText.length < workerFromUtf16 && task.quotes.length + task.spans.length < 100;
      if (isShort) return lookForAll(task, () => undefined);
      return inWorker<VersionAnswer>(workerUrl, task, {
        timeMs: timeLimitMs, memoryMb: memoryLimitMb,
        tooLong: `Comparing the two versions took longer than ${timeLimitMs / 1000} s. Nothing was changed; mark the words of the new one by hand.`,
        failed: 'Comparing the two versions failed. Nothing was changed; mark the words of the new one by hand.',
        cancelled: 'Comparing the two versions was cancelled. Nothing was changed.',
      }, watch);
    },
  };
}
