import { useMemo } from 'react';
import { keyDateTag } from '../../../shared/vocabulary.ts';
import type { ThingId } from '../../../shared/ids.ts';
import { useClient, useVerb } from '../../state/queries.ts';

const nothing = 'event--00000000-0000-0000-0000-000000000000' as ThingId;

/** Whether the one selected item is a key date, and the way to make it one or not: a tag, which can be undone like all else. */
export function useKeyDate(ids: readonly string[], fail: (problem: string) => void): { readonly isOn: boolean; readonly toggle: () => void } | null {
  const client = useClient();
  const id = (ids.length === 1 && /^(?:event|operation)--/.test(ids[0] ?? '') ? ids[0] : undefined) as ThingId | undefined;
  const labels = useVerb('thing.labels', { id: id ?? nothing }, { enabled: id !== undefined });
  const tags = id === undefined || labels.isPlaceholderData ? undefined : labels.data?.tags;
  return useMemo(() => {
    if (id === undefined || tags === undefined) return null;
    const tag = tags.find(({ name }) => name === keyDateTag);
    const toggle = (): void => {
      const change: Promise<unknown> = tag === undefined ? client.call('tag.add', { thingId: id, name: keyDateTag }) : client.call('tag.remove', { id: tag.id });
      change.catch((cause: unknown) => fail(cause instanceof Error ? cause.message : String(cause)));
    };
    return { isOn: tag !== undefined, toggle };
  }, [id, tags, client, fail]);
}
