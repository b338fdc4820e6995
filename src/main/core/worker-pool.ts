import { Worker } from 'node:worker_threads';
import { CaseError } from '../../shared/errors.ts';
import type { Watch, WorkerLimits, WorkerMessage } from './in-worker.ts';

/** Libraries keep what they once took: a worker that read so many documents makes room for a new one. */
const tasksPerWorker = 200;
/** Nobody waits for a worker that has had nothing to do for this long. */
const idleMs = 5_000;

/** What a reader makes lives for a page: with more room for it nothing is read sooner, and the process grows. */
const youngMemoryMb = 32;

interface IdleWorker {
  readonly worker: Worker;
  readonly tasks: number;
  readonly expiry: NodeJS.Timeout;
}

/**
 * Threads that run one module and are used again and again: starting one costs more than reading a short document. One that
 * fails, takes too long or is cancelled is ended, which costs its piece of work and no other.
 *
 * @param module answers each message with `WorkerMessage`s, the last of them `result` or `failure`
 */
export class WorkerPool {
  readonly #module: URL;
  readonly #idle: IdleWorker[] = [];

  constructor(module: URL) {
    this.#module = module;
  }

  /**
   * Gives a task to a worker that has nothing to do, or to a new one.
   *
   * @throws CaseError what the worker answers; `FILE_UNREADABLE` when it stops, fails or takes too long; `CANCELLED`
   */
  async run<T>(task: unknown, limits: WorkerLimits, { signal, onProgress }: Watch): Promise<T> {
    if (signal?.aborted) throw new CaseError('CANCELLED', limits.cancelled);
    const { worker, tasks } = this.#take(limits.memoryMb);
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    const timer = setTimeout(() => reject(new CaseError('FILE_UNREADABLE', limits.tooLong)), limits.timeMs);
    const cancel = () => reject(new CaseError('CANCELLED', limits.cancelled));
    const fail = (error?: unknown) => reject(new CaseError('FILE_UNREADABLE', isOutOfMemory(error) ? limits.tooBig ?? limits.failed : limits.failed, { cause: error }));
    signal?.addEventListener('abort', cancel, { once: true });
    let isSound = false;
    worker.on('error', fail).on('exit', () => fail()).on('message', (message: WorkerMessage<T>) => {
      if (limits.isOfSilence) timer.refresh();
      if (message.type === 'progress') return onProgress?.(message.done, message.total);
      isSound = true;
      return message.type === 'result' ? resolve(message.result) : reject(new CaseError(message.code, message.message));
    });
    worker.postMessage(task);
    try {
      return await promise;
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
      letGo(worker);
      if (isSound && tasks + 1 < tasksPerWorker) this.#keep(worker, tasks + 1);
      else end(worker);
    }
  }

  #take(memoryMb: number): { readonly worker: Worker; readonly tasks: number } {
    const idle = this.#idle.pop();
    if (!idle) return { worker: new Worker(this.#module, { resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: youngMemoryMb } }), tasks: 0 };
    clearTimeout(idle.expiry);
    letGo(idle.worker);
    idle.worker.ref();
    return idle;
  }

  /** Keeps a worker for the next task. It keeps no program running. */
  #keep(worker: Worker, tasks: number): void {
    worker.unref();
    const idle: IdleWorker = { worker, tasks, expiry: setTimeout(() => this.#drop(idle), idleMs) };
    idle.expiry.unref();
    worker.on('error', () => this.#drop(idle)).on('exit', () => this.#drop(idle));
    this.#idle.push(idle);
  }

  #drop(idle: IdleWorker): void {
    const index = this.#idle.indexOf(idle);
    if (index < 0) return;
    this.#idle.splice(index, 1);
    clearTimeout(idle.expiry);
    letGo(idle.worker);
    end(idle.worker);
  }
}

const isOutOfMemory = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

/** By name: Node has listeners of its own on a worker, without which no message comes in any more. */
function letGo(worker: Worker): void {
  for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event);
}

/** What a worker that is being ended still says is of no interest, and must not be thrown for want of a listener. */
function end(worker: Worker): void {
  worker.on('error', () => undefined);
  void worker.terminate();
}
