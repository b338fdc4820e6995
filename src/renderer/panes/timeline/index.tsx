import { useCallback, useMemo, useState } from 'react';
import type { TimelineItem } from '../../../shared/contract/panes.ts';
import { useVerb } from '../../state/queries.ts';
import { useWorkspace } from '../../state/workspace.ts';
import { timelineStrings } from '../../strings/timeline.ts';
import { Banner } from '../../ui/Banner.tsx';
import { DatePicker } from './DatePicker.tsx';
import type { PictureInput } from '../../../drawing/timeline/picture.ts';
import { publicationOf, type Publication } from '../../../drawing/timeline/publications.ts';
import { savePicture, type PictureForm } from '../../ui/save-picture.ts';
import { timelineSvg } from '../../../drawing/timeline/svg.ts';
import { themeFrom } from '../../../drawing/timeline/svg-theme.ts';
import { Timeline } from './Timeline.tsx';
import { useComparison } from './use-comparison.ts';
import { useDates } from './use-dates.ts';
import { useKeyDate } from './use-key-date.ts';
import { usePlaying } from './use-playing.ts';
import { useTimelineData, type Rest } from './use-timeline-data.ts';

const dayMs = 86_400_000;

/** The timeline of the open case. */
export function TimelinePane() {
  const selection = useWorkspace((workspace) => workspace.selection);
  const select = useWorkspace((workspace) => workspace.select);
  const showDialog = useWorkspace((workspace) => workspace.showDialog);
  const timeline = useWorkspace((workspace) => workspace.timeline);
  const onView = useWorkspace((workspace) => workspace.lookAtTimeline);
  const density = useWorkspace((workspace) => workspace.density);
  const isReadOnly = useVerb('case.state', {}).data?.isReadOnly ?? false;
  const [today] = useState(() => Math.floor(Date.now() / dayMs));
  const [rest, setRest] = useState<Rest | null>(null);
  const { data, error } = useTimelineData(rest);
  const publications = usePublications();
  const relatedIds = useRelated(selection.ids);
  const onSelect = useCallback((ids: readonly string[]) => select(ids, 'timeline'), [select]);
  const { windowCount, comparison } = useComparison(timeline.window, timeline.compared);
  const { isPlaying, toggle } = usePlaying(timeline, onView);
  const [problem, setProblem] = useState<string | null>(null);
  const onDismissProblem = useCallback(() => setProblem(null), []);
  const onNewEvent = useCallback(() => showDialog('new-event'), [showDialog]);
  const datePicker = useCallback((item: TimelineItem, onClose: (isDated: boolean) => void) => (
    <PickDate item={item} onClose={onClose} onType={() => select([item.id], 'timeline')} onDated={() => select([item.id], 'list')} />
  ), [select]);
  const keyDate = useKeyDate(selection.ids, setProblem);
  const onPicture = usePicture(setProblem);

  return (
    <section className="timeline-pane" aria-label={timelineStrings.title}>
      {error !== null && <Banner tone="error" title={timelineStrings.failed}>{error.message}</Banner>}
      {data !== undefined && (
        <Timeline
          data={data} publications={publications} today={today} density={density} timeline={timeline} onView={onView}
          windowCount={windowCount} comparison={comparison} isPlaying={isPlaying} onPlay={toggle}
          selectedIds={selection.ids} relatedIds={relatedIds} isSelectedElsewhere={selection.origin !== 'timeline'}
          onSelect={onSelect} isReadOnly={isReadOnly} onNewEvent={onNewEvent} onRest={setRest}
          datePicker={isReadOnly ? null : datePicker}
          keyDate={isReadOnly ? null : keyDate} onPicture={onPicture} problem={problem} onDismissProblem={onDismissProblem}
        />
      )}
    </section>
  );
}

function PickDate({ item, onClose, onType, onDated }: {
  readonly item: TimelineItem;
  readonly onClose: (isDated: boolean) => void;
  readonly onType: () => void;
  readonly onDated: () => void;
}) {
  const { dates, quoteCount, problem, pick } = useDates(item.id, () => {
    onDated();
    onClose(true);
  });
  return (
    <DatePicker
      item={item} dates={dates} quoteCount={quoteCount} problem={problem} onPick={pick} onClose={() => onClose(false)}
      onType={() => { onType(); onClose(false); }}
    />
  );
}

function usePublications(): readonly Publication[] {
  const { data } = useVerb('report.list', {});
  return useMemo(() => (data ?? []).flatMap(({ id, title, earliestDay, latestDay }): Publication[] => {
    const day = earliestDay ?? latestDay;
    return day === null ? [] : [publicationOf({ id, title, day, lastDay: latestDay ?? day })];
  }), [data]);
}

/** What a selected quote supports stands out too. */
function useRelated(ids: readonly string[]): readonly string[] {
  const id = ids[0] ?? '';
  const isQuote = ids.length === 1 && id.startsWith('quote--');
  const { data } = useVerb('quote.read', { id }, { enabled: isQuote });
  return useMemo(() => (isQuote && data !== undefined ? data.supports.map(({ thingId }) => thingId) : []), [isQuote, data]);
}

/** Width and least height of a picture that leaves the application. */
const pictureSize = { widthPx: 1600, heightPx: 400 };

/** Draws the view again, for a file or the clipboard, in the colours of the window. */
function usePicture(fail: (problem: string) => void): (form: PictureForm, input: PictureInput) => void {
  const { title = '', marking = null } = useVerb('case.state', {}).data ?? {};
  return useCallback((form, input) => {
    const style = getComputedStyle(document.documentElement);
    const theme = themeFrom((property) => style.getPropertyValue(property));
    const picture = timelineSvg(input, { ...pictureSize, title, marking }, theme);
    savePicture(picture, form, timelineStrings.pictureName).catch((cause: unknown) => fail(cause instanceof Error ? cause.message : String(cause)));
  }, [title, marking, fail]);
}
