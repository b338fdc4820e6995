import { useCallback, useMemo, useState } from 'react';
import type { Entry } from './mark.ts';
import { fitView, type View } from './view.ts';

/** The window over time. It follows the items until the reader moves it. */
export interface ViewState {
  readonly view: View;
  readonly change: (change: (view: View) => View) => void;
  /** Back to all items, and following them. */
  readonly fit: () => void;
}

/** @param today days since 1970-01-01 */
export function useView(entries: readonly Entry[], widthPx: number, today: number): ViewState {
  const fitted = useMemo(
    () => fitView(entries.map(({ span, labelPx }) => ({ ...span, labelPx })), widthPx, today), [entries, widthPx, today],
  );
  const [moved, setMoved] = useState<View | null>(null);
  const change = useCallback((by: (view: View) => View) => setMoved((view) => by(view ?? fitted)), [fitted]);
  const fit = useCallback(() => setMoved(null), []);
  return { view: moved ?? fitted, change, fit };
}
