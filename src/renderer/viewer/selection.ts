import { useCallback, useEffect, useState } from 'react';
import type { Indexed } from './model.ts';

/** What the reader has chosen: one thing, and the report that is open. */
export interface Selection {
  readonly id: string | null;
  readonly reportId: string | null;
  /** Chooses something; a report or a quote opens its report. */
  readonly select: (id: string | null) => void;
}

const idInAddress = () => decodeURIComponent(location.hash.slice(1));

function isKnown({ nodes, claims, quotes, reports }: Indexed, id: string): boolean {
  return [nodes, claims, quotes, reports].some((each) => each.has(id));
}

/** The selection stands in the address, so that a link to the page can lead to a quote, and the way back is the browser's. */
export function useSelection(indexed: Indexed): Selection {
  const [id, setId] = useState<string | null>(() => (isKnown(indexed, idInAddress()) ? idInAddress() : null));
  const [opened, setOpened] = useState<string | null>(null);
  const select = useCallback((wanted: string | null) => {
    if (wanted !== (idInAddress() || null)) location.hash = wanted ?? '';
    setId(wanted);
  }, []);
  useEffect(() => {
    const follow = () => setId(isKnown(indexed, idInAddress()) ? idInAddress() : null);
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, [indexed]);
  const chosen = id === null ? undefined : indexed.quotes.get(id)?.reportId ?? indexed.reports.get(id)?.id;
  if (chosen !== undefined && chosen !== opened) setOpened(chosen);
  return { id, reportId: chosen ?? opened ?? indexed.view.reports[0]?.id ?? null, select };
}
