import { useRef, type KeyboardEvent, type PointerEvent, type RefCallback } from 'react';
import type { DayWindow } from '../../../shared/timeline-view.ts';
import { timelineStrings } from '../../strings/timeline.ts';
import { formatDay } from '../../../shared/edtf-text.ts';
import { Axis, headPx, type AxisProps } from './Axis.tsx';
import { dayAt, xOf, type Plot } from '../../../drawing/timeline/view.ts';

export interface HeadProps extends AxisProps {
  readonly window: DayWindow | null;
  /** Gets the element whose width the plot has. */
  readonly frame: RefCallback<Element>;
  /** Called while a window is drawn; `isDone` once the hand lets go. */
  readonly onBrush: (window: DayWindow | null, isDone: boolean) => void;
}

/** A pointer that moves less than this clicks. */
const dragThresholdPx = 4;

/** The window between two places of the plot, in whole days. */
function windowBetween(plot: Plot, x1: number, x2: number): DayWindow {
  const [from, to] = [Math.min(x1, x2), Math.max(x1, x2)].map((x) => Math.floor(dayAt(plot, Math.min(Math.max(x, 0), plot.widthPx))));
  return { fromDay: from ?? 0, toDay: to ?? 0 };
}

/** The head of the plot. A drag along it brushes a window of time; its ends can be moved by hand and by keys. */
export function Head({ window, frame, onBrush, ...axis }: HeadProps) {
  const { picture: { plot, brush }, rows } = axis;
  const start = useRef<{ readonly x: number; readonly isDrawing: boolean } | null>(null);
  const xIn = (event: PointerEvent): number => event.clientX - event.currentTarget.getBoundingClientRect().left;

  function move(event: PointerEvent): void {
    const { current } = start;
    if (current === null) return;
    const x = xIn(event);
    if (!current.isDrawing && Math.abs(x - current.x) < dragThresholdPx) return;
    if (!current.isDrawing) event.currentTarget.setPointerCapture(event.pointerId);
    start.current = { ...current, isDrawing: true };
    onBrush(windowBetween(plot, current.x, x), false);
  }

  function up(event: PointerEvent): void {
    const { current } = start;
    start.current = null;
    if (current?.isDrawing === true) onBrush(windowBetween(plot, current.x, xIn(event)), true);
  }

  return (
    <div
      className="timeline-head" style={{ height: headPx(rows) }} ref={frame} title={timelineStrings.brushHint}
      onPointerDown={(event) => { if (event.button === 0) start.current = { x: xIn(event), isDrawing: false }; }}
      onPointerMove={move} onPointerUp={up} onPointerCancel={() => { start.current = null; }}
    >
      <Axis {...axis} />
      {window !== null && brush !== null && (['fromDay', 'toDay'] as const).map((end) => (
        <Handle key={end} end={end} window={window} plot={plot} onBrush={onBrush} />
      ))}
    </div>
  );
}

/** Keys move an end by this part of what is in sight; with Shift by a day. */
const keyShare = 1 / 40;

/** One end of the window. */
function Handle({ end, window, plot, onBrush }: {
  readonly end: 'fromDay' | 'toDay';
  readonly window: DayWindow;
  readonly plot: Plot;
  readonly onBrush: HeadProps['onBrush'];
}) {
  const x = xOf(plot, end === 'fromDay' ? window.fromDay : window.toDay + 1);
  if (x < 0 || x > plot.widthPx) return null;
  const withEnd = (day: number): DayWindow => (end === 'fromDay'
    ? { fromDay: Math.min(day, window.toDay), toDay: window.toDay } : { fromDay: window.fromDay, toDay: Math.max(day, window.fromDay) });

  function press(event: KeyboardEvent): void {
    const direction = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
    if (direction === 0) return;
    event.preventDefault();
    event.stopPropagation();
    const days = event.shiftKey ? 1 : Math.max(1, Math.round((plot.view.toDay - plot.view.fromDay) * keyShare));
    onBrush(withEnd(window[end] + direction * days), true);
  }

  const dayUnder = (event: PointerEvent): number => {
    const left = event.currentTarget.parentElement?.getBoundingClientRect().left ?? 0;
    return Math.floor(dayAt(plot, event.clientX - left) - (end === 'toDay' ? 0.5 : -0.5));
  };
  return (
    <div
      className="timeline-handle" role="slider" tabIndex={0} style={{ left: x }} aria-label={timelineStrings.windowEnds[end]}
      aria-valuenow={window[end]} aria-valuetext={formatDay(window[end])} aria-valuemin={Math.ceil(plot.view.fromDay)} aria-valuemax={Math.floor(plot.view.toDay)}
      onKeyDown={press}
      onPointerDown={(event) => { event.stopPropagation(); event.currentTarget.setPointerCapture(event.pointerId); }}
      onPointerMove={(event) => { if (event.currentTarget.hasPointerCapture(event.pointerId)) { event.stopPropagation(); onBrush(withEnd(dayUnder(event)), false); } }}
      onPointerUp={(event) => { if (event.currentTarget.hasPointerCapture(event.pointerId)) { event.stopPropagation(); onBrush(withEnd(dayUnder(event)), true); } }}
    />
  );
}
