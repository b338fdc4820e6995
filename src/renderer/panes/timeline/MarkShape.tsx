import { memo } from 'react';
import { timelineStrings } from '../../strings/timeline.ts';
import { lineStyleOf, type Emphasis } from '../../../drawing/timeline/appearance.ts';
import { isSameMark, type Entry, type Mark } from '../../../drawing/timeline/mark.ts';
import { bracketPath, clippedPath, diamondPath, fadeOf, innerBracketPath, markSizes, openPath, type Towards } from '../../../drawing/timeline/paths.ts';
import type { EndForm } from '../../../drawing/timeline/span.ts';
import { spokenLabel } from '../../../drawing/timeline/spoken.ts';

export interface MarkShapeProps {
  readonly mark: Mark;
  readonly emphasis: Emphasis;
  /** Whether a window is brushed that does not concern it. */
  readonly isOutside: boolean;
  /** Whether the tab key stops here. */
  readonly isTabStop: boolean;
  readonly onSelect: (id: string) => void;
  readonly onFocus: (id: string) => void;
}

/** One item: a diamond for an exact day, else a pale bar between brackets, with its name. */
export const MarkShape = memo(function MarkShape({ mark, emphasis, isOutside, isTabStop, onSelect, onFocus }: MarkShapeProps) {
  const { entry, x1, x2, y } = mark;
  const { item } = entry;
  // The name belongs to the mark: a click on it, or between the two, is meant for it.
  const right = mark.isLabelInside ? x2 + 9 : mark.labelX + entry.labelPx + 5;
  const spoken = spokenLabel(item);
  const name = ['timeline-mark', formClass(entry), `timeline-${emphasis}`, ...(isOutside ? ['timeline-outside'] : [])].join(' ');
  return (
    <g
      className={name} role="option" aria-selected={emphasis === 'selected'}
      aria-label={spoken} tabIndex={isTabStop ? 0 : -1} data-id={item.id} {...(isTabStop ? { 'data-pane-focus': '' } : {})}
      onClick={() => onSelect(item.id)} onFocus={() => onFocus(item.id)}
    >
      <title>{item.dateBasis === null ? spoken : `${spoken}\n${timelineStrings.basis(item.dateBasis)}`}</title>
      <rect className="timeline-hit" x={x1 - 9} y={y - 13} width={right - x1 + 9} height={26} rx={4} />
      <MarkForm mark={mark} />
      <Label mark={mark} />
    </g>
  );
}, (before, after) => isSameMark(before.mark, after.mark) && before.emphasis === after.emphasis && before.isTabStop === after.isTabStop
  && before.isOutside === after.isOutside && before.onSelect === after.onSelect && before.onFocus === after.onFocus);

/** Classes for what an item is, how far it went, and how well its date is known. */
export function formClass({ item, span }: Pick<Entry, 'item' | 'span'>): string {
  return [
    `timeline-${item.kind}`, `timeline-line-${lineStyleOf(item)}`,
    ...(span.doubt === null ? [] : [`timeline-doubt-${span.doubt}`]), ...(span.isUnspecified ? ['timeline-unspecified'] : []),
  ].join(' ');
}

/** A mark without its name. */
export function MarkForm({ mark }: { readonly mark: Mark }) {
  return mark.isPoint ? <Diamond x={mark.x1} y={mark.y} /> : <Bar mark={mark} />;
}

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
      <path className="timeline-diamond" d={diamondPath(x, y)} />
      <path className="timeline-strike" d={`M${x - 8} ${y + 8}L${x + 8} ${y - 8}`} />
    </>
  );
}

function Bar({ mark: { x1, x2, y, start, end } }: { mark: Mark }) {
  const { barHalf } = markSizes;
  const width = x2 - x1;
  const fade = fadeOf(start, end);
  const mask = fade === null ? {} : { mask: `url(#timeline-fade-${fade})` };
  return (
    <>
      <rect className="timeline-bar" x={x1} y={y - barHalf} width={width} height={2 * barHalf} {...mask} />
      <path className="timeline-outline" d={`M${x1} ${y - barHalf}H${x2}M${x1} ${y + barHalf}H${x2}`} {...mask} />
      <End form={start} x={x1} y={y} towards={1} />
      <End form={end} x={x2} y={y} towards={-1} />
      <path className="timeline-strike" d={`M${x1} ${y}H${x2}`} />
    </>
  );
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
function End({ form, x, y, towards }: { form: EndForm; x: number; y: number; towards: Towards }) {
  switch (form) {
    case 'exact': return <Diamond x={x} y={y} />;
    case 'vague':
      return (
        <>
          <path className="timeline-bracket timeline-bracket-square" d={bracketPath(x, y, towards, false)} />
          <path className="timeline-bracket timeline-bracket-round" d={bracketPath(x, y, towards, true)} />
          <path className="timeline-bracket-inner" d={innerBracketPath(x, y, towards)} />
        </>
      );
    case 'clipped': return <path className="timeline-clipped" d={clippedPath(x, y, towards)} />;
    case 'open': return <path className="timeline-open" d={openPath(x, y, towards)} />;
    case 'unknown': return <text aria-hidden className="timeline-unknown" x={x + 5 * towards} y={y} textAnchor="middle" dominantBaseline="central">?</text>;
  }
}
