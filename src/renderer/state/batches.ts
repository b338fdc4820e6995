import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { BatchFile, BatchSummary } from '../../shared/contract/batches.ts';
import type { BatchId } from '../../shared/ids.ts';
import { useClient, useVerb } from './queries.ts';

/** The imports of many files that this window began, newest first, as they go on. */
export function useBatches(): readonly BatchSummary[] {
  const client = useClient();
  const queryClient = useQueryClient();
  useEffect(() => client.subscribe((event) => {
    if (event.type === 'job/progressed' && event.jobId.startsWith('batch--')) void queryClient.invalidateQueries({ queryKey: ['batch.list', {}] });
  }), [client, queryClient]);
  return useVerb('batch.list', {}).data ?? [];
}

interface Known {
  readonly id: BatchId | null;
  readonly files: readonly BatchFile[];
}

/** The files of an import, as they go on. Only what changed is asked for. */
export function useBatchFiles(id: BatchId | null): readonly BatchFile[] {
  const client = useClient();
  const [known, setKnown] = useState<Known>({ id: null, files: [] });
  const asking = useRef({ version: 0, isBusy: false, again: false });
  useEffect(() => {
    if (id === null) return undefined;
    const state = { version: 0, isBusy: false, again: false };
    asking.current = state;
    async function ask(): Promise<void> {
      if (id === null || state.isBusy) {
        state.again = true;
        return;
      }
      state.isBusy = true;
      try {
        const { files, version } = await client.call('batch.state', { id, since: state.version });
        state.version = version;
        if (asking.current === state) setKnown((before) => ({ id, files: merged(before.id === id ? before.files : [], files) }));
      } catch {
        // The import is not known any more: its case was closed, or it was put away.
      }
      state.isBusy = false;
      if (!state.again) return;
      state.again = false;
      await ask();
    }
    void ask();
    return client.subscribe((event) => {
      if (event.type === 'job/progressed' && event.jobId === id) void ask();
    });
  }, [client, id]);
  return known.id === id ? known.files : [];
}

/** Files with those in their places that changed. */
export function merged(before: readonly BatchFile[], changed: readonly BatchFile[]): readonly BatchFile[] {
  if (changed.length === 0) return before;
  const files = [...before];
  for (const file of changed) files[file.number] = file;
  return files;
}

/** Files of an import that have come to an end, well or not. */
export function doneIn({ counts }: Pick<BatchSummary, 'counts'>): number {
  return (counts.imported ?? 0) + (counts.duplicate ?? 0) + (counts.refused ?? 0) + (counts.cancelled ?? 0);
}
