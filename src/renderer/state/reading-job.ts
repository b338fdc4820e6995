import { useMutation, useMutationState, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Output } from '../../shared/contract.ts';
import type { ReportId } from '../../shared/ids.ts';
import { CallError } from '../client/client.ts';
import { newUuid } from './new-uuid.ts';
import { useClient } from './queries.ts';

/** How the newest reading of a report stands. */
export interface ReadingJob {
  /** What is or was read; null before anything was. */
  readonly reportId: string | null;
  readonly isBusy: boolean;
  readonly done: number;
  /** 0 before the host has said anything. */
  readonly total: number;
  readonly result: Output<'proposal.read'> | null;
  readonly problem: string | null;
  /** Does nothing while another report is being read. */
  readonly start: (reportId: string) => void;
  readonly cancel: () => void;
  /** Puts away what came of it. */
  readonly forget: () => void;
}

interface Wanted {
  readonly reportId: ReportId;
  readonly jobId: string;
}

const mutationKey = ['proposal.read'];

/** Reads reports for proposals, one at a time, with progress and a way to stop. Goes on, and is found again, when nobody looks. */
export function useReadingJob(): ReadingJob {
  const client = useClient();
  const queryClient = useQueryClient();
  const { mutate } = useMutation<Output<'proposal.read'>, Error, Wanted>({ mutationKey, mutationFn: (wanted) => client.call('proposal.read', wanted) });
  const newest = useMutationState<State>({ filters: { mutationKey }, select: ({ state }) => stateOf(state) }).at(-1);
  const [progress, setProgress] = useState({ jobId: '', done: 0, total: 0 });
  useEffect(() => client.subscribe((event) => {
    if (event.type === 'job/progressed') setProgress({ jobId: event.jobId, done: event.done, total: event.total });
  }), [client]);
  const { wanted, isBusy, result, error } = newest ?? nothing;
  const isOfThis = progress.jobId === wanted?.jobId;
  return {
    reportId: wanted?.reportId ?? null, isBusy, result, done: isOfThis ? progress.done : 0, total: isOfThis ? progress.total : 0,
    problem: error === null || (error instanceof CallError && error.code === 'CANCELLED') ? null : error.message,
    start: (reportId) => {
      if (!isBusy) mutate({ reportId: reportId as ReportId, jobId: newUuid() });
    },
    cancel: () => {
      // That it is too late to stop shows by itself.
      if (wanted) client.call('job.cancel', { jobId: wanted.jobId }).catch(() => undefined);
    },
    forget: () => {
      const cache = queryClient.getMutationCache();
      for (const mutation of cache.findAll({ mutationKey })) if (mutation.state.status !== 'pending') cache.remove(mutation);
    },
  };
}

interface State {
  readonly wanted: Wanted | null;
  readonly isBusy: boolean;
  readonly result: Output<'proposal.read'> | null;
  readonly error: Error | null;
}

const nothing: State = { wanted: null, isBusy: false, result: null, error: null };

/** What the cache of mutations says of one; it knows no types. */
function stateOf({ variables, status, data, error }: { readonly variables: unknown; readonly status: string; readonly data: unknown; readonly error: Error | null }): State {
  return {
    wanted: (variables ?? null) as Wanted | null, isBusy: status === 'pending', result: (data ?? null) as State['result'], error,
  };
}
