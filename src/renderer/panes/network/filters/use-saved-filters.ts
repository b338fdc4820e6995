import { useState } from 'react';
import { useClient, useVerb } from '../../../state/queries.ts';
import { formatSaved, parseSaved, withSaved, type SavedFilter } from './saved.ts';

const viewKey = 'network-filters';

/** Filters that are kept with the case. They are how it is looked at, not what it says: nothing to undo. */
export interface SavedFilters {
  readonly list: readonly SavedFilter[];
  save(filter: SavedFilter): void;
  remove(name: string): void;
}

/** @param report tells that a filter could not be kept */
export function useSavedFilters(report: (cause: unknown) => void): SavedFilters {
  const client = useClient();
  const read = useVerb('view.read', { key: viewKey });
  const [changed, setChanged] = useState<{ readonly from: string | null; readonly list: readonly SavedFilter[] } | null>(null);
  const json = read.data?.json ?? null;
  // Another case has filters of its own.
  const list = changed !== null && changed.from === json ? changed.list : parseSaved(json);
  const keep = (next: readonly SavedFilter[]): void => {
    setChanged({ from: json, list: next });
    client.call('view.write', { key: viewKey, json: formatSaved(next) }).catch(report);
  };
  return { list, save: (filter) => keep(withSaved(list, filter)), remove: (name) => keep(list.filter((each) => each.name !== name)) };
}
