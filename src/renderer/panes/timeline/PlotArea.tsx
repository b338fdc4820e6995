import { useCallback, useEffect, useRef, useState, type KeyboardEvent, type RefCallback, type RefObject } from 'react';
import { timelineStrings } from '../../strings/timeline.ts';
import { emphasisOf } from './appearance.ts';
import { Axis, GridLines, type Publication } from './Axis.tsx';
import type { Tick } from './axis.ts';
import { densityLanePx } from './density.ts';
import { DensityShape } from './DensityShape.tsx';
import { keyAction } from './keys.ts';
import { laneName, Lanes } from './Lanes.tsx';
import type { LaneMode } from './lanes.ts';
import type { Entry } from './mark.ts';
import { FadeMasks, MarkShape } from './MarkShape.tsx';
import type { Drawing } from './model.ts';
import { neighbourId } from './neighbours.ts';
import { useGestures } from './use-gestures.ts';
import type { ViewState } from './use-view.ts';
import { dayAt, panBy, revealDays, zoomAt, type Plot } from './view.ts';

export interface PlotAreaProps {
  readonly drawing: Drawing;
  readonly entries: readonly Entry[];
  readonly plot: Plot;
  readonly ticks: readonly Tick[];
  readonly viewState: ViewState;
  readonly laneMode: LaneMode;
  readonly rowPx: number;
  readonly axisPx: number;
  readonly today: number;
  readonly publications: readonly Publication[];
  readonly selectedIds: ReadonlySet<string>;
  readonly relatedIds: ReadonlySet<string>;
  /** Gets the element whose width the plot has. */
  readonly frame: RefCallback<Element>;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly onSelect: (ids: readonly string[]) => void;
}

/** Axis, lanes and marks, with mouse, touch and keys. */
export function PlotArea(props: PlotAreaProps) {
  const { drawing, plot, ticks, viewState, laneMode, rowPx, axisPx, today, publications, selectedIds, relatedIds, frame, scroller, onSelect } = props;
  const surface = useRef<HTMLDivElement>(null);
  const onSelectOne = useCallback((id: string) => onSelect([id]), [onSelect]);
  const { tabStopId, setFocused, onKeyDown } = useMarkKeys(props, surface);
  useGestures(surface, {
    zoom: (factor, x) => viewState.change((view) => zoomAt(view, factor, dayAt({ ...plot, view }, x))),
    drag: (dx, dy) => {
      viewState.change((view) => panBy(view, dayAt({ ...plot, view }, 0) - dayAt({ ...plot, view }, dx)));
      if (scroller.current) scroller.current.scrollTop -= dy;
    },
  });
  const heightPx = drawing.form === 'marks' ? drawing.heightPx : drawing.density.lanes.length * densityLanePx(drawing.density, rowPx);
  const hasLanes = laneMode !== 'none';

  return (
    <div className="timeline-scroll" ref={scroller}>
      <div className={hasLanes ? 'timeline-sheet' : 'timeline-sheet timeline-sheet-whole'}>
        <div className="timeline-corner" style={{ height: axisPx }} />
        <div className="timeline-head" style={{ height: axisPx }} ref={frame}>
          <Axis plot={plot} ticks={ticks} publications={publications} today={today} heightPx={axisPx} />
        </div>
        {hasLanes && <Lanes drawing={drawing} laneMode={laneMode} rowPx={rowPx} selectedIds={selectedIds} onSelect={onSelectOne} />}
        {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys and clicks of the marks inside, which are focusable */}
        <div
          className="timeline-surface" ref={surface} onKeyDown={onKeyDown}
          onClick={(event) => {
            if (event.target instanceof Element && event.target.closest('[data-id], .timeline-density') === null && selectedIds.size > 0) onSelect([]);
          }}
        >
          <svg
            className="timeline-plot" width={plot.widthPx} height={heightPx}
            {...(drawing.form === 'marks' && drawing.marks.length > 0
              ? { role: 'listbox', 'aria-label': timelineStrings.marksLabel, 'aria-multiselectable': true }
              : { role: 'group', 'aria-label': drawing.form === 'density' ? timelineStrings.densityLabel : timelineStrings.marksLabel, tabIndex: 0 })}
          >
            <FadeMasks />
            <GridLines plot={plot} ticks={ticks} today={today} />
            {laneTops(drawing, rowPx).map((top) => top > 0 && <path key={top} className="timeline-lane-line" d={`M0 ${top}H${plot.widthPx}`} />)}
            {drawing.form === 'marks' && (
              <g role="presentation" transform={`translate(${-drawing.originX} 0)`}>
                {drawing.marks.map((mark) => (
                  <MarkShape
                    key={mark.entry.item.id} mark={mark} emphasis={emphasisOf(mark.entry.item, selectedIds, relatedIds)}
                    isTabStop={mark.entry.item.id === tabStopId} onSelect={onSelectOne} onFocus={setFocused}
                  />
                ))}
              </g>
            )}
            {drawing.form === 'density' && (
              <DensityShape
                density={drawing.density} plot={plot} rowPx={densityLanePx(drawing.density, rowPx)} nameOf={(key, name) => laneName(key, name, laneMode, drawing.density.otherLanes)}
                onOpen={({ fromDay, toDay }) => viewState.change((view) => zoomAt(view, Math.max(1 / 8, (toDay - fromDay) * 6 / (view.toDay - view.fromDay)), (fromDay + toDay) / 2))}
              />
            )}
          </svg>
        </div>
      </div>
    </div>
  );
}

function laneTops(drawing: Drawing, rowPx: number): readonly number[] {
  if (drawing.form === 'marks') return drawing.lanes.map(({ top }) => top);
  const lanePx = densityLanePx(drawing.density, rowPx);
  return drawing.density.lanes.map((_, index) => index * lanePx);
}

/** One mark is the tab stop; arrow keys move on to others, in the window or not. */
function useMarkKeys({ drawing, entries, viewState, selectedIds, onSelect }: PlotAreaProps, surface: RefObject<HTMLDivElement | null>) {
  const [focused, setFocused] = useState<string | null>(null);
  /** The mark to focus once it is drawn. */
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    if (wanted.current === null) return;
    const element = surface.current?.querySelector<SVGGElement>(`[data-id="${wanted.current}"]`);
    if (!element) return;
    wanted.current = null;
    element.focus();
  });
  const marks = drawing.form === 'marks' ? drawing.marks : [];
  const drawn = new Set(marks.map(({ entry }) => entry.item.id as string));
  const tabStopId = [focused, ...selectedIds, marks[0]?.entry.item.id].find((id) => id !== null && id !== undefined && drawn.has(id));

  function go(id: string | null): void {
    const entry = entries.find(({ item }) => item.id === id);
    if (!entry) return;
    wanted.current = entry.item.id;
    setFocused(entry.item.id);
    viewState.change((view) => revealDays(view, entry.span));
  }

  function onKeyDown(event: KeyboardEvent): void {
    const onMark = event.target instanceof Element ? event.target.closest('[data-id]')?.getAttribute('data-id') ?? null : null;
    const asked = keyAction(event, onMark !== null);
    if (asked === null) return;
    event.preventDefault();
    event.stopPropagation();
    const order = entries.map(({ item }) => item.id);
    switch (asked.action) {
      case 'go': return go(neighbourId(order, marks, onMark ?? '', asked.direction));
      case 'pan': return viewState.change((view) => panBy(view, asked.windows * (view.toDay - view.fromDay)));
      case 'zoom': return viewState.change((view) => zoomAt(view, asked.factor, focusDay(onMark) ?? (view.fromDay + view.toDay) / 2));
      case 'fit': return viewState.fit();
      case 'select': return onMark === null ? undefined : onSelect([onMark]);
    }
  }

  /** Keys zoom around the mark that has the focus. */
  function focusDay(id: string | null): number | null {
    const span = entries.find(({ item }) => item.id === id)?.span;
    return span ? span.earliestDay ?? span.latestDay : null;
  }

  return { tabStopId, setFocused, onKeyDown };
}
