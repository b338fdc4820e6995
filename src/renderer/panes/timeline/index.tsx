import { useCallback, useMemo, useState } from 'react';
import { timelineStrings } from '../../strings/timeline.ts';
import { useVerb } from '../../state/queries.ts';
import { useWorkspace } from '../../state/workspace.ts';
import { Banner } from '../../ui/Banner.tsx';
import type { Publication } from './Axis.tsx';
import { Timeline } from './Timeline.tsx';
import { useTimelineData, type Rest } from './use-timeline-data.ts';

const dayMs = 86_400_000;

/** The timeline of the open case. */
export function TimelinePane() {
  const selection = useWorkspace((workspace) => workspace.selection);
  const select = useWorkspace((workspace) => workspace.select);
  const showDialog = useWorkspace((workspace) => workspace.showDialog);
  const isReadOnly = useVerb('case.state', {}).data?.isReadOnly ?? false;
  const density = useWorkspace((workspace) => workspace.density);
  const [today] = useState(() => Math.floor(Date.now() / dayMs));
  const [rest, setRest] = useState<Rest | null>(null);
  const { data, error } = useTimelineData(rest);
  const publications = usePublications();
  const relatedIds = useRelated(selection.ids);
  const onSelect = useCallback((ids: readonly string[]) => select(ids, 'timeline'), [select]);

  return (
    <section className="timeline-pane" aria-label={timelineStrings.title}>
      {error !== null && <Banner tone="error" title={timelineStrings.failed}>{error.message}</Banner>}
      {data !== undefined && (
        <Timeline
          data={data} publications={publications} today={today} density={density}
          selectedIds={selection.ids} relatedIds={relatedIds} isSelectedElsewhere={selection.origin !== 'timeline'}
          onSelect={onSelect} isReadOnly={isReadOnly} onNewEvent={() => showDialog('new-event')} onRest={setRest}
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
