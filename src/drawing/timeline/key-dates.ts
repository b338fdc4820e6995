import { shorten, wideDayPx, type Entry, type Measure } from './mark.ts';
import { pixelsPerDay, xOf, type Plot } from './view.ts';

/** A key date as a line, or a band where it is not one day, through all lanes. */
export interface KeyDateMark {
  readonly entry: Entry;
  readonly x1: number;
  readonly x2: number;
  /** Empty where there is no room for it. */
  readonly label: string;
  readonly labelX: number;
}

const labelGapPx = 10;
const labelIndentPx = 5;
const leastLabelPx = 40;
const longestLabelPx = 180;

/** Key dates in the window, with their names beside them as far as the next one leaves room. */
export function placeKeyDates(entries: readonly Entry[], plot: Plot, measure: Measure): readonly KeyDateMark[] {
  const placed = entries.map((entry) => ({ entry, ...placeOf(entry, plot) }))
    .filter(({ x1, x2 }) => x2 >= 0 && x1 <= plot.widthPx)
    .toSorted((left, right) => left.x1 - right.x1);
  return placed.map(({ entry, x1, x2 }, index): KeyDateMark => {
    const labelX = Math.max(x1, 0) + labelIndentPx;
    const room = Math.min(placed[index + 1]?.x1 ?? plot.widthPx, plot.widthPx) - labelX - labelGapPx;
    return { entry, x1, x2, labelX, label: room < leastLabelPx ? '' : shorten(entry.item.name, Math.min(room, longestLabelPx), measure) };
  });
}

function placeOf({ span }: Entry, plot: Plot): { readonly x1: number; readonly x2: number } {
  // A day whose hours can be told apart is a band: nobody says which of them it was.
  const isDayLine = span.isPoint && span.earliestDay !== null && pixelsPerDay(plot) < wideDayPx;
  const at = span.startAt ?? (isDayLine && span.earliestDay !== null ? span.earliestDay + 0.5 : null);
  if (at !== null && span.isPoint) return { x1: xOf(plot, at), x2: xOf(plot, at) };
  return {
    x1: span.earliestDay === null ? 0 : xOf(plot, span.earliestDay),
    x2: span.latestDay === null ? plot.widthPx : xOf(plot, span.latestDay + 1),
  };
}
