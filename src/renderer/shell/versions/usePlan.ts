import { useVerb } from '../../state/queries.ts';
import { useJob } from '../use-job.ts';

/** The comparison of two versions, made again when the case changes. */
export function usePlan(oldId: string, newId: string) {
  const { jobId, progress, cancel } = useJob();
  const { data, error } = useVerb('version.plan', { oldId, newId, jobId });
  return { plan: data, error, progress, cancel };
}
