import { useCallback, useMemo } from 'react';
import type { TimelineView } from '../../state/timeline-view.ts';
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
 * @param moved where the reader moved it; null while it follows
 * @param span first and last day of all items where not all are loaded
 * @param today days since 1970-01-01
 */
export function useView({ entries, span, widthPx, today, moved, onView }: {
  readonly entries: readonly Entry[];
  readonly span: WholeSpan | null;
  readonly widthPx: number;
  readonly today: number;
  readonly moved: View | null;
  readonly onView: (change: (view: TimelineView) => TimelineView) => void;
}): ViewState {
  const fitted = useMemo(
    () => fitView(
      span === null
        ? entries.map(({ span: days, labelPx }) => ({ ...days, labelPx }))
        : [{ earliestDay: span.firstDay, latestDay: span.lastDay, labelPx: 0 }],
      widthPx, today,
    ),
    [entries, span, widthPx, today],
  );
  const change = useCallback(
    (by: (view: View) => View) => onView((timeline) => ({ ...timeline, view: by(timeline.view ?? fitted) })), [onView, fitted],
  );
  const fit = useCallback(() => onView((timeline) => ({ ...timeline, view: null })), [onView]);
  return { view: moved ?? fitted, change, fit };
}
