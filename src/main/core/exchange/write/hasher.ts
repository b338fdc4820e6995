import { createHash } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import type { HashAnswer, HashOrder } from './hash-worker.ts';

/** Checksums of one file, while it is written. */
export interface Sums {
  /** Takes the next bytes. A promise, where so much is still to be looked at that it should be awaited first. */
  update(block: Uint8Array): Promise<void> | undefined;
  /** In lower-case hexadecimal, in the order in which they were asked for. */
  digest(): Promise<readonly string[]>;
}

/** Works out checksums. Has a lifetime: `close` it. */
export interface Hasher {
  begin(algorithms: readonly string[]): Sums;
  close(): void;
}

/** In this thread: for what is small. */
export const hashHere: Hasher = {
  begin(algorithms) {
    const hashes = algorithms.map((algorithm) => createHash(algorithm));
    return {
      update(block) {
        for (const hash of hashes) hash.update(block);
        return undefined;
      },
      digest: () => Promise.resolve(hashes.map((hash) => hash.digest('hex'))),
    };
  },
  close: () => undefined,
};

/** So much may wait to be looked at: it is in memory. */
const mostWaitingBytes = 32 * 1024 * 1024;

/** In a thread beside this one, which meanwhile reads, makes and writes what comes next. */
class HashThread implements Hasher {
  readonly #worker: Worker;
  readonly #awaited = new Map<number, PromiseWithResolvers<readonly string[]>>();
  #drained: PromiseWithResolvers<void> | null = null;
  /** Why the thread is no more: nothing answers from then on. */
  #failure: { readonly error: unknown } | null = null;
  #waitingBytes = 0;
  #begun = 0;

  constructor(module: URL) {
    this.#worker = new Worker(module);
    this.#worker.on('message', (answer: HashAnswer) => this.#take(answer));
    this.#worker.on('error', (error) => this.#fail(error));
  }

  begin(algorithms: readonly string[]): Sums {
    const file = this.#begun++;
    this.#post({ file, algorithms });
    return {
      update: (block) => {
        if (this.#failure) return Promise.reject(this.#failure.error);
        // A copy of its own: what is handed over can't be used here any more.
        const bytes = new Uint8Array(block);
        this.#waitingBytes += bytes.byteLength;
        this.#post({ file, bytes }, [bytes.buffer]);
        if (this.#waitingBytes <= mostWaitingBytes) return undefined;
        this.#drained ??= Promise.withResolvers<void>();
        return this.#drained.promise;
      },
      digest: () => {
        const awaited = Promise.withResolvers<readonly string[]>();
        // Awaited with those of all files, and not at all where the export fails before.
        awaited.promise.catch(() => undefined);
        if (this.#failure) awaited.reject(this.#failure.error);
        else {
          this.#awaited.set(file, awaited);
          this.#post({ file });
        }
        return awaited.promise;
      },
    };
  }

  close(): void {
    void this.#worker.terminate();
  }

  #post(order: HashOrder, handedOver: readonly ArrayBuffer[] = []): void {
    this.#worker.postMessage(order, handedOver);
  }

  #take({ file, bytes, sums }: HashAnswer): void {
    this.#waitingBytes -= bytes;
    if (this.#waitingBytes <= mostWaitingBytes / 2) {
      this.#drained?.resolve();
      this.#drained = null;
    }
    if (!sums) return;
    this.#awaited.get(file)?.resolve(sums);
    this.#awaited.delete(file);
  }

  #fail(error: unknown): void {
    this.#failure ??= { error };
    this.#drained?.reject(error);
    this.#drained = null;
    for (const awaited of this.#awaited.values()) awaited.reject(error);
    this.#awaited.clear();
  }
}

/** @param module where `hash-worker.ts` is, or what a bundler made of it */
export const hashBeside = (module: URL): Hasher => new HashThread(module);
