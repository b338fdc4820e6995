/** The stretch of time in the window, in days since 1970-01-01; half-open and not whole days. */
export interface View {
  readonly fromDay: number;
  readonly toDay: number;
}

/** A view drawn over a width. */
export interface Plot {
  readonly view: View;
  readonly widthPx: number;
}

/** An item's first and last day; null where it is open. */
export interface Days {
  readonly earliestDay: number | null;
  readonly latestDay: number | null;
}

/** The width that an item's label needs, in pixels. */
interface Labelled {
  readonly labelPx: number;
}

/** Room left and right when all is fitted in. */
const fitMarginPx = 24;
const labelGapPx = 20;
const shortestFitDays = 30;
/** Three hours. */
const shortestDays = 1 / 8;
/** JavaScript's dates end 100 million days from 1970: some room is left for the axis. */
const outermostDay = 90_000_000;

/** Pixels from the window's left border to the start of a day. */
export function xOf({ view, widthPx }: Plot, day: number): number {
  return ((day - view.fromDay) / (view.toDay - view.fromDay)) * widthPx;
}

/** The day, not whole, under a pixel. */
export function dayAt({ view, widthPx }: Plot, x: number): number {
  return view.fromDay + (x / Math.max(1, widthPx)) * (view.toDay - view.fromDay);
}

/** Width of one day. */
export function pixelsPerDay({ view, widthPx }: Plot): number {
  return widthPx / (view.toDay - view.fromDay);
}

function within(view: View): View {
  const length = Math.min(view.toDay - view.fromDay, 2 * outermostDay);
  const fromDay = Math.min(Math.max(view.fromDay, -outermostDay), outermostDay - length);
  return { fromDay, toDay: fromDay + length };
}

/** Makes the window `factor` times as long and keeps the anchor day where it is; never under three hours. */
export function zoomAt(view: View, factor: number, anchorDay: number): View {
  const length = view.toDay - view.fromDay;
  const wanted = Math.max(shortestDays, length * factor);
  const part = (anchorDay - view.fromDay) / length;
  const fromDay = anchorDay - part * wanted;
  return within({ fromDay, toDay: fromDay + wanted });
}

/** Moves the window by days, later when positive. */
export function panBy(view: View, days: number): View {
  return within({ fromDay: view.fromDay + days, toDay: view.toDay + days });
}

/** Days per pixel at which everything fits, each short bar with its label behind it. */
function fittingScale(items: readonly (Days & Labelled)[], first: number, length: number, roomPx: number): number {
  const plain = length / roomPx;
  return items.reduce((scale, { earliestDay, latestDay, labelPx }) => {
    const from = earliestDay ?? latestDay;
    const to = latestDay ?? earliestDay;
    if (from === null || to === null || (to + 1 - from) / plain > labelPx) return scale;
    // A label may take half of the window; a longer one is cut at its border.
    const labelRoom = Math.min(labelPx + labelGapPx, roomPx / 2);
    return Math.max(scale, (to + 1 - first) / (roomPx - labelRoom));
  }, plain);
}

/**
 * The window that holds all the items with their labels, or a year around today when there are none.
 *
 * @param today days since 1970-01-01
 */
export function fitView(items: readonly (Days & Labelled)[], widthPx: number, today: number): View {
  const days = items.flatMap(({ earliestDay, latestDay }) => [earliestDay, latestDay === null ? null : latestDay + 1])
    .filter((day) => day !== null);
  const first = days.reduce((least, day) => Math.min(least, day), Infinity);
  const last = days.reduce((most, day) => Math.max(most, day), -Infinity);
  if (days.length === 0) return { fromDay: today - 183, toDay: today + 183 };
  // A single day is shown in the middle of some weeks.
  const spare = Math.max(0, shortestFitDays - (last - first)) / 2;
  const roomPx = Math.max(widthPx - 2 * fitMarginPx, widthPx / 2);
  const daysPerPixel = fittingScale(items, first - spare, last - first + 2 * spare, roomPx);
  const fromDay = first - spare - fitMarginPx * daysPerPixel;
  return within({ fromDay, toDay: fromDay + widthPx * daysPerPixel });
}

/** The view moved as little as needed so that the days are in it; the same view when they are. */
export function revealDays(view: View, { earliestDay, latestDay }: Days): View {
  const length = view.toDay - view.fromDay;
  const from = earliestDay ?? latestDay;
  const to = latestDay ?? earliestDay;
  if (from === null || to === null) return view;
  if (to >= view.fromDay && from + 1 <= view.toDay) return view;
  const middle = (Math.max(from, to - length) + to + 1) / 2;
  return within({ fromDay: middle - length / 2, toDay: middle + length / 2 });
}

/** The whole days that lie in sight, the last one included. */
export function wholeDays({ fromDay, toDay }: View): View {
  const from = Math.ceil(fromDay);
  return { fromDay: from, toDay: Math.max(from, Math.floor(toDay) - 1) };
}
