/** A day of the Gregorian calendar; months count from 1. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** How many days the month has. */
export function daysInMonth(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeap ? 29 : lengths[month - 1] ?? 0;
}

/** The day `count` days later, or earlier when it is negative. */
export function addDays(from: Day, count: number): Day {
  const date = new Date(Date.UTC(from.year, from.month - 1, from.day + count));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Year and month `count` months later. */
export function addMonths(year: number, month: number, count: number): { readonly year: number; readonly month: number } {
  const index = year * 12 + month - 1 + count;
  return { year: Math.floor(index / 12), month: (index % 12) + 1 };
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: Day): number {
  return ((new Date(Date.UTC(day.year, day.month - 1, day.day)).getUTCDay() + 6) % 7) + 1;
}

const padded = (value: number, width: number): string => String(value).padStart(width, '0');

/** EDTF of a year, a month or a day. */
export function edtfOf(year: number, month?: number | null, day?: number | null): string {
  const head = padded(year, 4);
  if (!month) return head;
  return day ? `${head}-${padded(month, 2)}-${padded(day, 2)}` : `${head}-${padded(month, 2)}`;
}

/** EDTF of the ISO week, Monday to Sunday, around a day. */
export function weekEdtf(day: Day): string {
  const monday = addDays(day, 1 - weekdayOf(day));
  const sunday = addDays(monday, 6);
  return `${edtfOf(monday.year, monday.month, monday.day)}/${edtfOf(sunday.year, sunday.month, sunday.day)}`;
}

/** The last day, month or year that an EDTF date of publication gives; parts it does not give are null. */
export function publishedOf(edtf: string | null): { readonly year: number; readonly month: number | null; readonly day: number | null } | null {
  const last = /(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?[?~%]?$/.exec(edtf ?? '');
  if (!last) return null;
  const month = Number(last[2] ?? 0);
  return { year: Number(last[1]), month: month >= 1 && month <= 12 ? month : null, day: Number(last[3] ?? 0) || null };
}
