import { setImmediate as othersFirst, setTimeout as wait } from 'node:timers/promises';
import { CaseError } from '../../../shared/errors.ts';
import type { Watch } from '../in-worker.ts';
import type { ReadFile, StoredReport } from './batch.ts';

/** So many long documents may be read and not stored yet, and so many in all: each is in memory as a whole. */
const mostRead = { long: 4, all: 64 };
/** Short ones wait for others until there are so many, or for so long, to be stored together: a transaction for each would cost more than what is in it. */
const gathered = { count: 32, ms: 25 };
/** Storing together ends after so long: other calls wait for it. */
const longestTogetherMs = 20;

/** A file that is read and waits to be stored. */
interface Ready<Item> {
  readonly item: Item;
  readonly read: ReadFile;
  readonly signal: AbortSignal;
}

/** Whose files are stored, and what is told of them. */
interface Owner<Item> {
  /** Does some storing in one transaction: all of it or, when it throws, none. */
  together(work: () => void): void;
  /** Whether more files will come soon. */
  isReading(): boolean;
  watchOf(item: Item, signal: AbortSignal): Watch;
  keep(item: Item, report: StoredReport): void;
  refuse(item: Item, error: unknown): void;
  /** More files may be read. */
  hasRoom(): void;
}

/** Files that are read, and stored in that order: long ones each for itself, short ones together. Has a lifetime: it works until nothing is left. */
export class StoreQueue<Item extends { readonly name: string }> {
  readonly #owner: Owner<Item>;
  readonly #ready: Ready<Item>[] = [];
  #isWorking = false;

  constructor(owner: Owner<Item>) {
    this.#owner = owner;
  }

  get isEmpty(): boolean {
    return this.#ready.length === 0;
  }

  get hasRoom(): boolean {
    return this.#ready.length < mostRead.all && this.#ready.filter(({ read }) => !read.storeNow).length < mostRead.long;
  }

  add(ready: Ready<Item>): void {
    this.#ready.push(ready);
  }

  /** Stores what there is, unless that goes on already. */
  async work(): Promise<void> {
    if (this.#isWorking) return;
    this.#isWorking = true;
    for (let [first] = this.#ready; first; [first] = this.#ready) {
      if (first.signal.aborted) this.#drop(first);
      else if (first.read.storeNow) await this.#gather();
      else await this.#storeLong(first);
      this.#owner.hasRoom();
    }
    this.#isWorking = false;
  }

  #drop({ item }: Ready<Item>): void {
    this.#ready.shift();
    this.#owner.refuse(item, new CaseError('CANCELLED', `Importing ${item.name} was cancelled. Nothing of it was imported.`));
  }

  async #storeLong({ item, read, signal }: Ready<Item>): Promise<void> {
    const [result] = await Promise.allSettled([read.store(this.#owner.watchOf(item, signal))]);
    this.#ready.shift();
    if (result.status === 'fulfilled') this.#owner.keep(item, result.value);
    else this.#owner.refuse(item, result.reason);
  }

  async #gather(): Promise<void> {
    if (this.#owner.isReading() && this.#ready.length < gathered.count) await wait(gathered.ms);
    else await othersFirst();
    this.#storeShort();
  }

  /** Stores the short ones that come next, as many as there is time for. Where one is refused, each is stored for itself, so that it costs no other. */
  #storeShort(): void {
    const end = this.#ready.findIndex(({ read, signal }) => !read.storeNow || signal.aborted);
    const short = end < 0 ? [...this.#ready] : this.#ready.slice(0, end);
    if (short.length === 0) return;
    const stored: StoredReport[] = [];
    const until = performance.now() + longestTogetherMs;
    try {
      this.#owner.together(() => {
        for (const { read } of short) {
          if (stored.length > 0 && performance.now() > until) break;
          if (read.storeNow) stored.push(read.storeNow());
        }
      });
    } catch {
      // Told of each by itself.
      for (const one of this.#ready.splice(0, Math.min(stored.length + 1, short.length))) this.#storeAlone(one);
      return;
    }
    for (const [index, { item }] of this.#ready.splice(0, stored.length).entries()) {
      const report = stored[index];
      if (report) this.#owner.keep(item, report);
    }
  }

  #storeAlone({ item, read }: Ready<Item>): void {
    try {
      if (read.storeNow) this.#owner.keep(item, read.storeNow());
    } catch (error) {
      this.#owner.refuse(item, error);
    }
  }
}
