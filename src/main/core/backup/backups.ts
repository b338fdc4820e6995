import path from 'node:path';
import type { RescueReport } from '../../../shared/contract/rescue.ts';
import type { CaseLocation } from '../db/casefile.ts';
import { noteConnection } from '../db/header.ts';
import type { CaseKey } from '../db/key.ts';
import { inWorker, type WorkerLimits } from '../in-worker.ts';
import { backupFolders, backupsOf } from './folder.ts';
import type { MadeBackup } from './make.ts';
import type { Backup } from './names.ts';
import type { RestoreOrder } from './restore.ts';
import type { RescueOrder } from '../rescue/rescue.ts';
import type { BackupJob } from './worker.ts';

/** Keeps backups of cases, away from the thread that answers calls. */
export interface Backups {
  /** Changes are kept after this long at the latest, and when a case is closed; null where backups are made by hand alone. */
  readonly everyMs: number | null;
  /**
   * Keeps a backup of a case, unless the newest has all its changes. One at a time for each case.
   *
   * @throws CaseError `CASE_DAMAGED`, `DISK_FULL`, `CASE_FOLDER_READ_ONLY`, `CASE_LOCKED`, `FILE_UNREADABLE` when it takes too long
   */
  make(location: CaseLocation, now: Date): Promise<MadeBackup>;
  /** The backups of a case, there or not, newest first. */
  list(casePath: string): Backup[];
  /**
   * Copies a backup to where there is nothing yet, after reading all of it.
   *
   * @throws CaseError `CASE_DAMAGED`, `CASE_NOT_A_CASE`, `CASE_MISSING`, `DISK_FULL`, `CASE_FOLDER_READ_ONLY`
   */
  takeOut(order: RestoreOrder): Promise<void>;
  /**
   * Makes a new case of all that can be read of a damaged one.
   *
   * @throws CaseError as `rescueCase`
   */
  rescue(order: RescueOrder): Promise<RescueReport>;
  /** A name for the file that a window may give back. */
  handleOf(backup: Backup): string;
  /** Resolves when nothing is being made any more. To be awaited before the program ends. */
  settled(): Promise<void>;
}

/** Where backups go and how often. */
export interface BackupParts {
  /** Where `worker.ts` is, or what a bundler made of it. */
  readonly workerUrl: URL;
  /** Where the worker that reads documents is: texts that a rescue finds lost are read again from their originals. */
  readonly ingestWorkerUrl: URL;
  /** For cases in folders that can't be written. */
  readonly ownFolder: string;
  readonly everyMs: () => number | null;
  readonly handleOf: (path: string) => string;
}

/** Changes wait this long for a backup, unless the case is closed before. */
export const usualBackupMs = 10 * 60_000;

const hourMs = 3_600_000;
const memoryMb = 4096;

const backupLimits = (name: string): WorkerLimits => ({
  timeMs: hourMs, memoryMb,
  tooLong: `The backup of ${name} took longer than an hour and was given up. Check the disk that it lies on.`,
  failed: `The backup of ${name} failed. Check the disk that it lies on; the older backups are as they were.`,
  cancelled: `The backup of ${name} was cancelled.`,
});

/** Letters of many originals may have to be recognised again: that takes as long as it does, if it goes on at all. */
const rescueLimits = (name: string): WorkerLimits => ({
  timeMs: hourMs, isOfSilence: true, memoryMb,
  tooLong: `Rescuing ${name} made no progress for an hour and was given up. Check the disk that it lies on, or copy it to another one and rescue the copy.`,
  failed: `Rescuing ${name} failed. It is as it was. Check the disk that it lies on, or restore a backup.`,
  cancelled: `Rescuing ${name} was cancelled. It is as it was.`,
});

/** What a job may use, and what is said of it when it takes more or fails. */
export function limitsFor(job: BackupJob, name: string): WorkerLimits {
  return 'rescue' in job ? rescueLimits(name) : backupLimits(name);
}

/** What unlocks the file that a job reads. */
function keyOf(job: BackupJob): CaseKey | null {
  if ('make' in job) return job.make.location.key;
  return 'restore' in job ? job.restore.key : null;
}

export function createBackups({ workerUrl, ingestWorkerUrl, ownFolder, everyMs, handleOf }: BackupParts): Backups {
  const running = new Map<string, Promise<unknown>>();
  const run = async <T>(file: string, job: BackupJob): Promise<T> => {
    // Noted, so that nobody opens the file in another way meanwhile and takes the worker's locks away.
    const forget = noteConnection(file, keyOf(job));
    try {
      return await inWorker<T>(workerUrl, job, limitsFor(job, path.basename(file)), {});
    } finally {
      forget();
    }
  };
  const inTurn = async <T>(file: string, job: BackupJob): Promise<T> => {
    const before = running.get(file)?.catch(() => undefined) ?? Promise.resolve();
    const work = before.then(() => run<T>(file, job));
    running.set(file, work);
    try {
      return await work;
    } finally {
      if (running.get(file) === work) running.delete(file);
    }
  };
  return {
    get everyMs() {
      return everyMs();
    },
    handleOf: (backup) => handleOf(backup.path),
    make: (location, now) => inTurn<MadeBackup>(location.path, { make: { location, folders: backupFolders(location.path, ownFolder), now } }),
    takeOut: async (order) => {
      await inTurn<null>(order.backup, { restore: order });
    },
    rescue: (order) => inTurn<RescueReport>(order.from, { rescue: order, ingestWorker: ingestWorkerUrl.href }),
    list: (casePath) => backupsOf(casePath, backupFolders(casePath, ownFolder)),
    settled: async () => {
      while (running.size > 0) await Promise.allSettled(running.values());
    },
  };
}
