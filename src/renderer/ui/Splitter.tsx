import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import './Splitter.css';

export interface SplitterProps {
  /** Accessible name, such as "Width of the evidence pane". */
  readonly label: string;
  /** The direction of the line itself: a vertical one changes widths. */
  readonly orientation: 'vertical' | 'horizontal';
  /** The pane's part of the splitter's parent, 0 to 1. */
  readonly fraction: number;
  readonly min: number;
  readonly max: number;
  /** Whether the pane lies before the line (left of it, above it) or after it. */
  readonly pane: 'before' | 'after';
  /** Keeps its place, but can't be reached. */
  readonly isHidden?: boolean;
  readonly onChange: (fraction: number) => void;
  /** Double click and Enter. */
  readonly onReset: () => void;
}

const step = 0.02;
const largeStep = 0.1;

/** The line between two panes, for the pointer and for the arrow keys (with Shift in larger steps). */
export function Splitter({ label, orientation, fraction, min, max, pane, isHidden = false, onChange, onReset }: SplitterProps) {
  const line = useRef<HTMLDivElement>(null);
  const [isDragging, setDragging] = useState(false);
  const isVertical = orientation === 'vertical';
  const change = (wanted: number): void => onChange(Math.min(max, Math.max(min, wanted)));

  function drag(event: PointerEvent): void {
    const parent = line.current?.parentElement?.getBoundingClientRect();
    if (!isDragging || parent === undefined) return;
    const before = isVertical ? (event.clientX - parent.left) / parent.width : (event.clientY - parent.top) / parent.height;
    change(pane === 'before' ? before : 1 - before);
  }

  function press(event: KeyboardEvent): void {
    const wanted = fractionAfterKey(event.key, { fraction, min, max, pane, isVertical, by: event.shiftKey ? largeStep : step });
    if (event.key === 'Enter') onReset();
    else if (wanted === null) return;
    else change(wanted);
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div
      ref={line} role="separator" tabIndex={0} aria-label={label} aria-orientation={orientation} title={label}
      aria-valuenow={Math.round(fraction * 100)} aria-valuemin={Math.round(min * 100)} aria-valuemax={Math.round(max * 100)}
      className={`splitter splitter-${orientation}${isDragging ? ' splitter-dragging' : ''}${isHidden ? ' splitter-hidden' : ''}`}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setDragging(true);
      }}
      onPointerMove={drag} onLostPointerCapture={() => setDragging(false)}
      onDoubleClick={onReset} onKeyDown={press}
    />
  );
}

/** What a key asks of a splitter. */
export interface SplitterStep {
  readonly fraction: number;
  readonly min: number;
  readonly max: number;
  readonly pane: 'before' | 'after';
  readonly isVertical: boolean;
  readonly by: number;
}

/** The fraction that a key leads to; null when the key means nothing here. Arrows move the line, not the pane. */
export function fractionAfterKey(key: string, { fraction, min, max, pane, isVertical, by }: SplitterStep): number | null {
  if (key === 'Home') return min;
  if (key === 'End') return max;
  const back = isVertical ? 'ArrowLeft' : 'ArrowUp';
  const forth = isVertical ? 'ArrowRight' : 'ArrowDown';
  if (key !== back && key !== forth) return null;
  const grows = (key === forth) === (pane === 'before');
  return Math.min(max, Math.max(min, fraction + (grows ? by : -by)));
}
