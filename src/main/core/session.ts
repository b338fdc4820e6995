import type { HostEvent } from '../../shared/events.ts';
import { CaseError } from '../../shared/errors.ts';
import { BackupSchedule } from './backup/schedule.ts';
import type { Batch } from './batches/batch.ts';
import { CaseFile, type CaseLocation } from './db/casefile.ts';
import { Journal } from './journal/journal.ts';
import type { Services } from './services.ts';

/** A case that a session has open. */
export interface OpenFile {
  readonly file: CaseFile;
  readonly journal: Journal;
}

const watchEveryMs = 300;

/** One window, tab or script at work: at most one open case, and those who listen to it. Has a lifetime. */
export class Session {
  readonly services: Services;
  readonly jobs = new Map<string, AbortController>();
  /** Imports of many files, those that are done too, until the case is closed. */
  readonly batches = new Map<string, Batch>();
  readonly #listeners = new Set<(event: HostEvent) => void>();
  #open: OpenFile | null = null;
  /** Handle of a protected case that waits for its passphrase, and its file's name. */
  awaited: { readonly file: string; readonly name: string } | null = null;
  /** The handle by which the open case was opened last, where there was one. */
  handle: string | null = null;
  #afterwards: () => void = () => undefined;
  #watch: NodeJS.Timeout | undefined;
  #schedule: BackupSchedule | null = null;
  #dataVersion = 0;

  constructor(services: Services) {
    this.services = services;
  }

  get current(): OpenFile | null {
    return this.#open;
  }

  /** @throws CaseError `CASE_NOT_OPEN` */
  requireOpen(): OpenFile {
    if (!this.#open) throw new CaseError('CASE_NOT_OPEN', 'No case is open. Open or make one first.');
    return this.#open;
  }

  /**
   * Takes over an open file in place of the one before it.
   *
   * @param afterwards called when it is closed again
   */
  use(file: CaseFile, afterwards: () => void = () => undefined): void {
    this.leave();
    this.#afterwards = afterwards;
    const { author, tool, now } = this.services;
    this.#open = { file, journal: new Journal(file, { author, tool, now }) };
    this.#dataVersion = file.db.count('PRAGMA data_version');
    this.#schedule = this.#scheduleFor(file);
    if (this.services.watches) {
      this.#watch = setInterval(() => this.#lookForChanges(), watchEveryMs);
      this.#watch.unref();
    }
    this.emit({ type: 'case/opened' });
  }

  /** Closes the open case, if any, and stops its jobs. */
  leave(): void {
    clearInterval(this.#watch);
    for (const job of this.jobs.values()) job.abort();
    for (const batch of this.batches.values()) batch.stop();
    this.batches.clear();
    if (!this.#open) return;
    const keepLast = this.#schedule?.end();
    this.#schedule = null;
    this.#open.file.close();
    this.#open = null;
    keepLast?.();
    this.#afterwards();
    this.emit({ type: 'case/closed' });
  }

  /**
   * Takes the open file away for work on the file itself, and takes over what comes of it, or the file as it was.
   *
   * @param work has the file closed; gives it opened again
   * @throws what `work` throws
   */
  replace(work: () => CaseFile): void {
    const { file } = this.requireOpen();
    const { location } = file;
    clearInterval(this.#watch);
    this.#schedule?.end();
    this.#schedule = null;
    file.close();
    this.#open = null;
    let next: CaseFile;
    try {
      next = work();
    } catch (error) {
      this.#takeBack(location);
      throw error;
    }
    this.use(next, this.#afterwards);
  }

  /** Opens a case again on which work failed; where that is not possible either, the window has none any more. */
  #takeBack({ path, key }: CaseLocation): void {
    try {
      this.use(CaseFile.open(path, key), this.#afterwards);
    } catch (error) {
      this.services.log(error);
      this.#afterwards();
      this.emit({ type: 'case/closed' });
    }
  }

  /** The sample can be made anew, and what is open for reading only does not change here. */
  #scheduleFor(file: CaseFile): BackupSchedule | null {
    const { backups, now, samplePath, log } = this.services;
    if (file.isReadOnly || file.path === samplePath) return null;
    const onFailure = (error: unknown) => {
      if (error instanceof CaseError) this.emit({ type: 'backup/failed', message: error.message });
      else log(error);
    };
    return new BackupSchedule(file, { backups, now, onFailure });
  }

  subscribe(listener: (event: HostEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Tells all listeners. One that fails is logged: what it is told of has happened all the same. */
  emit(event: HostEvent): void {
    for (const listener of this.#listeners) {
      try {
        listener(event);
      } catch (error) {
        this.services.log(error);
      }
    }
  }

  /** Notices commits of other windows and processes; SQLite counts them per connection. */
  #lookForChanges(): void {
    if (!this.#open || this.#listeners.size === 0) return;
    const { db } = this.#open.file;
    try {
      const version = db.count('PRAGMA data_version');
      if (version === this.#dataVersion) return;
      this.#dataVersion = version;
      this.emit({ type: 'case/changed', seq: db.count('SELECT max(seq) FROM journal'), ids: [] });
    } catch (error) {
      this.services.log(error);
    }
  }
}
