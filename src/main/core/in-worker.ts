import { setTimeout as after } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { CaseError, type ErrorCode } from '../../shared/errors.ts';

/** What a worker tells its owner. */
export type WorkerMessage<T> =
  | { readonly type: 'progress'; readonly done: number; readonly total: number }
  | { readonly type: 'result'; readonly result: T }
  | { readonly type: 'failure'; readonly code: ErrorCode; readonly message: string };

/** So long a worker that has answered may take to close its files and end by itself: to end it amid that may crash the process. */
const patienceMs = 20_000;

/** How work is watched and stopped. */
export interface Watch {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

/** What a worker may use, and what is said when it takes more, fails or is cancelled. */
export interface WorkerLimits {
  readonly timeMs: number;
  /** Whether the time starts anew with each sign of progress. */
  readonly isOfSilence?: boolean;
  readonly memoryMb: number;
  readonly tooLong: string;
  readonly failed: string;
  /** As `failed`, where it took more memory than it may; `failed` when absent. */
  readonly tooBig?: string;
  readonly cancelled: string;
}

/**
 * Runs a module in a thread of its own, which costs that one piece of work and no more when it crashes.
 *
 * @param data what the module finds as `workerData`
 * @throws CaseError what the worker answers; `FILE_UNREADABLE` when it stops, fails or takes too long; `CANCELLED`
 */
export function inWorker<T>(module: URL, data: unknown, limits: WorkerLimits, { signal, onProgress }: Watch): Promise<T> {
  const worker = new Worker(module, { workerData: data, resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb } });
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  const timer = setTimeout(() => reject(new CaseError('FILE_UNREADABLE', limits.tooLong)), limits.timeMs);
  const cancel = () => reject(new CaseError('CANCELLED', limits.cancelled));
  signal?.addEventListener('abort', cancel, { once: true });
  if (signal?.aborted) cancel();
  let hasAnswered = false;
  worker.on('message', (message: WorkerMessage<T>) => {
    if (message.type === 'progress') {
      if (limits.isOfSilence) timer.refresh();
      onProgress?.(message.done, message.total);
      return;
    }
    hasAnswered = true;
    if (message.type === 'result') resolve(message.result);
    else reject(new CaseError(message.code, message.message));
  });
  worker.on('error', (error) => reject(new CaseError('FILE_UNREADABLE', limits.failed, { cause: error })));
  const { promise: ended, resolve: end } = Promise.withResolvers<void>();
  worker.on('exit', () => {
    reject(new CaseError('FILE_UNREADABLE', limits.failed));
    end();
  });
  return promise.finally(async () => {
    clearTimeout(timer);
    signal?.removeEventListener('abort', cancel);
    if (hasAnswered) await Promise.race([ended, after(patienceMs, undefined, { ref: false })]);
    // Awaited: whoever cleans up after it must know that it writes nothing more.
    await worker.terminate();
  });
}
