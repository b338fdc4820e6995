import { useCallback, useMemo, useState } from 'react';
import { timelineStrings } from '../../strings/timeline.ts';
import { useVerb } from '../../state/queries.ts';
import { useWorkspace } from '../../state/workspace.ts';
import { Banner } from '../../ui/Banner.tsx';
import type { Publication } from './Axis.tsx';
import { Timeline } from './Timeline.tsx';
import type { View } from './view.ts';

const dayMs = 86_400_000;
/** As many as can be held at once without a wait; a larger case is read by windows. */
const mostItems = 3000;

/** A window in steps of its own length, one more on each side, so that small moves read nothing anew. */
function windowAround(view: View): { fromDay: number; toDay: number } {
  const length = 2 ** Math.ceil(Math.log2(view.toDay - view.fromDay));
  const first = Math.floor(view.fromDay / length);
  return { fromDay: (first - 1) * length, toDay: (first + 3) * length };
}

/** The timeline of the open case. */
export function TimelinePane() {
  const selection = useWorkspace((workspace) => workspace.selection);
  const select = useWorkspace((workspace) => workspace.select);
  const showDialog = useWorkspace((workspace) => workspace.showDialog);
  const density = useWorkspace((workspace) => workspace.density);
  const [today] = useState(() => Math.floor(Date.now() / dayMs));
  const [view, setView] = useState<View | null>(null);
  const onView = useCallback((settled: View) => setView(settled), []);

  const whole = useVerb('timeline.read', { limit: mostItems });
  const isLarge = whole.data !== undefined && whole.data.items.length < whole.data.totals.dated;
  const part = useVerb('timeline.read', { limit: mostItems, ...(view === null ? {} : windowAround(view)) }, { enabled: isLarge && view !== null });
  const data = isLarge && part.data !== undefined ? part.data : whole.data;
  const publications = usePublications();
  const relatedIds = useRelated(selection.ids);
  const onSelect = useCallback((ids: readonly string[]) => select(ids, 'timeline'), [select]);

  return (
    <section className="timeline-pane" aria-label={timelineStrings.title}>
      {whole.error !== null && <Banner tone="error" title={timelineStrings.failed}>{whole.error.message}</Banner>}
      {data !== undefined && (
        <Timeline
          items={data.items} undated={data.undated} totals={data.totals} publications={publications} today={today} density={density}
          selectedIds={selection.ids} relatedIds={relatedIds} isSelectedElsewhere={selection.origin !== 'timeline'}
          onSelect={onSelect} onNewEvent={() => showDialog('new-event')} onView={onView}
        />
      )}
    </section>
  );
}

function usePublications(): readonly Publication[] {
  const { data } = useVerb('report.list', {});
  return useMemo(
    () => (data ?? []).flatMap(({ id, title, earliestDay }) => (earliestDay === null ? [] : [{ id, title, day: earliestDay }])),
    [data],
  );
}

/** What a selected quote supports stands out too. */
function useRelated(ids: readonly string[]): readonly string[] {
  const id = ids[0] ?? '';
  const isQuote = ids.length === 1 && id.startsWith('quote--');
  const { data } = useVerb('quote.read', { id }, { enabled: isQuote });
  return useMemo(() => (isQuote && data !== undefined ? data.supports.map(({ thingId }) => thingId) : []), [isQuote, data]);
}
