import { memo } from 'react';
import { lineStyleOf, type Emphasis } from './appearance.ts';
import { isSameMark, type Mark } from './mark.ts';
import type { EndForm } from './span.ts';
import { spokenLabel } from './spoken.ts';

const barHalfPx = 6;
const bracketHalfPx = 8;
const bracketFootPx = 5;
const diamondPx = 6.5;

export interface MarkShapeProps {
  readonly mark: Mark;
  readonly emphasis: Emphasis;
  /** Whether the tab key stops here. */
  readonly isTabStop: boolean;
  readonly onSelect: (id: string) => void;
  readonly onFocus: (id: string) => void;
}

/** One item: a diamond for an exact day, else a pale bar between brackets, with its name. */
export const MarkShape = memo(function MarkShape({ mark, emphasis, isTabStop, onSelect, onFocus }: MarkShapeProps) {
  const { entry, x1, x2, y } = mark;
  const { item, span } = entry;
  // The name belongs to the mark: a click on it, or between the two, is meant for it.
  const right = mark.isLabelInside ? x2 + 9 : mark.labelX + entry.labelPx + 5;
  const spoken = spokenLabel(item);
  const name = `timeline-mark timeline-${item.kind} timeline-line-${lineStyleOf(item)} timeline-${emphasis}`;
  return (
    <g
      className={`${name}${span.doubt === null ? '' : ` timeline-doubt-${span.doubt}`}`} role="option" aria-selected={emphasis === 'selected'}
      aria-label={spoken} tabIndex={isTabStop ? 0 : -1} data-id={item.id} {...(isTabStop ? { 'data-pane-focus': '' } : {})}
      onClick={() => onSelect(item.id)} onFocus={() => onFocus(item.id)}
    >
      <title>{spoken}</title>
      <rect className="timeline-hit" x={x1 - 9} y={y - 13} width={right - x1 + 9} height={26} rx={4} />
      {span.isPoint ? <Diamond x={x1} y={y} /> : <Bar mark={mark} />}
      <Label mark={mark} />
    </g>
  );
}, (before, after) => isSameMark(before.mark, after.mark) && before.emphasis === after.emphasis && before.isTabStop === after.isTabStop
  && before.onSelect === after.onSelect && before.onFocus === after.onFocus);

function Label({ mark }: { mark: Mark }) {
  return (
    // What is to be seen may be shortened; the mark's own name is not.
    <text aria-hidden className={mark.isLabelInside ? 'timeline-label timeline-label-inside' : 'timeline-label'} x={mark.labelX} y={mark.y} dominantBaseline="central">
      {mark.label}
      {mark.entry.note !== '' && mark.label === mark.entry.label && <tspan className="timeline-note">{mark.entry.note}</tspan>}
    </text>
  );
}

function Diamond({ x, y }: { x: number; y: number }) {
  return (
    <>
      <path className="timeline-diamond" d={`M${x} ${y - diamondPx}L${x + diamondPx} ${y}L${x} ${y + diamondPx}L${x - diamondPx} ${y}Z`} />
      <path className="timeline-strike" d={`M${x - 8} ${y + 8}L${x + 8} ${y - 8}`} />
    </>
  );
}

function Bar({ mark: { x1, x2, y, start, end } }: { mark: Mark }) {
  const width = x2 - x1;
  const fade = fadeOf(start, end);
  const mask = fade === null ? {} : { mask: `url(#timeline-fade-${fade})` };
  return (
    <>
      <rect className="timeline-bar" x={x1} y={y - barHalfPx} width={width} height={2 * barHalfPx} {...mask} />
      <path className="timeline-outline" d={`M${x1} ${y - barHalfPx}H${x2}M${x1} ${y + barHalfPx}H${x2}`} {...mask} />
      <End form={start} x={x1} y={y} towards={1} />
      <End form={end} x={x2} y={y} towards={-1} />
      <path className="timeline-strike" d={`M${x1} ${y}H${x2}`} />
    </>
  );
}

const isFading = (form: EndForm) => form === 'open' || form === 'unknown';

function fadeOf(start: EndForm, end: EndForm): 'start' | 'end' | 'both' | null {
  if (isFading(start)) return isFading(end) ? 'both' : 'start';
  return isFading(end) ? 'end' : null;
}

/** What fading ends are masked with; once in every drawing. */
export function FadeMasks() {
  const stops = { start: [0, 1, 1], end: [1, 1, 0], both: [0, 1, 0] } as const;
  return (
    <defs>
      {(['start', 'end', 'both'] as const).map((fade) => (
        <mask key={fade} id={`timeline-fade-${fade}`} maskContentUnits="objectBoundingBox">
          <linearGradient id={`timeline-fade-${fade}-colours`}>
            {stops[fade].map((opacity, index) => <stop key={index / 2} offset={index / 2} stopColor="white" stopOpacity={opacity} />)}
          </linearGradient>
          <rect width="1" height="1" fill={`url(#timeline-fade-${fade}-colours)`} />
        </mask>
      ))}
    </defs>
  );
}

/** One end of a bar. `towards` is the direction of the bar's middle: 1 to the right. */
function End({ form, x, y, towards }: { form: EndForm; x: number; y: number; towards: 1 | -1 }) {
  switch (form) {
    case 'exact': return <Diamond x={x} y={y} />;
    case 'vague': {
      const foot = bracketFootPx * towards;
      return (
        <>
          <path className="timeline-bracket timeline-bracket-square" d={`M${x + foot} ${y - bracketHalfPx}H${x}V${y + bracketHalfPx}H${x + foot}`} />
          <path className="timeline-bracket timeline-bracket-round" d={`M${x + foot} ${y - bracketHalfPx}Q${x - foot} ${y} ${x + foot} ${y + bracketHalfPx}`} />
        </>
      );
    }
    case 'clipped': return <path className="timeline-clipped" d={`M${x + 7 * towards} ${y - 5}L${x + 2 * towards} ${y}L${x + 7 * towards} ${y + 5}`} />;
    case 'open':
    case 'unknown': return null;
  }
}
