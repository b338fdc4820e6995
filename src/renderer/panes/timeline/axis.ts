import { utcDay, utcMonday, utcMonth, utcYear, type TimeInterval } from 'd3-time';
import { dayAt, pixelsPerDay, xOf, type Plot } from './view.ts';

/** A line of the axis with its words. */
export interface Tick {
  readonly day: number;
  readonly x: number;
  readonly label: string;
  /** The first of a longer unit: a year among months, a month among days. */
  readonly isMajor: boolean;
}

const dayMs = 86_400_000;
const narrowestPx = 74;

type Unit = 'day' | 'month' | 'year';
interface Step {
  readonly unit: Unit;
  readonly days: number;
  readonly interval: TimeInterval;
}

const years = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000];
const monthDays = 30.44;
const yearDays = 365.2425;

/** All distances between ticks, from days to thousands of years. */
const steps: readonly Step[] = [
  { unit: 'day', days: 1, interval: utcDay },
  { unit: 'day', days: 7, interval: utcMonday },
  { unit: 'month', days: monthDays, interval: utcMonth },
  ...everyMonths(3),
  ...years.flatMap((count): Step[] => {
    const interval = utcYear.every(count);
    return interval === null ? [] : [{ unit: 'year', days: count * yearDays, interval }];
  }),
];

function everyMonths(count: number): Step[] {
  const interval = utcMonth.every(count);
  return interval === null ? [] : [{ unit: 'month', days: count * monthDays, interval }];
}

function stepFor(daysPerTick: number): Step | undefined {
  return steps.find(({ days }) => days >= daysPerTick) ?? steps.at(-1);
}

function yearLabel(date: Date): string {
  const year = date.getUTCFullYear();
  return year > 0 ? String(year) : `${String(1 - year)} BC`;
}

interface Words {
  readonly day: Intl.DateTimeFormat;
  readonly month: Intl.DateTimeFormat;
}

/** Short names of days and months in a language. */
export function axisWords(locale: string): Words {
  return {
    day: new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' }),
    month: new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' }),
  };
}

/** The first tick names its year too, so that the axis never leaves it open which year it shows. */
function labelOf(date: Date, unit: Unit, isFirst: boolean, words: Words): Pick<Tick, 'label' | 'isMajor'> {
  if (unit === 'year') return { label: yearLabel(date), isMajor: false };
  const isNewYear = date.getUTCMonth() === 0 && date.getUTCDate() <= (unit === 'day' ? 7 : 1);
  const short = unit === 'day' ? words.day.format(date) : words.month.format(date);
  return { label: isFirst || isNewYear ? `${short} ${yearLabel(date)}` : short, isMajor: isNewYear };
}

/** Ticks from the window's left to its right border, at least some 74 pixels apart. */
export function ticksOf(plot: Plot, words: Words): readonly Tick[] {
  const step = stepFor(narrowestPx / pixelsPerDay(plot));
  if (!step) return [];
  const from = new Date(Math.floor(plot.view.fromDay) * dayMs);
  const to = new Date(Math.ceil(dayAt(plot, plot.widthPx)) * dayMs);
  return step.interval.range(from, to)
    .map((date) => ({ date, day: date.getTime() / dayMs }))
    .map(({ date, day }) => ({ date, day, x: xOf(plot, day) }))
    .filter(({ x }) => x >= 0 && x <= plot.widthPx)
    .map(({ date, day, x }, index) => ({ day, x, ...labelOf(date, step.unit, index === 0, words) }));
}
