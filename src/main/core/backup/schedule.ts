import type { CaseFile } from '../db/casefile.ts';
import type { Backups } from './backups.ts';

/** How often is looked whether there is something to keep. */
const lookEveryMs = 30_000;

/** What a schedule works with. */
export interface ScheduleParts {
  readonly backups: Backups;
  readonly now: () => Date;
  /** Told of a backup that could not be made: nobody waits for it. */
  readonly onFailure: (error: unknown) => void;
}

/** Backs up a case while it is open: its changes are kept some minutes after they were made, and when it is closed. Has a lifetime: `end` it. */
export class BackupSchedule {
  readonly #file: CaseFile;
  readonly #parts: ScheduleParts;
  readonly #timer: NodeJS.Timeout;
  #keptSeq: number;
  #changedAt: number | null = null;

  constructor(file: CaseFile, parts: ScheduleParts) {
    this.#file = file;
    this.#parts = parts;
    this.#keptSeq = this.#seq();
    this.#timer = setInterval(() => this.look(), lookEveryMs);
    this.#timer.unref();
  }

  #seq(): number {
    return this.#file.db.count('SELECT max(seq) FROM journal');
  }

  /** Makes a backup when there are changes that have waited long enough. */
  look(): void {
    const { backups, now, onFailure } = this.#parts;
    try {
      const seq = this.#seq();
      if (seq === this.#keptSeq || backups.everyMs === null) return;
      this.#changedAt ??= now().getTime();
      if (now().getTime() - this.#changedAt < backups.everyMs) return;
      this.#make(seq);
    } catch (error) {
      onFailure(error);
    }
  }

  #make(seq: number): void {
    const { backups, now, onFailure } = this.#parts;
    this.#keptSeq = seq;
    this.#changedAt = null;
    void backups.make(this.#file.location, now()).catch(onFailure);
  }

  /** Stops looking. Gives what keeps the last changes, to be called once the case is closed. */
  end(): () => void {
    clearInterval(this.#timer);
    const { backups, onFailure } = this.#parts;
    try {
      const seq = this.#seq();
      return seq === this.#keptSeq || backups.everyMs === null ? () => undefined : () => this.#make(seq);
    } catch (error) {
      onFailure(error);
      return () => undefined;
    }
  }
}
