import { useEffect, useState } from 'react';
import { useClient } from '../state/queries.ts';

/** How far a job is; `total` is 0 before the host has said anything. */
export interface JobProgress {
  readonly done: number;
  readonly total: number;
}

/** Progress of a job of this window, and a way to stop it. */
export function useJob(): { readonly jobId: string; readonly progress: JobProgress; readonly cancel: () => void } {
  const client = useClient();
  const [jobId] = useState(() => crypto.randomUUID());
  const [progress, setProgress] = useState<JobProgress>({ done: 0, total: 0 });
  useEffect(() => client.subscribe((event) => {
    if (event.type === 'job/progressed' && event.jobId === jobId) setProgress({ done: event.done, total: event.total });
  }), [client, jobId]);
  // That it is too late to stop shows by itself.
  return { jobId, progress, cancel: () => void client.call('job.cancel', { jobId }).catch(() => undefined) };
}
