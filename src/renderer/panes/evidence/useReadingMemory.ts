import { useCallback, useEffect, useRef, useState } from 'react';
import { useClient } from '../../state/queries.ts';
import { parseMemory, startMemory, type ReadingMemory } from './model/remembered.ts';

/** Long enough that scrolling writes once. */
const writeAfterMs = 400;
const keyOf = (reportId: string) => `reading:${reportId}`;

export interface RememberedReading {
  /** Null while it is read. Its anchor is where the reading began, not where it is. */
  readonly memory: ReadingMemory | null;
  readonly remember: (change: Partial<ReadingMemory>) => void;
  /** Makes the place of now the one to begin at, for when the report is shown again. */
  readonly hold: () => void;
}

interface Held {
  readonly reportId: string;
  readonly memory: ReadingMemory;
}

/** How a report was read last, and from now on. */
export function useReadingMemory(reportId: string): RememberedReading {
  const client = useClient();
  const [state, setState] = useState<Held | null>(null);
  const newest = useRef<Held | null>(null);
  // Of a case that can't be written nothing else is remembered.
  const kept = useRef(new Map<string, ReadingMemory>());
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);

  const write = useCallback((): void => {
    if (timer.current === null || !newest.current) return;
    clearTimeout(timer.current);
    timer.current = null;
    const { reportId: id, memory } = newest.current;
    // Losing a place harms nothing, and the next one is written again.
    client.call('view.write', { key: keyOf(id), json: JSON.stringify(memory) }).catch(() => undefined);
  }, [client]);

  useEffect(() => {
    let isOver = false;
    const take = (memory: ReadingMemory): void => {
      if (isOver) return;
      newest.current = { reportId, memory };
      setState(newest.current);
    };
    const before = kept.current.get(reportId);
    if (before) take(before);
    else client.call('view.read', { key: keyOf(reportId) }).then(({ json }) => take(parseMemory(json)), () => take(startMemory));
    addEventListener('pagehide', write);
    return () => {
      isOver = true;
      removeEventListener('pagehide', write);
      write();
    };
  }, [client, reportId, write]);

  const remember = useCallback((change: Partial<ReadingMemory>): void => {
    const before = newest.current;
    if (before?.reportId !== reportId) return;
    newest.current = { reportId, memory: { ...before.memory, ...change } };
    kept.current.set(reportId, newest.current.memory);
    if (!isOnlyPlace(change)) setState(newest.current);
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = setTimeout(write, writeAfterMs);
  }, [reportId, write]);

  const hold = useCallback((): void => setState(newest.current), []);
  return { memory: state?.reportId === reportId ? state.memory : null, remember, hold };
}

/** Nothing is drawn anew for it: it changes with every step of scrolling. */
function isOnlyPlace(change: Partial<ReadingMemory>): boolean {
  return Object.keys(change).every((key) => key === 'anchor' || key === 'text');
}
