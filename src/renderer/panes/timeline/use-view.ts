import { useCallback, useEffect, useMemo, useState } from 'react';
import type { TimelineView } from '../../../shared/timeline-view.ts';
import type { Entry } from '../../../drawing/timeline/mark.ts';
import { fitView, type View } from '../../../drawing/timeline/view.ts';

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

/** So long it has to rest before others are told: nothing but this pane is drawn again while it moves. */
const restMs = 150;

/**
 * @param moved where the reader moved it, or a scene; null while it follows
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
  const [here, setHere] = useState({ view: moved, known: moved });
  if (here.known !== moved) setHere({ view: moved, known: moved });
  const change = useCallback((by: (view: View) => View) => setHere((now) => ({ ...now, view: by(now.view ?? fitted) })), [fitted]);
  const fit = useCallback(() => setHere((now) => ({ ...now, view: null })), []);
  const { view, known } = here;
  useEffect(() => {
    if (view === known) return;
    const timer = setTimeout(() => onView((timeline) => ({ ...timeline, view })), restMs);
    return () => clearTimeout(timer);
  }, [view, known, onView]);
  return { view: view ?? fitted, change, fit };
}
