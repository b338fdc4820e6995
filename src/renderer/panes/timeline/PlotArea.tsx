import { memo, useCallback, useEffect, useRef, useState, type KeyboardEvent, type RefCallback, type RefObject } from 'react';
import type { DayWindow } from '../../../shared/timeline-view.ts';
import { timelineStrings } from '../../strings/timeline.ts';
import { emphasisOf } from '../../../drawing/timeline/appearance.ts';
import { GridLines, headPx, type HeadRows } from './Axis.tsx';
import { densityLanePx } from '../../../drawing/timeline/density.ts';
import { DensityShape } from './DensityShape.tsx';
import { Head, type HeadProps } from './Head.tsx';
import { keyAction } from './keys.ts';
import { Lanes } from './Lanes.tsx';
import { isSameMark, touchesDays, type Entry, type Mark } from '../../../drawing/timeline/mark.ts';
import { FadeMasks, MarkShape } from './MarkShape.tsx';
import { neighbourId } from './neighbours.ts';
import type { Picture } from '../../../drawing/timeline/picture.ts';
import { useGestures } from './use-gestures.ts';
import type { ViewState } from './use-view.ts';
import { dayAt, panBy, revealDays, wholeDays, zoomAt } from '../../../drawing/timeline/view.ts';

export interface PlotAreaProps {
  readonly picture: Picture;
  readonly entries: readonly Entry[];
  readonly viewState: ViewState;
  readonly rows: HeadRows;
  /** What is brushed, also while a hand still draws it. */
  readonly window: DayWindow | null;
  readonly onBrush: HeadProps['onBrush'];
  readonly selectedIds: ReadonlySet<string>;
  readonly relatedIds: ReadonlySet<string>;
  /** Gets the element whose width the plot has. */
  readonly frame: RefCallback<Element>;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly onSelect: (ids: readonly string[]) => void;
}

/** Axis, lanes and marks, with mouse, touch and keys. */
export function PlotArea(props: PlotAreaProps) {
  const { picture, viewState, rows, window, onBrush, selectedIds, relatedIds, frame, scroller, onSelect } = props;
  const { drawing, plot, laneMode, rowPx, lanes } = picture;
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
  const hasLanes = laneMode !== 'none';

  return (
    <div className="timeline-scroll" ref={scroller}>
      <div className={hasLanes ? 'timeline-sheet' : 'timeline-sheet timeline-sheet-whole'}>
        <div className="timeline-corner" style={{ height: headPx(rows), paddingTop: rows.axisPx }} aria-hidden>
          {rows.keyDatesPx > 0 && <span style={{ height: rows.keyDatesPx, lineHeight: `${String(rows.keyDatesPx)}px` }}>{timelineStrings.keyDatesRow}</span>}
          {rows.publicationsPx > 0 && <span style={{ height: rows.publicationsPx, lineHeight: `${String(rows.publicationsPx)}px` }}>{timelineStrings.publishedRow}</span>}
        </div>
        <Head picture={picture} rows={rows} window={window} frame={frame} selectedIds={selectedIds} onSelect={onSelect} onBrush={onBrush} />
        {hasLanes && <Lanes lanes={lanes} laneMode={laneMode} selectedIds={selectedIds} onSelect={onSelectOne} />}
        {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys and clicks of the marks inside, which are focusable */}
        <div
          className="timeline-surface" ref={surface} onKeyDown={onKeyDown}
          onClick={(event) => {
            if (event.target instanceof Element && event.target.closest('[data-id], .timeline-density') === null && selectedIds.size > 0) onSelect([]);
          }}
        >
          <svg
            className="timeline-plot" width={plot.widthPx} height={picture.heightPx} aria-description={timelineStrings.keysHint}
            {...(drawing.form === 'marks' && drawing.marks.length > 0
              ? { role: 'listbox', 'aria-label': timelineStrings.marksLabel, 'aria-multiselectable': true }
              : { role: 'group', 'aria-label': drawing.form === 'density' ? timelineStrings.densityLabel : timelineStrings.marksLabel, tabIndex: 0 })}
          >
            <FadeMasks />
            <GridLines picture={picture} />
            <path className="timeline-lane-line" d={lanes.map(({ top }) => (top > 0 ? `M0 ${String(top)}H${String(plot.widthPx)}` : '')).join('')} />
            {drawing.form === 'marks' && (
              <g role="presentation" transform={`translate(${-drawing.originX} 0)`}>
                <Marks marks={drawing.marks} window={window} selectedIds={selectedIds} relatedIds={relatedIds} tabStopId={tabStopId} onSelect={onSelectOne} onFocus={setFocused} />
              </g>
            )}
            {drawing.form === 'density' && (
              <DensityShape
                density={drawing.density} plot={plot} rowPx={densityLanePx(drawing.density, rowPx)} names={lanes.map(({ name }) => name)}
                onOpen={({ fromDay, toDay }) => viewState.change((view) => zoomAt(view, Math.max(1 / 8, (toDay - fromDay) * 6 / (view.toDay - view.fromDay)), (fromDay + toDay) / 2))}
              />
            )}
          </svg>
        </div>
      </div>
    </div>
  );
}

interface MarksProps {
  readonly marks: readonly Mark[];
  readonly window: DayWindow | null;
  readonly selectedIds: ReadonlySet<string>;
  readonly relatedIds: ReadonlySet<string>;
  readonly tabStopId: string | null | undefined;
  readonly onSelect: (id: string) => void;
  readonly onFocus: (id: string) => void;
}

const isSame = (left: MarksProps, right: MarksProps): boolean =>
  left.window === right.window && left.selectedIds === right.selectedIds && left.relatedIds === right.relatedIds && left.tabStopId === right.tabStopId
  && left.onSelect === right.onSelect && left.onFocus === right.onFocus && left.marks.length === right.marks.length
  && left.marks.every((mark, index) => right.marks[index] !== undefined && isSameMark(mark, right.marks[index]));

/** All marks. While the window moves they stay as they are, and nothing of them is gone through. */
const Marks = memo(function Marks({ marks, window, selectedIds, relatedIds, tabStopId, onSelect, onFocus }: MarksProps) {
  return marks.map((mark) => (
    <MarkShape
      key={mark.entry.item.id} mark={mark} emphasis={emphasisOf(mark.entry.item, selectedIds, relatedIds)}
      isOutside={window !== null && !touchesDays(mark.entry, window)}
      isTabStop={mark.entry.item.id === tabStopId} onSelect={onSelect} onFocus={onFocus}
    />
  ));
}, isSame);

/** One mark is the tab stop; arrow keys move on to others, in the window or not. */
function useMarkKeys({ picture: { drawing, plot }, entries, viewState, window, selectedIds, onSelect, onBrush }: PlotAreaProps, surface: RefObject<HTMLDivElement | null>) {
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
    if (asked === null || (asked.action === 'unbrush' && window === null)) return;
    event.preventDefault();
    event.stopPropagation();
    const order = entries.map(({ item }) => item.id);
    switch (asked.action) {
      case 'go': return go(neighbourId(order, marks, onMark ?? '', asked.direction));
      case 'pan': return viewState.change((view) => panBy(view, asked.windows * (view.toDay - view.fromDay)));
      case 'zoom': return viewState.change((view) => zoomAt(view, asked.factor, focusDay(onMark) ?? (view.fromDay + view.toDay) / 2));
      case 'fit': return viewState.fit();
      case 'brush': return onBrush(wholeDays(plot.view), true);
      case 'unbrush': return onBrush(null, true);
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
