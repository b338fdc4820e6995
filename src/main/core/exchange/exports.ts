import type { ReleaseCounts, ReleaseOptions } from '../../../shared/contract/exchange.ts';
import { connectBeside, type CaseFile } from '../db/casefile.ts';
import { inWorker, type Watch } from '../in-worker.ts';
import { Release } from './release/release.ts';
import type { Exported, ExportTask } from './task.ts';
import type { ExportJob } from './worker.ts';

/** Writes what leaves a case, away from the thread that answers calls. */
export interface Exports {
  /** What an export would hold. */
  preview(file: CaseFile, options: ReleaseOptions): ReleaseCounts;
  /** @throws CaseError `EXPORT_LEAKS`, `CANCELLED`, `FILE_UNREADABLE` when it takes too long */
  write(file: CaseFile, task: ExportTask, watch?: Watch): Promise<Exported>;
}

const timeLimitMs = 6 * 3_600_000;
const memoryLimitMb = 4096;

/** @param workerUrl where `worker.ts` is, or what a bundler made of it */
export function createExports(workerUrl: URL): Exports {
  return {
    preview: (file, options) => {
      const connection = connectBeside(file.path);
      try {
        return connection.snapshot(() => new Release(connection, options).counts);
      } finally {
        connection.close();
      }
    },
    write: (file, task, watch = {}) => inWorker<Exported>(workerUrl, { casePath: file.path, task } satisfies ExportJob, {
      timeMs: timeLimitMs, memoryMb: memoryLimitMb,
      tooLong: `${file.name} took longer than six hours to export. Choose less of it.`,
      failed: `${file.name} could not be exported: the program that writes the export failed. Run a check of the case, and try again.`,
      cancelled: `Exporting ${file.name} was cancelled. Nothing was left behind.`,
    }, watch),
  };
}
