import { useState } from 'react';
import { useVerb } from '../../state/queries.ts';

/** The folder looked into; where only one folder was named, that one from the start. */
export function useFolder() {
  const [wanted, enter] = useState<string | null>(null);
  const roots = useVerb('folder.list', { folder: null });
  const onlyRoot = roots.data?.entries.length === 1 ? roots.data.entries[0]?.handle ?? null : null;
  const folder = wanted ?? onlyRoot;
  const { data, error, isPlaceholderData } = useVerb('folder.list', { folder }, { enabled: folder !== null });
  if (folder === null) return { folder, listing: roots.data, error: roots.error, enter };
  return { folder, listing: isPlaceholderData ? undefined : data, error, enter };
}
