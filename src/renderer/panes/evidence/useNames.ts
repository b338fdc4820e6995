import { useMemo } from 'react';
import { useVerb } from '../../state/queries.ts';

const mostAtOnce = 500;

/** Names of things by id, as far as they are known; of at most 500 at a time. */
export function useNames(ids: readonly (string | null)[]): ReadonlyMap<string, string> {
  const wanted = [...new Set(ids.filter((id) => id !== null))].toSorted().slice(0, mostAtOnce);
  const { data } = useVerb('thing.summaries', { ids: wanted }, { enabled: wanted.length > 0 });
  return useMemo(() => new Map((data ?? []).map(({ id, name }) => [id, name])), [data]);
}
