import type { Ingest } from '../ingest/ingest.ts';
import type { DocumentFile } from '../ingest/read.ts';
import type { Source } from './batch.ts';

/** Bytes that are taken out of a file at one time, beside the file itself. */
const mostTaken = 32 * 1024 * 1024;
/** Bytes that are kept, of all files together: what was taken out ahead, and files that hold others. */
const mostKept = 128 * 1024 * 1024;

/** A document with its bytes. */
type Held = Pick<DocumentFile, 'name' | 'bytes'>;

const keyOf = ({ file, part }: Source) => JSON.stringify([file, ...part]);

/**
 * Hands out files and the documents inside of them. Of a file that holds others many are taken out at one time, so that it is
 * not read anew for each. Has a lifetime: `clear` it when nothing more is asked for.
 */
export class Shelf {
  readonly #load: (file: string) => Promise<Held>;
  readonly #ingest: Pick<Ingest, 'parts'>;
  /** The oldest first. */
  readonly #kept = new Map<string, Held>();
  #keptBytes = 0;
  /** Keys of what each file holds, in order. */
  readonly #keys = new Map<string, readonly string[]>();
  /** Files that something is being taken out of; each comes to an end, whatever becomes of it. */
  readonly #opening = new Map<string, Promise<void>>();

  /** @param load reads a file from its place */
  constructor(load: (file: string) => Promise<Held>, ingest: Pick<Ingest, 'parts'>) {
    this.#load = load;
    this.#ingest = ingest;
  }

  /** Notes what a document holds, as it was read. */
  holds(source: Source, keys: readonly string[]): void {
    if (keys.length > 0) this.#keys.set(keyOf(source), keys);
  }

  /** @throws CaseError what loading it throws, and what taking it out of its file does */
  async get(source: Source): Promise<Held> {
    const last = source.part.at(-1);
    if (last === undefined) return this.#load(source.file);
    const key = keyOf(source);
    const container = { file: source.file, part: source.part.slice(0, -1) };
    // Somebody else may be taking it out just now.
    for (let opening = this.#opening.get(keyOf(container)); opening && !this.#kept.has(key); opening = this.#opening.get(keyOf(container))) await opening;
    const kept = this.#kept.get(key);
    if (kept) return kept;
    const taking = this.#takeOut(container, last);
    this.#opening.set(keyOf(container), taking.then(() => undefined, () => undefined));
    try {
      return await taking;
    } finally {
      this.#opening.delete(keyOf(container));
    }
  }

  /** Takes out one document with those that come behind it. */
  async #takeOut(container: Source, wanted: string): Promise<Held> {
    const all = this.#keys.get(keyOf(container)) ?? [wanted];
    const keys = all.slice(Math.max(0, all.indexOf(wanted)));
    const parts = await this.#ingest.parts(await this.get(container), keys, mostTaken);
    const [first] = parts;
    if (!first) throw new Error(`Nothing was taken out of ${container.file}`);
    for (const [index, part] of parts.entries()) this.#keep(keyOf({ file: container.file, part: [...container.part, keys[index] ?? ''] }), part);
    return first;
  }

  #keep(key: string, held: Held): void {
    this.#drop(key);
    this.#kept.set(key, held);
    this.#keptBytes += held.bytes.byteLength;
    for (const [oldest] of this.#kept) {
      if (this.#keptBytes <= mostKept || oldest === key) break;
      this.#drop(oldest);
    }
  }

  #drop(key: string): void {
    this.#keptBytes -= this.#kept.get(key)?.bytes.byteLength ?? 0;
    this.#kept.delete(key);
  }

  /** Lets go of a document that nothing more is asked of, unless others are inside of it. */
  release(source: Source): void {
    if (!this.#keys.has(keyOf(source))) this.#drop(keyOf(source));
  }

  clear(): void {
    this.#kept.clear();
    this.#keptBytes = 0;
    this.#keys.clear();
  }
}
