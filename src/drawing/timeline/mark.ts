import type { TimelineItem } from '../../shared/contract/panes.ts';
import { timelineWords } from '../words/timeline.ts';
import { spanOf, type EndForm, type Span } from './span.ts';
import { pixelsPerDay, xOf, type Plot } from './view.ts';
import type { Extent } from './pack.ts';
import { plainlyShown } from '../../shared/glyphs.ts';

/** Width of a text in the label's type, in pixels. */
export type Measure = (text: string) => number;

/** An item with all about it that does not change while the window moves and zooms. */
export interface Entry {
  readonly item: TimelineItem;
  readonly span: Span;
  /** Name, shortened where it is long. */
  readonly label: string;
  /** Stands behind the name: a claim without quotes says so wherever it appears. */
  readonly note: string;
  /** Width of both. */
  readonly labelPx: number;
}

/** An item as it is drawn in the window. */
export interface Mark {
  readonly entry: Entry;
  /** Left and right end within the window; both the middle of the day for a point. */
  readonly x1: number;
  readonly x2: number;
  readonly start: EndForm;
  readonly end: EndForm;
  /** Whether it is drawn as a point: one day, or a moment, and not a day so wide that its hours can be told apart. */
  readonly isPoint: boolean;
  /** Middle of the row, from the top of the first lane. */
  readonly y: number;
  readonly label: string;
  readonly labelX: number;
  readonly isLabelInside: boolean;
}

/** In times of the size of type: what a name may always take, and what it may take where there is room. */
const labelRem = { least: 13.75, most: 26 };
/** Names take no more of the plot than this, but for the least. */
const labelShare = 0.28;

/** What a name may take in a plot before it is shortened. In steps, so that a pane that is resized does not shorten all names anew with each pixel. */
export function longestLabelPx(plotPx: number, remPx: number): number {
  const wanted = Math.floor(plotPx * labelShare / remPx / 2) * 2;
  return Math.max(labelRem.least, Math.min(labelRem.most, wanted)) * remPx;
}
const narrowestBracketPx = 10;
/** From this width on a day is drawn as what it is: 24 hours of which nobody says which. */
export const wideDayPx = 48;
const insideIndentPx = 12;
const insideRoomPx = 24;
const afterBarPx = 8;
const afterPointPx = 12;
const gapPx = 16;
/** How far an end that is not known fades. */
const fadePx = 90;
const pointHalfPx = 8;

/** The text, or as much of its beginning with an ellipsis as fits. */
export function shorten(text: string, widthPx: number, measure: Measure): string {
  if (measure(text) <= widthPx) return text;
  const letters = [...text.slice(0, 200)];
  let [fits, fails] = [0, letters.length];
  while (fails - fits > 1) {
    const middle = Math.floor((fits + fails) / 2);
    if (measure(`${letters.slice(0, middle).join('')}…`) <= widthPx) fits = middle;
    else fails = middle;
  }
  return fits === 0 ? '' : `${letters.slice(0, fits).join('').trimEnd()}…`;
}

/** Doubt and digits left open are told in front of the name, as EDTF writes them. */
const doubtSigns = { approximate: '~', uncertain: '?', both: '~?' } as const;

function signOf({ doubt, isUnspecified }: Span): string {
  const sign = `${doubt === null ? '' : doubtSigns[doubt]}${isUnspecified ? 'X' : ''}`;
  return sign === '' ? '' : `${sign} `;
}

/**
 * Prepares an item for drawing.
 *
 * @param longestPx what a name may take, see `longestLabelPx`
 */
export function entryOf(item: TimelineItem, measure: Measure, longestPx: number): Entry {
  const span = spanOf(item);
  const denial = item.polarity === 'denies' ? '⊘ ' : '';
  const label = shorten(`${denial}${signOf(span)}${plainlyShown(item.name)}`, longestPx, measure);
  const note = item.kind === 'claim' && item.quoteCount === 0 ? ` ${timelineWords.unsourced}` : '';
  return { item, span, label, note, labelPx: measure(`${label}${note}`) };
}

interface Bar {
  readonly x1: number;
  readonly x2: number;
}

/** How the ends are drawn at a scale: days whose hours can be told apart have no sharp ends. */
function shapeOf({ span }: Entry, plot: Plot): Pick<Mark, 'isPoint' | 'start' | 'end'> {
  const isWide = pixelsPerDay(plot) >= wideDayPx;
  const form = (end: EndForm, at: number | null) => (isWide && end === 'exact' && at === null ? 'vague' : end);
  return { isPoint: span.isPoint && (!isWide || span.startAt !== null), start: form(span.start, span.startAt), end: form(span.end, span.endAt) };
}

/** Both ends without regard to the window's borders; infinite where a date is open. */
function barOf(entry: Entry, plot: Plot): Bar {
  const { span } = entry;
  const { earliestDay, latestDay } = span;
  const shape = shapeOf(entry, plot);
  if (shape.isPoint && earliestDay !== null) {
    const middle = xOf(plot, span.startAt ?? earliestDay + 0.5);
    return { x1: middle, x2: middle };
  }
  const startX = earliestDay === null ? -Infinity : xOf(plot, span.startAt ?? earliestDay + (shape.start === 'exact' ? 0.5 : 0));
  const endX = latestDay === null ? Infinity : xOf(plot, span.endAt ?? latestDay + 1 - (shape.end === 'exact' ? 0.5 : 0));
  const x1 = span.start === 'unknown' && endX !== Infinity ? endX - fadePx : startX;
  const x2 = span.end === 'unknown' && startX !== -Infinity ? startX + fadePx : endX;
  const missing = narrowestBracketPx - (x2 - x1);
  return missing > 0 ? { x1: x1 - missing / 2, x2: x2 + missing / 2 } : { x1, x2 };
}

function isLabelInside({ labelPx }: Entry, { x1, x2 }: Bar): boolean {
  if (x1 === -Infinity) return x2 === Infinity;
  return x2 - x1 >= labelPx + insideRoomPx;
}

const labelStart = (entry: Entry, bar: Bar): number => bar.x2 + (entry.span.isPoint || entry.span.end === 'exact' ? afterPointPx : afterBarPx);

/** The pixels that the item and its label need in a row. */
export function extentOf(entry: Entry, plot: Plot): Extent {
  const bar = barOf(entry, plot);
  const to = isLabelInside(entry, bar) ? bar.x2 : labelStart(entry, bar) + entry.labelPx;
  return { from: bar.x1 - pointHalfPx, to: to + gapPx };
}

/** Whether any day that the item may mean lies in the window. */
export function touchesWindow({ span }: Entry, { view }: Plot): boolean {
  return (span.latestDay ?? Infinity) + 1 > view.fromDay && (span.earliestDay ?? -Infinity) < view.toDay;
}

/** Whether any day that the item may mean is one of a window of whole days, the last one included. */
export function touchesDays({ span }: Pick<Entry, 'span'>, { fromDay, toDay }: { readonly fromDay: number; readonly toDay: number }): boolean {
  return (span.latestDay ?? Infinity) >= fromDay && (span.earliestDay ?? -Infinity) <= toDay;
}

/** Hundredths of a pixel: a window that moves leaves the places of its marks exactly as they were. */
const rounded = (x: number) => Math.round(x * 100) / 100;

/**
 * What of an item is to be seen in the window, or null when nothing is.
 *
 * @param originX added to every x: where the window's left border lies in the drawing
 */
export function markOf(entry: Entry, y: number, plot: Plot, measure: Measure, originX = 0): Mark | null {
  const bar = barOf(entry, plot);
  const extent = extentOf(entry, plot);
  if (extent.to - gapPx <= 0 || bar.x1 - pointHalfPx >= plot.widthPx) return null;
  const { span } = entry;
  const { isPoint, start, end } = shapeOf(entry, plot);
  const isCutLeft = bar.x1 < 0 && !isPoint;
  const isCutRight = bar.x2 > plot.widthPx && !isPoint;
  const x1 = isCutLeft ? 0 : bar.x1;
  const x2 = isCutRight ? plot.widthPx : bar.x2;
  const isInside = isLabelInside(entry, bar);
  const labelX = isInside ? x1 + insideIndentPx : labelStart(entry, bar);
  return {
    entry, x1: rounded(x1 + originX), x2: rounded(Math.max(x1, x2) + originX), y,
    start: isCutLeft && span.earliestDay !== null && span.start !== 'unknown' ? 'clipped' : start,
    end: isCutRight && span.latestDay !== null && span.end !== 'unknown' ? 'clipped' : end,
    isPoint,
    label: isInside ? shorten(entry.label, x2 - labelX - afterBarPx, measure) : entry.label,
    labelX: rounded(labelX + originX), isLabelInside: isInside,
  };
}

/** Whether two marks are drawn alike. */
export function isSameMark(left: Mark, right: Mark): boolean {
  return left.entry === right.entry && left.x1 === right.x1 && left.x2 === right.x2 && left.y === right.y && left.start === right.start
    && left.end === right.end && left.isPoint === right.isPoint && left.label === right.label && left.labelX === right.labelX;
}
