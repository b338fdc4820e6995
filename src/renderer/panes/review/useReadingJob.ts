import { useEffect, useState } from 'react';
import type { Output } from '../../../shared/contract.ts';
import type { ReportId } from '../../../shared/ids.ts';
import { useClient, useCommand } from '../../state/queries.ts';

/** How a reading of a report stands. */
export interface ReadingJob {
  readonly isBusy: boolean;
  readonly done: number;
  readonly total: number;
  readonly result: Output<'proposal.read'> | null;
  readonly problem: string | null;
  readonly start: (reportId: string) => void;
  readonly cancel: () => void;
  readonly forget: () => void;
}

/** Reads a report for proposals, with progress and a way to stop it. */
export function useReadingJob(): ReadingJob {
  const client = useClient();
  const read = useCommand('proposal.read');
  const [jobId] = useState(() => crypto.randomUUID());
  const [progress, setProgress] = useState({ done: 0, total: 0 });
  useEffect(() => client.subscribe((event) => {
    if (event.type === 'job/progressed' && event.jobId === jobId) setProgress({ done: event.done, total: event.total });
  }), [client, jobId]);
  const { error } = read;
  return {
    isBusy: read.isPending, ...progress, result: read.data ?? null,
    problem: error === null || error.code === 'CANCELLED' ? null : error.message,
    start: (reportId) => {
      setProgress({ done: 0, total: 0 });
      read.mutate({ reportId: reportId as ReportId, jobId });
    },
    // Whether it could still be stopped shows by itself.
    cancel: () => void client.call('job.cancel', { jobId }).catch(() => undefined),
    forget: read.reset,
  };
}
