import type { BatchFile, BatchSummary } from '../../../shared/contract/batches.ts';
import { CaseError } from '../../../shared/errors.ts';
import type { BatchId, ReportId } from '../../../shared/ids.ts';
import type { Watch } from '../in-worker.ts';
import type { Part } from '../ingest/read.ts';
import { BatchItems, isOver, type Item } from './items.ts';
import { Pace } from './pace.ts';
import { StoreQueue } from './store-queue.ts';

/** What a person says for one reading of a file. */
export interface Wish {
  readonly password?: string | undefined;
  readonly languages?: readonly string[] | undefined;
  /** Whether all words of web pages are taken, where their articles alone would be. */
  readonly wholePage?: boolean | undefined;
  readonly allowDuplicate: boolean;
  /** Whether documents inside of a file are imported, too. */
  readonly withParts: boolean;
}

/** What came of a file. */
export type Outcome = { readonly is: 'imported' | 'duplicate'; readonly reportId: ReportId; readonly title: string };

/** A report that was stored, or found to be there already: then without identifiers. */
export interface StoredReport {
  readonly outcome: Outcome;
  /** Number of the journal's entry. */
  readonly seq: number;
  readonly ids: readonly string[];
}

/** A file that was read and is not stored yet. */
export interface ReadFile {
  /** Documents inside of it, where they are wanted. */
  readonly parts: readonly Part[];
  readonly pageCount: number;
  readonly warnings: readonly string[];
  /** Stores it in steps, between which other calls are answered. */
  store(watch: Watch): Promise<StoredReport>;
  /** Stores it at once, which takes hardly any time; absent for a long one. */
  readonly storeNow?: () => StoredReport;
}

/** Where a document comes from: a file, and the keys of the document inside of it, if one is meant. */
export interface Source {
  readonly file: string;
  readonly part: readonly string[];
}

/** What a batch does with its files; effects are all in here. */
export interface BatchWork {
  sizeOf(file: string): Promise<number>;
  /** @throws CaseError why the file is refused; `CANCELLED` */
  read(source: Source, wish: Wish, watch: Watch): Promise<ReadFile>;
  /** Does some storing in one transaction: all of it or, when it throws, none. */
  together(work: () => void): void;
  /** A file's report is stored, and its transaction ended. */
  stored(report: StoredReport): void;
  /** Nothing more is read from a file. */
  release(file: string): void;
  /** Records what became of the files since the last time; called once when there is nothing left to do, and when the case closes. */
  finish(batch: Batch): void;
  /** Something is new. */
  told(batch: Batch): void;
  /** A failure that is no refusal: a bug. */
  log(error: unknown): void;
}

export interface BatchStart {
  readonly id: BatchId;
  readonly name: string;
  readonly startedAt: string;
  readonly wish: Wish;
  readonly isAwaiting: boolean;
  readonly expected: number;
  /** Files that are read at one time. */
  readonly readers: number;
}

/** Many files that are imported as one piece of work. Has a lifetime: it works until nothing is left, is cancelled or stopped. */
export class Batch {
  readonly id: BatchId;
  readonly name: string;
  readonly startedAt: string;
  readonly #work: BatchWork;
  readonly #start: BatchStart;
  readonly #items = new BatchItems();
  readonly #pace: Pace;
  #controller = new AbortController();
  #isAwaiting: boolean;
  #isRunning = true;
  #reading = 0;
  readonly #storing: StoreQueue<Item>;

  constructor(start: BatchStart, work: BatchWork, nowMs: () => number) {
    this.id = start.id;
    this.name = start.name;
    this.startedAt = start.startedAt;
    this.#start = start;
    this.#work = work;
    this.#isAwaiting = start.isAwaiting;
    this.#pace = new Pace(nowMs);
    this.#storing = new StoreQueue({
      together: (store) => work.together(store), isReading: () => this.#reading > 0, watchOf: ({ number }, signal) => this.#watch(number, signal, 0.5),
      keep: (item, report) => this.#keep(item, report), refuse: (item, error) => this.#refuse(item, error), hasRoom: () => this.#fill(),
    });
  }

  get isRunning(): boolean {
    return this.#isRunning;
  }

  get files(): readonly Readonly<Item>[] {
    return this.#items.all;
  }

  /** @throws CaseError `RULE_BROKEN` when all files were handed over before */
  add(files: readonly { readonly file: string; readonly name: string; readonly problem?: BatchFile['problem'] }[], isLast: boolean): void {
    const isCancelled = this.#controller.signal.aborted;
    if (!this.#isAwaiting && this.#items.all.length > 0 && !isCancelled) throw new CaseError('RULE_BROKEN', `${this.name} takes no more files. Start another import for them.`);
    for (const { file, name, problem = null } of files) {
      const state = isCancelled || problem?.code === 'CANCELLED' ? 'cancelled' : problem ? 'refused' : 'waiting';
      const number = this.#items.append({ file, part: [], name, state, sizeBytes: 0, problem, wish: this.#start.wish });
      if (!problem) void this.#measure(number, file);
    }
    if (isLast) this.#isAwaiting = false;
    this.#work.told(this);
    this.#fill();
  }

  /** What is imported stays; what waits or is under way is left out. */
  cancel(): boolean {
    if (!this.#isRunning) return false;
    this.#controller.abort();
    this.#isAwaiting = false;
    for (const { number, state } of this.#items.all) if (state === 'waiting') this.#set(number, { state: 'cancelled' });
    this.#fill();
    return true;
  }

  /** Ends it at once, because the case is about to close. What is under way is left out. */
  stop(): void {
    if (!this.#isRunning) return;
    this.#controller.abort();
    for (const { number, state } of this.#items.all) if (!isOver(state)) this.#set(number, { state: 'cancelled' });
    this.#end();
  }

  /** Takes up files again; those that are imported or under way are passed over. Gives how many were taken. */
  retry(numbers: readonly number[] | undefined, wish: Partial<Wish>): number {
    const chosen = numbers && new Set(numbers);
    const wanted = this.#items.all.filter(({ number, state, file }) => file !== '' && (chosen ? chosen.has(number) && ['refused', 'cancelled', 'duplicate'].includes(state) : state === 'refused' || state === 'cancelled'));
    if (wanted.length === 0) return 0;
    if (!this.#isRunning || this.#controller.signal.aborted) {
      this.#controller = new AbortController();
      this.#isRunning = true;
      this.#pace.restart();
    }
    for (const { number, wish: before } of wanted) {
      this.#set(number, { state: 'waiting', problem: null, progress: 0, reportId: null, title: null, warnings: [], wish: { ...before, ...wish } });
    }
    this.#fill();
    return wanted.length;
  }

  /** Files that changed after a version, and the version that they are now at. */
  changedSince(since: number): { readonly files: BatchFile[]; readonly version: number } {
    return this.#items.changedSince(since);
  }

  summary(): BatchSummary {
    const { counts, all: { length: known } } = this.#items;
    const { bytes, bytesTotal, pages } = this.#items.done();
    const isRunning = this.#isRunning;
    const total = Math.max(known, this.#isAwaiting ? this.#start.expected : 0);
    const files = known - counts.waiting - counts.reading - counts.storing;
    return {
      id: this.id, name: this.name, startedAt: this.startedAt, isRunning, isAwaiting: this.#isAwaiting, total, counts: { ...counts }, bytesDone: bytes, bytesTotal, pagesDone: pages,
      ...this.#pace.at({ isRunning, total, files, known, pages, bytes, bytesTotal }),
    };
  }

  async #measure(number: number, file: string): Promise<void> {
    const sizeBytes = await this.#work.sizeOf(file);
    this.#set(number, { sizeBytes });
  }

  #set(number: number, change: Parameters<BatchItems['set']>[1]): void {
    this.#items.set(number, change);
    this.#work.told(this);
  }

  /** Gives every reader that has nothing to do a file, and ends the batch when nothing is left. */
  #fill(): void {
    if (!this.#isRunning) return;
    while (this.#reading < this.#start.readers && this.#storing.hasRoom && !this.#controller.signal.aborted) {
      const next = this.#items.waiting();
      if (!next) break;
      void this.#read(next, this.#controller.signal);
    }
    if (this.#reading === 0 && this.#storing.isEmpty && !this.#isAwaiting && this.#items.isOver) this.#end();
  }

  async #read(item: Item, signal: AbortSignal): Promise<void> {
    const { number, wish } = item;
    this.#set(number, { state: 'reading' });
    this.#reading++;
    try {
      const read = await this.#work.read(item, wish, this.#watch(number, signal, 0));
      if (!signal.aborted) this.#items.appendParts(item, read.parts);
      this.#set(number, { state: 'storing', progress: 0.5, pageCount: read.pageCount, warnings: read.warnings });
      this.#storing.add({ item, read, signal });
    } catch (error) {
      this.#refuse(item, error);
    }
    this.#reading--;
    // The next file is read while this one is stored.
    this.#fill();
    await this.#storing.work();
  }

  #watch(number: number, signal: AbortSignal, from: number): Watch {
    return { signal, onProgress: (done, total) => this.#set(number, { progress: Math.min(1, from + (total > 0 ? done / total : 0) / 2) }) };
  }

  #keep({ number, file }: Item, report: StoredReport): void {
    this.#work.stored(report);
    const { is, reportId, title } = report.outcome;
    this.#settle(number, { state: is, reportId, title, progress: 1 });
    if (is === 'imported' && this.#items.isImported(file)) this.#work.release(file);
  }

  #refuse({ number, name }: Item, error: unknown): void {
    this.#settle(number, this.#refusal(error, name));
  }

  /** A batch that was stopped has told what became of its files. */
  #settle(number: number, change: Partial<Item>): void {
    if (this.#isRunning) this.#set(number, change);
  }

  #refusal(error: unknown, name: string): Partial<Item> {
    if (error instanceof CaseError && error.code === 'CANCELLED') return { state: 'cancelled', progress: 0 };
    if (error instanceof CaseError) return { state: 'refused', progress: 0, problem: { code: error.code, message: error.message } };
    this.#work.log(error);
    return { state: 'refused', progress: 0, problem: { code: 'INTERNAL', message: `${name} could not be imported: something went wrong inside Casewright. The details are in the log.` } };
  }

  #end(): void {
    this.#isRunning = false;
    this.#isAwaiting = false;
    this.#pace.stop();
    this.#work.finish(this);
    this.#work.told(this);
  }
}
