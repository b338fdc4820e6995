import { useMemo } from 'react';
import type { Output } from '../../../shared/contract.ts';
import { useVerb } from '../../state/queries.ts';
import { firstTimelinePage } from '../../../shared/timeline-view.ts';
import { mostMarks } from '../../../drawing/timeline/model.ts';
import type { View } from '../../../drawing/timeline/view.ts';

/** A window at rest and the bins that it would be counted in. */
export interface Rest {
  readonly view: View;
  readonly binDays: number;
}

/** What the timeline draws: items, or counts where there are too many items to load. */
export interface TimelineData extends Pick<Output<'timeline.read'>, 'items' | 'undated' | 'keyDates' | 'totals'> {
  readonly counts: Output<'timeline.count'> | null;
  /** First and last day of all items, where not all are loaded. */
  readonly span: Output<'timeline.span'> | null;
}

/** A case with more dated items than this is read by windows. */
const mostItems = 3000;

/** A window in steps of its own length, with room on both sides, so that small moves read nothing anew. */
function windowAround(view: View): { fromDay: number; toDay: number } {
  const length = 2 ** Math.max(0, Math.ceil(Math.log2(view.toDay - view.fromDay)));
  const first = Math.floor(view.fromDay / length);
  return { fromDay: (first - 1) * length, toDay: (first + 3) * length };
}

/** Whole bins, so that a move within a bin counts nothing anew. */
function binnedWindow({ view, binDays }: Rest): { fromDay: number; toDay: number; binDays: number } {
  const down = (day: number) => Math.floor(day / binDays) * binDays;
  return { fromDay: down(view.fromDay), toDay: down(view.toDay) + binDays - 1, binDays };
}

const nowhere: Rest = { view: { fromDay: 0, toDay: 1 }, binDays: 1 };

/**
 * Reads as little as the window needs: a first page, which is all of a small case; the whole of a middling one; of a
 * large one what lies around the window, and where that is too much, its counts.
 */
export function useTimelineData(rest: Rest | null): { readonly data: TimelineData | undefined; readonly error: Error | null } {
  const page = useVerb('timeline.read', firstTimelinePage);
  const dated = page.data?.totals.dated ?? 0;
  const isLarge = dated > mostItems;
  const whole = useVerb('timeline.read', { limit: mostItems }, { enabled: dated > mostMarks && !isLarge });
  // Cheap, and waited for before a large case can be counted: it is asked at once.
  const span = useVerb('timeline.span', {});
  const isAsking = isLarge && rest !== null;
  const counts = useVerb('timeline.count', binnedWindow(rest ?? nowhere), { enabled: isAsking });
  const isCrowded = counts.data === undefined || counts.data.total > mostMarks;
  const around = useVerb('timeline.read', { limit: mostItems, ...windowAround((rest ?? nowhere).view) }, { enabled: isAsking && !isCrowded });
  const data = useMemo((): TimelineData | undefined => {
    if (page.data === undefined || (isLarge && span.data === undefined)) return undefined;
    if (!isLarge) return { ...(dated > mostMarks ? whole.data ?? page.data : page.data), counts: null, span: null };
    const { undated, keyDates, totals } = page.data;
    return {
      undated, keyDates, totals, span: span.data ?? null,
      items: isCrowded ? [] : around.data?.items ?? [],
      // Until the window has been counted, the counts of all time, which came with the span.
      counts: isCrowded ? counts.data ?? span.data?.counts ?? { total: totals.dated, bins: [] } : null,
    };
  }, [page.data, dated, isLarge, whole.data, span.data, isCrowded, around.data, counts.data]);
  return { data, error: page.error ?? whole.error ?? counts.error ?? around.error };
}
