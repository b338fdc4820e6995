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

interface WholeSpan {
  readonly firstDay: number | null;
  readonly lastDay: number | null;
}

/**
 * @param span first and last day of all items where not all are loaded
 * @param today days since 1970-01-01
 */
export function useView(entries: readonly Entry[], span: WholeSpan | null, widthPx: number, today: number): ViewState {
  const fitted = useMemo(
    () => fitView(
      span === null
        ? entries.map(({ span: days, labelPx }) => ({ ...days, labelPx }))
        : [{ earliestDay: span.firstDay, latestDay: span.lastDay, labelPx: 0 }],
      widthPx, today,
    ),
    [entries, span, widthPx, today],
  );
  const [moved, setMoved] = useState<View | null>(null);
  const change = useCallback((by: (view: View) => View) => setMoved((view) => by(view ?? fitted)), [fitted]);
  const fit = useCallback(() => setMoved(null), []);
  return { view: moved ?? fitted, change, fit };
}
