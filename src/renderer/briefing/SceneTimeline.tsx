import { useMemo, useState } from 'react';
import type { BriefingView } from '../../shared/briefing-view.ts';
import type { SceneContent } from '../../shared/contract/scenes.ts';
import { wholeTimeline } from '../../shared/timeline-view.ts';
import { publicationOf } from '../../drawing/timeline/publications.ts';
import { Timeline } from '../panes/timeline/Timeline.tsx';
import { briefingStrings as words } from '../strings/briefing.ts';
import { dayOf } from '../viewer/days.ts';

export interface SceneTimelineProps {
  readonly view: BriefingView;
  readonly content: SceneContent;
  /** Claims whose quotes are shown. */
  readonly claimIds: readonly string[];
  readonly onClaim: (id: string | null) => void;
}

const nothing = (): void => undefined;

/** When what a scene shows happened. A claim that is chosen shows its quotes. */
export function SceneTimeline({ view, content, claimIds, onClaim }: SceneTimelineProps) {
  const [timeline, setTimeline] = useState(wholeTimeline);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const data = useMemo(() => {
    const shown = new Set<string>([...content.network.nodes, ...content.network.edges].map(({ id }) => id));
    const items = view.timeline.items.filter(({ id }) => shown.has(id));
    const undated = view.timeline.undated.filter(({ id }) => shown.has(id));
    return { items, undated, keyDates: items.filter(({ isKeyDate }) => isKeyDate), totals: { dated: items.length, undated: undated.length }, counts: null, span: null };
  }, [view, content]);
  const publications = useMemo(() => view.reports.flatMap(({ id, title, date }) => {
    const day = dayOf(date);
    return day === null ? [] : [publicationOf({ id, title, day, lastDay: day })];
  }), [view]);
  const chosen = useMemo(() => [...claimIds, ...(chosenId === null || claimIds.length > 0 ? [] : [chosenId])], [claimIds, chosenId]);
  return (
    <section className="briefing-timeline" aria-label={words.timeline} data-own-keys>
      <Timeline
        data={data} publications={publications} today={dayOf(view.changedAt.slice(0, 10)) ?? 0} density="compact" timeline={timeline} onView={setTimeline} windowCount={null}
        comparison={null} isPlaying={false} onPlay={null} datePicker={null} keyDate={null} onPicture={null} problem={null} onDismissProblem={nothing} selectedIds={chosen} relatedIds={chosen} isSelectedElsewhere
        onSelect={([first]) => {
          setChosenId(first ?? null);
          onClaim(first ?? null);
        }}
        isReadOnly onNewEvent={nothing} onRest={nothing}
      />
    </section>
  );
}
