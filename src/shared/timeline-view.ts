/** Whole days since 1970-01-01, the last one included. */
export interface DayWindow {
  readonly fromDay: number;
  readonly toDay: number;
}

/** What the timeline asks for first: as many items as it draws one by one, which is all of a small case. */
export const firstTimelinePage = { limit: 400 } as const;

/** By what the timeline's items are put into lanes. */
export const laneModes = ['actor', 'operation', 'source', 'type', 'none'] as const;
export type LaneMode = (typeof laneModes)[number];

/** How the timeline is looked at: all that a scene needs to show it again. */
export interface TimelineView {
  readonly laneMode: LaneMode;
  /** The stretch of time in sight, in days that need not be whole, the last one not included; null for all that is dated. */
  readonly view: DayWindow | null;
  /** What is brushed: the other panes follow it. */
  readonly window: DayWindow | null;
  /** What the window is compared with. */
  readonly compared: DayWindow | null;
  readonly isTable: boolean;
  readonly isTrayShown: boolean;
}

export const wholeTimeline: TimelineView = { laneMode: 'actor', view: null, window: null, compared: null, isTable: false, isTrayShown: true };

/** JavaScript's dates end 100 million days from 1970. */
const outermostDay = 100_000_000;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function stretchOf(value: unknown, isWhole: boolean): DayWindow | null {
  if (!isRecord(value)) return null;
  const { fromDay, toDay } = value;
  const isDay = (day: unknown): day is number => typeof day === 'number' && Math.abs(day) <= outermostDay && (!isWhole || Number.isInteger(day));
  if (!isDay(fromDay) || !isDay(toDay)) return null;
  return (isWhole ? toDay >= fromDay : toDay > fromDay) ? { fromDay, toDay } : null;
}

/** Reads a view that was kept, by this or another version of the program: what does not fit gives way to the start. */
export function readTimelineView(stored: unknown): TimelineView {
  if (!isRecord(stored)) return wholeTimeline;
  const window = stretchOf(stored['window'], true);
  return {
    laneMode: laneModes.find((mode) => mode === stored['laneMode']) ?? wholeTimeline.laneMode,
    view: stretchOf(stored['view'], false), window,
    compared: window === null ? null : stretchOf(stored['compared'], true),
    isTable: stored['isTable'] === true, isTrayShown: stored['isTrayShown'] !== false,
  };
}

/** The next place of a window that is played: half of its length on, and from the start again when it ran out. */
export function nextWindow({ fromDay, toDay }: DayWindow, all: DayWindow): DayWindow {
  const length = toDay - fromDay;
  const step = Math.max(1, Math.round((length + 1) / 2));
  const from = fromDay + step > all.toDay ? all.fromDay : fromDay + step;
  return { fromDay: from, toDay: from + length };
}
