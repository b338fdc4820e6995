import type { FoundTable, Gap, ReleaseCounts, ReleaseOptions } from '../../../shared/contract/exchange.ts';
import { connectBeside, type CaseFile } from '../db/casefile.ts';
import { inWorker, type Watch, type WorkerLimits } from '../in-worker.ts';
import { gapsOf } from './dossier/gaps.ts';
import type { LookJob, ReadJob } from './import-worker.ts';
import type { Incoming } from './incoming/incoming.ts';
import { Release } from './release/release.ts';
import type { Exported, ExportTask } from './task.ts';
import type { ExportJob } from './export-worker.ts';

/** Writes what leaves a case and reads what comes in, away from the thread that answers calls. */
export interface Exchange {
  /** What an export would hold. */
  preview(file: CaseFile, options: ReleaseOptions): ReleaseCounts;
  /** What a reader of a dossier would miss. */
  gaps(file: CaseFile, options: ReleaseOptions): readonly Gap[];
  /** @throws CaseError `EXPORT_LEAKS`, `CANCELLED`, `FILE_UNREADABLE` when it takes too long */
  write(file: CaseFile, task: Omit<ExportTask, 'viewer' | 'hashWorker'>, watch?: Watch): Promise<Exported>;
  /** @throws CaseError what the reader of the form throws; `CANCELLED`, `FILE_UNREADABLE` when it takes too long */
  read(job: ReadJob, watch?: Watch): Promise<Incoming>;
  /** The tables of a file, for who says what their columns mean. @throws CaseError as `read` */
  look(job: LookJob, watch?: Watch): Promise<FoundTable[]>;
}

const timeLimitMs = 6 * 3_600_000;
const memoryLimitMb = 4096;

const readingOf = (name: string): WorkerLimits => ({
  timeMs: timeLimitMs, memoryMb: memoryLimitMb,
  tooLong: `${name} took longer than six hours to read. Split it.`,
  failed: `${name} could not be read: the program that reads it failed, perhaps for want of memory. Split it and try again.`,
  cancelled: `Reading ${name} was cancelled. Nothing was imported.`,
});

/** Reads what may go out of a case, all of it at one moment. */
function released<T>(file: CaseFile, options: ReleaseOptions, read: (release: Release) => T): T {
  const connection = connectBeside(file.location);
  try {
    return connection.snapshot(() => read(new Release(connection, options)));
  } finally {
    connection.close();
  }
}

/** Where things are that an exchange is made of. */
export interface ExchangeParts {
  /** `export-worker.ts`, or what a bundler made of it. */
  readonly exportWorker: URL;
  /** The same for `import-worker.ts`. */
  readonly importWorker: URL;
  /** The same for `write/hash-worker.ts`. */
  readonly hashWorker: URL;
  /** The built page that shows a bundle. */
  readonly viewer: string;
}

export function createExchange({ exportWorker, importWorker, hashWorker, viewer }: ExchangeParts): Exchange {
  return {
    preview: (file, options) => released(file, options, ({ counts }) => counts),
    gaps: (file, options) => released(file, options, gapsOf),
    write: (file, task, watch = {}) => inWorker<Exported>(exportWorker, { location: file.location, task: { ...task, viewer, hashWorker: hashWorker.href } } satisfies ExportJob, {
      timeMs: timeLimitMs, memoryMb: memoryLimitMb,
      tooLong: `${file.name} took longer than six hours to export. Choose less of it.`,
      failed: `${file.name} could not be exported: the program that writes the export failed. Run a check of the case, and try again.`,
      cancelled: `Exporting ${file.name} was cancelled. Nothing was left behind.`,
    }, watch),
    read: (job, watch = {}) => inWorker<Incoming>(importWorker, job, readingOf(job.name), watch),
    look: (job, watch = {}) => inWorker<FoundTable[]>(importWorker, job, readingOf(job.name), watch),
  };
}
