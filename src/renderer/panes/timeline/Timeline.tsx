import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { TimelineItem } from '../../../shared/contract/panes.ts';
import type { DayWindow, TimelineView } from '../../../shared/timeline-view.ts';
import { dateStrings } from '../../../shared/words/dates.ts';
import { timelineStrings } from '../../strings/timeline.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { TimelineIcon } from '../../ui/icons.tsx';
import type { HeadRows } from './Axis.tsx';
import { axisWords } from '../../../drawing/timeline/axis.ts';
import type { Comparison } from '../../../drawing/timeline/compare.ts';
import { ComparisonPanel } from './ComparisonPanel.tsx';
import { entryOf, longestLabelPx } from '../../../drawing/timeline/mark.ts';
import { pictureOf, type PictureInput } from '../../../drawing/timeline/picture.ts';
import { PlotArea } from './PlotArea.tsx';
import type { Publication } from '../../../drawing/timeline/publications.ts';
import type { PictureForm } from '../../ui/save-picture.ts';
import { TimelineHeader } from './TimelineHeader.tsx';
import { TimelineTable } from './TimelineTable.tsx';
import { UndatedTray } from './UndatedTray.tsx';
import { useFollowing, useResting } from './use-following.ts';
import type { Rest, TimelineData } from './use-timeline-data.ts';
import { useType } from './use-type.ts';
import { useView } from './use-view.ts';
import { useWidth } from './use-width.ts';
import { wholeDays, type Plot } from '../../../drawing/timeline/view.ts';
import { WindowBar, windowText } from './WindowBar.tsx';
import './timeline.css';

export interface TimelineProps {
  /** Items come ordered by their first day. */
  readonly data: TimelineData;
  readonly publications: readonly Publication[];
  /** Days since 1970-01-01. */
  readonly today: number;
  readonly density: 'comfortable' | 'compact';
  readonly timeline: TimelineView;
  readonly onView: (change: (view: TimelineView) => TimelineView) => void;
  /** How many items may fall into the window; null while that is not known. */
  readonly windowCount: number | null;
  readonly comparison: { readonly result: Comparison; readonly isPartial: boolean } | null;
  readonly isPlaying: boolean;
  /** Starts and stops moving the window; null where no other pane follows it. */
  readonly onPlay: (() => void) | null;
  readonly selectedIds: readonly string[];
  /** Things tied to the selection, such as what a selected quote supports. */
  readonly relatedIds: readonly string[];
  /** Whether another pane selected, so that this one has to show it. */
  readonly isSelectedElsewhere: boolean;
  readonly onSelect: (ids: readonly string[]) => void;
  readonly isReadOnly: boolean;
  readonly onNewEvent: () => void;
  /** Told when the window came to rest. */
  readonly onRest: (rest: Rest) => void;
  /** The form that dates an item by words; null where none can be dated. */
  readonly datePicker: ((item: TimelineItem, onClose: (isDated: boolean) => void) => ReactNode) | null;
  /** Makes the selected item a key date, or no more; null where nothing that could be one is selected. */
  readonly keyDate: { readonly isOn: boolean; readonly toggle: () => void } | null;
  readonly onPicture: ((form: PictureForm, input: PictureInput) => void) | null;
  readonly problem: string | null;
  readonly onDismissProblem: () => void;
}

const rowRem = { comfortable: 1.75, compact: 1.5 };
const axisRem = 1.625;
const headRowRem = 1.25;

/** When: operations, events and dated claims over time, and a tray for what has no date. */
export function Timeline(props: TimelineProps) {
  const { data: { items, undated, totals, counts, span, keyDates }, today, timeline, onView, publications, selectedIds, relatedIds, isReadOnly, onSelect } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const { remPx, measure } = useType();
  const { ref: frame, widthPx: measuredPx } = useWidth();
  const widthPx = Math.max(1, measuredPx);
  const [drawn, setDrawn] = useState<DayWindow | null>(null);
  const window = drawn ?? timeline.window;
  const { laneMode, compared } = timeline;
  const longestPx = longestLabelPx(widthPx, remPx);
  const entries = useMemo(() => items.map((item) => entryOf(item, measure, longestPx)), [items, measure, longestPx]);
  const keyEntries = useMemo(() => keyDates.map((item) => entryOf(item, measure, longestPx)), [keyDates, measure, longestPx]);
  const viewState = useView({ entries, span, widthPx, today, moved: timeline.view, onView });
  const plot = useMemo((): Plot => ({ view: viewState.view, widthPx }), [viewState.view, widthPx]);
  const words = useMemo(() => axisWords(dateStrings.locale), []);
  const rowPx = rowRem[props.density] * remPx;
  const input = useMemo((): PictureInput => (
    { entries, counts, plot, laneMode, rowPx, measure, keyDates: keyEntries, publications, window, compared, today, words }
  ), [entries, counts, plot, laneMode, rowPx, measure, keyEntries, publications, window, compared, today, words]);
  const picture = useMemo(() => pictureOf(input), [input]);
  const selected = useMemo(() => new Set(selectedIds), [selectedIds]);
  const related = useMemo(() => new Set(relatedIds), [relatedIds]);
  const rows: HeadRows = { axisPx: axisRem * remPx, keyDatesPx: keyDates.length > 0 ? headRowRem * remPx : 0, publicationsPx: publications.length > 0 ? headRowRem * remPx : 0 };
  useFollowing(props, entries, picture.drawing, viewState, scroller);
  useResting(props, plot);

  const brush = useCallback((brushed: DayWindow | null, isDone: boolean): void => {
    setDrawn(isDone ? null : brushed);
    if (isDone) onView((view) => ({ ...view, window: brushed, ...(brushed === null ? { compared: null } : {}) }));
  }, [onView]);
  // What a menu does once it is chosen: the header is not drawn again for every step of a moving window.
  const newest = useRef(input);
  useEffect(() => {
    newest.current = input;
  });
  const { onPicture } = props;
  const onBrushView = useCallback(() => brush(wholeDays(newest.current.plot.view), true), [brush]);
  const onPictureForm = useMemo(() => (onPicture === null ? null : (form: PictureForm) => onPicture(form, newest.current)), [onPicture]);

  return (
    <div className="timeline">
      <TimelineHeader
        counts={span === null ? timelineStrings.counts(totals.dated, totals.undated) : timelineStrings.partlyShown(picture.drawing.inWindow, totals.dated, totals.undated)}
        hasUndated={undated.length > 0} isTrayShown={timeline.isTrayShown} isTable={timeline.isTable} laneMode={laneMode} onView={onView}
        onMove={viewState.change} onFit={viewState.fit} keyDate={props.keyDate} onBrushView={onBrushView} onPicture={onPictureForm}
      />
      {window !== null && (
        <WindowBar
          window={window} compared={compared} count={drawn === null ? props.windowCount : null} isPlaying={props.isPlaying} onPlay={props.onPlay}
          onCompare={props.onPlay === null ? null : () => onView((view) => ({ ...view, compared: view.window }))} onEndComparison={() => onView((view) => ({ ...view, compared: null }))}
          onShow={() => onView((view) => ({ ...view, view: { fromDay: window.fromDay, toDay: window.toDay + 1 } }))} onClear={() => brush(null, true)}
        />
      )}
      {props.problem !== null && <Banner tone="error" title={timelineStrings.pictureFailed} onDismiss={props.onDismissProblem}>{props.problem}</Banner>}
      <div className="timeline-body">
        {totals.dated === 0
          ? (
            <EmptyState title={timelineStrings.emptyTitle} icon={<TimelineIcon />} actions={!isReadOnly && <Button onClick={props.onNewEvent}>{timelineStrings.newEvent}</Button>}>
              {timelineStrings.emptyText}
            </EmptyState>
          )
          : (
            <div className={timeline.isTable ? 'timeline-stage timeline-stage-table' : 'timeline-stage'}>
              <PlotArea
                picture={picture} entries={entries} viewState={viewState} rows={rows} window={window} onBrush={brush} selectedIds={selected} relatedIds={related}
                frame={frame} scroller={scroller} onSelect={onSelect}
              />
              {timeline.isTable && <TimelineTable picture={picture} selectedIds={selected} onSelect={onSelect} />}
            </div>
          )}
        <Side {...props} undated={undated} selected={selected} related={related} window={window} />
      </div>
    </div>
  );
}

/** What stands on the right: a comparison, else a date being given, else what has none. */
function Side({ data: { totals }, timeline, comparison, datePicker, onSelect, undated, selected, related, window }: TimelineProps & {
  readonly undated: readonly TimelineItem[];
  readonly selected: ReadonlySet<string>;
  readonly related: ReadonlySet<string>;
  readonly window: DayWindow | null;
}) {
  const [dating, setDating] = useState<TimelineItem | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const onSelectOne = useCallback((id: string) => onSelect([id]), [onSelect]);
  const close = (isDated: boolean): void => {
    const id = dating?.id ?? '';
    setDating(null);
    // Back to where it was asked; what was dated has left the tray.
    requestAnimationFrame(() => {
      const at = isDated ? null : box.current?.querySelector(`[data-id="${CSS.escape(id)}"]`)?.nextElementSibling ?? null;
      const next = at ?? box.current?.closest('.timeline-body')?.querySelector('[data-pane-focus]') ?? null;
      if (next instanceof HTMLElement || next instanceof SVGElement) next.focus();
    });
  };
  const inside = ((): ReactNode => {
    if (comparison !== null && timeline.compared !== null && window !== null) {
      return <ComparisonPanel comparison={comparison.result} isPartial={comparison.isPartial} names={[windowText(timeline.compared), windowText(window)]} onSelect={onSelectOne} />;
    }
    if (dating !== null && datePicker !== null && undated.some(({ id }) => id === dating.id)) return datePicker(dating, close);
    if (!timeline.isTrayShown || undated.length === 0) return null;
    return <UndatedTray items={undated} total={totals.undated} selectedIds={selected} relatedIds={related} onSelect={onSelectOne} onDate={datePicker === null ? null : setDating} />;
  })();
  return <div className="timeline-side" ref={box}>{inside}</div>;
}
