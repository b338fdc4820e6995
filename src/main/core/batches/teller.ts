import type { Session } from '../session.ts';
import type { Batch } from './batch.ts';

/** Windows read what they show again on every change: a batch tells them only so often. */
const changedEveryMs = 400;
const progressedEveryMs = 100;

/** Tells a session's listeners what a batch does, some of it at a time. Has a lifetime: `flush` it. */
export class Teller {
  readonly #session: Session;
  #ids: string[] = [];
  #seq = 0;
  #changeTimer: NodeJS.Timeout | undefined;
  #progressTimer: NodeJS.Timeout | undefined;

  constructor(session: Session) {
    this.#session = session;
  }

  changed(seq: number, ids: readonly string[]): void {
    this.#seq = seq;
    this.#ids.push(...ids);
    this.#changeTimer ??= setTimeout(() => this.flush(), changedEveryMs);
  }

  progressed(batch: Batch): void {
    if (batch.isRunning) this.#progressTimer ??= setTimeout(() => this.#tell(batch), progressedEveryMs);
    else this.#tell(batch);
  }

  flush(): void {
    clearTimeout(this.#changeTimer);
    this.#changeTimer = undefined;
    if (this.#ids.length === 0) return;
    this.#session.emit({ type: 'case/changed', seq: this.#seq, ids: this.#ids });
    this.#ids = [];
  }

  #tell(batch: Batch): void {
    clearTimeout(this.#progressTimer);
    this.#progressTimer = undefined;
    const { id, name, total, counts } = batch.summary();
    const done = (counts.imported ?? 0) + (counts.duplicate ?? 0) + (counts.refused ?? 0) + (counts.cancelled ?? 0);
    this.#session.emit({ type: 'job/progressed', jobId: id, label: name, done, total });
  }
}
