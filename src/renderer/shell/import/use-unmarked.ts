import { useVerb } from '../../state/queries.ts';

/** Whether this is the first import into a case that nobody has given a handling marking: the moment to say so. */
export function useIsUnmarked(): boolean {
  const { data } = useVerb('case.state', {});
  return data !== undefined && data !== null && !data.isReadOnly && data.marking === null && data.counts.reports === 0;
}
