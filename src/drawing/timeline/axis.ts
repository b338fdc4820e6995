import { utcDay, utcHour, utcMinute, utcMonday, utcMonth, utcYear, type TimeInterval } from 'd3-time';
import { dayAt, pixelsPerDay, xOf, type Plot } from './view.ts';

/** A line of the axis with its words. */
export interface Tick {
  readonly day: number;
  readonly x: number;
  readonly label: string;
  /** The first of a longer unit: a year among months, a month among days, a day among hours. */
  readonly isMajor: boolean;
}

const dayMs = 86_400_000;
const narrowestPx = 74;
const longLabelPx = 120;
/** Days stay days until their hours have this much more room than they need. */
const hourShare = 1.5;

type Unit = 'hour' | 'day' | 'month' | 'year';
interface Step {
  readonly unit: Unit;
  readonly days: number;
  readonly interval: TimeInterval;
}

const years = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000];
const monthDays = 30.44;
const yearDays = 365.2425;

/** All distances between ticks, from minutes to thousands of years. */
const steps: readonly Step[] = [
  ...everyHours(utcMinute, [15, 30], 60), ...everyHours(utcHour, [1, 3, 6, 12], 1),
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

function everyHours(unit: TimeInterval & { every(step: number): TimeInterval | null }, counts: readonly number[], perHour: number): Step[] {
  return counts.flatMap((count): Step[] => {
    const interval = unit.every(count);
    return interval === null ? [] : [{ unit: 'hour', days: count / perHour / 24, interval }];
  });
}

function stepFor(daysPerTick: number): Step | undefined {
  return steps.find(({ days, unit }) => days >= daysPerTick * (unit === 'hour' ? hourShare : 1)) ?? steps.at(-1);
}

function yearLabel(date: Date): string {
  const year = date.getUTCFullYear();
  return year > 0 ? String(year) : `${String(1 - year)} BC`;
}

export interface AxisWords {
  readonly hour: Intl.DateTimeFormat;
  readonly day: Intl.DateTimeFormat;
  readonly month: Intl.DateTimeFormat;
}

/** Short names of days and months in a language. */
export function axisWords(locale: string): AxisWords {
  return {
    hour: new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'UTC' }),
    day: new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' }),
    month: new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' }),
  };
}

/** Hours name their day where it begins, and the first one all of it. */
function hourLabel(date: Date, isFirst: boolean, words: AxisWords): Pick<Tick, 'label' | 'isMajor'> {
  const isNewDay = date.getUTCHours() === 0 && date.getUTCMinutes() === 0;
  const hour = words.hour.format(date);
  if (isFirst) return { label: `${words.day.format(date)} ${yearLabel(date)} ${hour}`, isMajor: isNewDay };
  return { label: isNewDay ? words.day.format(date) : hour, isMajor: isNewDay };
}

/** The first tick names its year too, so that the axis never leaves it open which year it shows. */
function labelOf(date: Date, unit: Unit, isFirst: boolean, words: AxisWords): Pick<Tick, 'label' | 'isMajor'> {
  if (unit === 'year') return { label: yearLabel(date), isMajor: false };
  if (unit === 'hour') return hourLabel(date, isFirst, words);
  const isNewYear = date.getUTCMonth() === 0 && date.getUTCDate() <= (unit === 'day' ? 7 : 1);
  const short = unit === 'day' ? words.day.format(date) : words.month.format(date);
  return { label: isFirst || isNewYear ? `${short} ${yearLabel(date)}` : short, isMajor: isNewYear };
}

/** Ticks from the window's left to its right border, at least some 74 pixels apart. */
export function ticksOf(plot: Plot, words: AxisWords): readonly Tick[] {
  const step = stepFor(narrowestPx / pixelsPerDay(plot));
  if (!step) return [];
  const from = new Date(Math.floor(plot.view.fromDay) * dayMs);
  const to = new Date(Math.ceil(dayAt(plot, plot.widthPx)) * dayMs);
  // The first of hours carries a whole date, which the next one must leave room for.
  const spare = step.unit === 'hour' ? longLabelPx : 0;
  return step.interval.range(from, to)
    .map((date) => ({ date, day: date.getTime() / dayMs }))
    .map(({ date, day }) => ({ date, day, x: xOf(plot, day) }))
    .filter(({ x }) => x >= 0 && x <= plot.widthPx)
    .filter(({ x }, index, all) => index === 0 || x - (all[0]?.x ?? 0) >= spare)
    .map(({ date, day, x }, index) => ({ day, x, ...labelOf(date, step.unit, index === 0, words) }));
}
