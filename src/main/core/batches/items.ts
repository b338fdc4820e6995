import type { BatchFile, BatchFileState } from '../../../shared/contract/batches.ts';
import { batchFileStates } from '../../../shared/contract/batches.ts';
import { deepestPart } from '../../../shared/limits.ts';
import type { Part } from '../ingest/read.ts';
import type { Source, Wish } from './batch.ts';

/** A file on its way. */
export interface Item extends Omit<BatchFile, 'warnings' | 'canRetry'>, Source {
  readonly warnings: readonly string[];
  readonly wish: Wish;
  /** Grows with every change in the list, so that one can ask for what is new. */
  readonly version: number;
}

export type NewItem = Pick<Item, 'file' | 'part' | 'name' | 'state' | 'sizeBytes' | 'problem' | 'wish'>;

/** Whether nothing more happens to a file by itself. */
export const isOver = (state: BatchFileState): boolean => !['waiting', 'reading', 'storing'].includes(state);

/** The files of a batch with what became of each. It counts as it goes: nothing here looks at all files for one. */
export class BatchItems {
  readonly #items: Item[] = [];
  readonly #counts = Object.fromEntries(batchFileStates.map((state) => [state, 0])) as Record<BatchFileState, number>;
  /** Keys of the documents inside of each file that are among the items, as JSON. */
  readonly #parts = new Map<string, Set<string>>();
  /** How many of a file and the documents inside of it are not imported. */
  readonly #left = new Map<string, number>();
  /** None before this one waits. */
  #firstWaiting = 0;
  #version = 0;

  get all(): readonly Readonly<Item>[] {
    return this.#items;
  }

  get counts(): Readonly<Record<BatchFileState, number>> {
    return this.#counts;
  }

  get isOver(): boolean {
    return this.#counts.waiting + this.#counts.reading + this.#counts.storing === 0;
  }

  append(item: NewItem): number {
    const number = this.#items.length;
    this.#items.push({ ...item, number, reportId: null, title: null, pageCount: 0, progress: 0, warnings: [], version: ++this.#version });
    this.#counts[item.state]++;
    this.#left.set(item.file, (this.#left.get(item.file) ?? 0) + 1);
    return number;
  }

  /** Documents inside of a file come behind all others. Those of a file that is taken up again are there already. */
  appendParts({ file, part, name, wish }: Item, parts: readonly Part[]): void {
    if (parts.length === 0 || part.length >= deepestPart) return;
    const there = this.#parts.get(file) ?? new Set();
    this.#parts.set(file, there);
    for (const { key, name: partName, sizeBytes } of parts) {
      const keys = [...part, key];
      const place = JSON.stringify(keys);
      if (there.has(place)) continue;
      there.add(place);
      this.append({ file, part: keys, name: `${name} › ${partName}`, state: 'waiting', sizeBytes, problem: null, wish });
    }
  }

  set(number: number, change: Partial<Omit<Item, 'file' | 'number' | 'version'>>): void {
    const before = this.#items[number];
    if (!before) return;
    const after = { ...before, ...change, version: ++this.#version };
    this.#items[number] = after;
    this.#counts[before.state]--;
    this.#counts[after.state]++;
    const done = Number(after.state === 'imported') - Number(before.state === 'imported');
    if (done !== 0) this.#left.set(after.file, (this.#left.get(after.file) ?? 0) - done);
    if (after.state === 'waiting') this.#firstWaiting = Math.min(this.#firstWaiting, number);
  }

  /** The first file that waits. */
  waiting(): Item | undefined {
    if (this.#counts.waiting === 0) return undefined;
    while (this.#firstWaiting < this.#items.length && this.#items[this.#firstWaiting]?.state !== 'waiting') this.#firstWaiting++;
    return this.#items[this.#firstWaiting];
  }

  /** Whether a file is imported with every document inside of it that is known. */
  isImported(file: string): boolean {
    return this.#left.get(file) === 0;
  }

  /** Files that changed after a version, and the version that they are now at. */
  changedSince(since: number): { readonly files: BatchFile[]; readonly version: number } {
    const files = this.#items.filter(({ version }) => version > since).map(({ file, part: _part, wish: _wish, version: _version, warnings, ...shown }) => ({ ...shown, warnings: [...warnings], canRetry: file !== '' }));
    return { files, version: this.#version };
  }

  /** What is done, in bytes and pages. */
  done(): { readonly bytes: number; readonly bytesTotal: number; readonly pages: number } {
    let [bytes, bytesTotal, pages] = [0, 0, 0];
    for (const { state, sizeBytes, pageCount, progress } of this.#items) {
      bytesTotal += sizeBytes;
      bytes += isOver(state) ? sizeBytes : sizeBytes * progress;
      if (isOver(state)) pages += pageCount;
    }
    return { bytes, bytesTotal, pages };
  }
}
