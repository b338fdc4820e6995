import { useEffect, useState } from 'react';
import type { JobProgress } from '../state/long-question.ts';
import { newUuid } from '../state/new-uuid.ts';
import { useClient } from '../state/queries.ts';

/** Progress of a job of this window, and a way to stop it. */
export function useJob(): { readonly jobId: string; readonly progress: JobProgress; readonly cancel: () => void } {
  const client = useClient();
  const [jobId] = useState(newUuid);
  const [progress, setProgress] = useState<JobProgress>({ done: 0, total: 0 });
  useEffect(() => client.subscribe((event) => {
    if (event.type === 'job/progressed' && event.jobId === jobId) setProgress({ done: event.done, total: event.total });
  }), [client, jobId]);
  // That it is too late to stop shows by itself.
  return { jobId, progress, cancel: () => void client.call('job.cancel', { jobId }).catch(() => undefined) };
}
