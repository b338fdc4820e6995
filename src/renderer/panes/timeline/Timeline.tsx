import { useEffect, useMemo, useRef, useState } from 'react';
import { dateStrings } from '../../strings/dates.ts';
import { timelineStrings } from '../../strings/timeline.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { AddIcon, ExpandIcon, MinusIcon, TimelineIcon } from '../../ui/icons.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { PaneHeader } from '../../ui/PaneHeader.tsx';
import { emphasisOf } from './appearance.ts';
import type { Publication } from './Axis.tsx';
import { axisWords, ticksOf } from './axis.ts';
import { binDays } from './density.ts';
import { laneModes, type LaneMode } from './lanes.ts';
import { entryOf, longestLabelPx, type Entry } from './mark.ts';
import { drawTimeline, type Drawing } from './model.ts';
import { PlotArea } from './PlotArea.tsx';
import { UndatedTray } from './UndatedTray.tsx';
import { useType } from './use-type.ts';
import { useView, type ViewState } from './use-view.ts';
import { useWidth } from './use-width.ts';
import type { Rest, TimelineData } from './use-timeline-data.ts';
import { revealDays, zoomAt, type Plot } from './view.ts';
import './timeline.css';

export interface TimelineProps {
  /** Items come ordered by their first day. */
  readonly data: TimelineData;
  readonly publications: readonly Publication[];
  /** Days since 1970-01-01. */
  readonly today: number;
  readonly density: 'comfortable' | 'compact';
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
}

const rowRem = { comfortable: 1.75, compact: 1.5 };
const axisRem = 1.625;
const zoomStep = 0.7;
const restMs = 150;

/** When: operations, events and dated claims over time, and a tray for what has no date. */
export function Timeline(props: TimelineProps) {
  const { data: { items, undated, totals, counts, span }, today, selectedIds, relatedIds, isReadOnly, onSelect, onNewEvent } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const { remPx, measure } = useType();
  const { ref: frame, widthPx: measuredPx } = useWidth();
  const widthPx = Math.max(1, measuredPx);
  const [laneMode, setLaneMode] = useState<LaneMode>('actor');
  const [isTrayShown, setTrayShown] = useState(true);
  const longestPx = longestLabelPx(widthPx, remPx);
  const entries = useMemo(() => items.map((item) => entryOf(item, measure, longestPx)), [items, measure, longestPx]);
  const viewState = useView(entries, span, widthPx, today);
  const plot = useMemo((): Plot => ({ view: viewState.view, widthPx }), [viewState.view, widthPx]);
  const rowPx = rowRem[props.density] * remPx;
  const drawing = useMemo(() => drawTimeline({ entries, counts, plot, laneMode, rowPx, measure }), [entries, counts, plot, laneMode, rowPx, measure]);
  const words = useMemo(() => axisWords(dateStrings.locale), []);
  const ticks = useMemo(() => ticksOf(plot, words), [plot, words]);
  const selected = useMemo(() => new Set(selectedIds), [selectedIds]);
  const related = useMemo(() => new Set(relatedIds), [relatedIds]);
  useFollowing(props, entries, drawing, viewState, scroller);
  useResting(props, plot);

  return (
    <div className="timeline">
      <PaneHeader title={timelineStrings.title} counts={<Counts {...props} drawing={drawing} />}>
        {undated.length > 0 && (
          <Button tone="quiet" aria-pressed={isTrayShown} title={isTrayShown ? timelineStrings.hideUndated : timelineStrings.showUndated} onClick={() => setTrayShown(!isTrayShown)}>
            {timelineStrings.undatedTitle}
          </Button>
        )}
        <LaneMenu laneMode={laneMode} onChange={setLaneMode} />
        <ZoomButtons viewState={viewState} />
      </PaneHeader>
      <div className="timeline-body">
        {totals.dated === 0
          ? (
            <EmptyState title={timelineStrings.emptyTitle} icon={<TimelineIcon />} actions={!isReadOnly && <Button onClick={onNewEvent}>{timelineStrings.newEvent}</Button>}>
              {timelineStrings.emptyText}
            </EmptyState>
          )
          : (
            <PlotArea
              drawing={drawing} entries={entries} plot={plot} ticks={ticks} viewState={viewState} laneMode={laneMode} rowPx={rowPx}
              axisPx={axisRem * remPx} today={today} publications={props.publications} selectedIds={selected} relatedIds={related}
              frame={frame} scroller={scroller} onSelect={onSelect}
            />
          )}
        {isTrayShown && undated.length > 0 && (
          <UndatedTray items={undated} total={totals.undated} emphasisOf={(item) => emphasisOf(item, selected, related)} onSelect={(id) => onSelect([id])} />
        )}
      </div>
    </div>
  );
}

function Counts({ data: { totals, span }, drawing }: TimelineProps & { readonly drawing: Drawing }) {
  return span !== null ? timelineStrings.partlyShown(drawing.inWindow, totals.dated, totals.undated) : timelineStrings.counts(totals.dated, totals.undated);
}

function LaneMenu({ laneMode, onChange }: { readonly laneMode: LaneMode; readonly onChange: (mode: LaneMode) => void }) {
  return (
    <Menu
      label={`${timelineStrings.lanes}: ${timelineStrings.laneModes[laneMode]}`}
      items={laneModes.map((mode) => ({ key: mode, label: timelineStrings.laneModes[mode], isChecked: mode === laneMode, onSelect: () => onChange(mode) }))}
    >
      {timelineStrings.laneModes[laneMode]}<ExpandIcon aria-hidden />
    </Menu>
  );
}

function ZoomButtons({ viewState }: { readonly viewState: ViewState }) {
  const zoom = (factor: number) => viewState.change((view) => zoomAt(view, factor, (view.fromDay + view.toDay) / 2));
  return (
    <>
      <IconButton label={timelineStrings.zoomOut} shortcut="-" onClick={() => zoom(1 / zoomStep)}><MinusIcon aria-hidden /></IconButton>
      <IconButton label={timelineStrings.zoomIn} shortcut="+" onClick={() => zoom(zoomStep)}><AddIcon aria-hidden /></IconButton>
      <Button tone="quiet" title={timelineStrings.fitTitle} shortcut="0" onClick={viewState.fit}>{timelineStrings.fit}</Button>
    </>
  );
}

/** Shows what another pane selected: moves the window in time, then scrolls to its row and its place in the tray. */
function useFollowing(
  { selectedIds, isSelectedElsewhere }: TimelineProps, entries: readonly Entry[], drawing: Drawing, { change }: ViewState,
  scroller: { readonly current: HTMLElement | null },
): void {
  const newest = useRef({ entries, drawing });
  useEffect(() => {
    newest.current = { entries, drawing };
  });
  useEffect(() => {
    const id = selectedIds[0];
    if (!isSelectedElsewhere || id === undefined) return;
    const entry = newest.current.entries.find(({ item }) => item.id === id);
    if (entry) change((view) => revealDays(view, entry.span));
    const frame = requestAnimationFrame(() => {
      const box = scroller.current?.parentElement;
      box?.querySelector(`[data-id="${CSS.escape(id)}"]`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    });
    return () => cancelAnimationFrame(frame);
  }, [selectedIds, isSelectedElsewhere, change, scroller]);
}

/** Tells of the window once it has not moved for a moment. */
function useResting({ onRest }: TimelineProps, plot: Plot): void {
  useEffect(() => {
    const timer = setTimeout(() => onRest({ view: plot.view, binDays: binDays(plot) }), restMs);
    return () => clearTimeout(timer);
  }, [onRest, plot]);
}
