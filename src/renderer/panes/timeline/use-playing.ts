import { useCallback, useEffect, useState } from 'react';
import { nextWindow, type TimelineView } from '../../../shared/timeline-view.ts';
import { useVerb } from '../../state/queries.ts';

/** Long enough to see what the other panes show. */
const stepMs = 900;

/** Moves the window through all that is dated, step by step, from the start again when it ran out. */
export function usePlaying(timeline: TimelineView, onView: (change: (view: TimelineView) => TimelineView) => void): { readonly isPlaying: boolean; readonly toggle: () => void } {
  const [isAsked, setAsked] = useState(false);
  const isPlaying = isAsked && timeline.window !== null;
  const { data } = useVerb('timeline.span', {}, { enabled: isPlaying });
  const [firstDay, lastDay] = [data?.firstDay ?? null, data?.lastDay ?? null];
  useEffect(() => {
    if (!isPlaying || firstDay === null || lastDay === null) return;
    const timer = setInterval(() => onView((view) => {
      if (view.window === null) return view;
      const window = nextWindow(view.window, { fromDay: firstDay, toDay: lastDay });
      return { ...view, window, view: view.view === null ? null : following(view.view, window) };
    }), stepMs);
    return () => clearInterval(timer);
  }, [isPlaying, firstDay, lastDay, onView]);
  const toggle = useCallback(() => setAsked(!isPlaying), [isPlaying]);
  return { isPlaying, toggle };
}

/** What is in sight, moved so that the window is. */
function following(sight: NonNullable<TimelineView['view']>, { fromDay, toDay }: NonNullable<TimelineView['window']>): NonNullable<TimelineView['view']> {
  const length = sight.toDay - sight.fromDay;
  if (fromDay >= sight.fromDay && toDay + 1 <= sight.toDay) return sight;
  const from = (fromDay + toDay + 1 - length) / 2;
  return { fromDay: from, toDay: from + length };
}
