import type { Watch } from './in-worker.ts';
import type { Session } from './session.ts';

/** Runs work that can be cancelled by its job's name and tells of its progress. */
export async function asJob<T>(session: Session, jobId: string | undefined, label: string, work: (watch: Watch) => Promise<T>): Promise<T> {
  if (jobId === undefined) return work({});
  const controller = new AbortController();
  session.jobs.set(jobId, controller);
  const onProgress = (done: number, total: number) => session.emit({ type: 'job/progressed', jobId, label, done, total });
  try {
    return await work({ signal: controller.signal, onProgress });
  } finally {
    session.jobs.delete(jobId);
  }
}
