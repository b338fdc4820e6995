import { useMemo } from 'react';
import type { DayWindow } from '../../../shared/timeline-view.ts';
import { useVerb } from '../../state/queries.ts';
import { compareWindows, type Comparison } from '../../../drawing/timeline/compare.ts';

/** Items of a window that are compared at most. */
const mostCompared = 2000;
const nowhere: DayWindow = { fromDay: 0, toDay: 0 };

const lengthOf = ({ fromDay, toDay }: DayWindow): number => toDay - fromDay + 1;

/** How many items may fall into the window, and how it differs from another one. */
export function useComparison(window: DayWindow | null, compared: DayWindow | null): {
  readonly windowCount: number | null;
  readonly comparison: { readonly result: Comparison; readonly isPartial: boolean } | null;
} {
  const at = window ?? nowhere;
  const counted = useVerb('timeline.count', { ...at, binDays: lengthOf(at) }, { enabled: window !== null });
  const isComparing = window !== null && compared !== null;
  const first = useVerb('timeline.read', { ...(compared ?? nowhere), limit: mostCompared }, { enabled: isComparing });
  const second = useVerb('timeline.read', { ...at, limit: mostCompared }, { enabled: isComparing });
  const comparison = useMemo(() => {
    if (!isComparing || first.data === undefined || second.data === undefined) return null;
    const isPartial = Math.max(first.data.items.length, second.data.items.length) >= mostCompared;
    return { result: compareWindows(first.data.items, second.data.items), isPartial };
  }, [isComparing, first.data, second.data]);
  return { windowCount: window === null || counted.isPlaceholderData ? null : counted.data?.total ?? null, comparison };
}
