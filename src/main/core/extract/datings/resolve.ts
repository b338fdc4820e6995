import { edtfOf, weekEdtf, weekdayOf } from './calendar.ts';
import { dayOfWeekday, moved, nearAnchor, publishedDay, yearFor, type Context, type YearFound } from './context.ts';
import { isDayOf } from './months.ts';
import type { Meaning, Point } from './meaning.ts';
import type { ResolvedDate } from '../model.ts';

/** A date resolved, with its parts where it is a single day, month or year. */
export interface Resolution extends ResolvedDate {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

const unknown = (basis: string): Resolution => ({ edtf: null, inferred: true, basis, year: null, month: null, day: null });
const unpublished = unknown('the date of publication is not known');

/** EDTF of what an expression means where it stands; null in `edtf` when the words and the context don't give it. */
export function resolve(meaning: Meaning, context: Context): Resolution | null {
  switch (meaning.kind) {
    case 'point': return resolvePoint(meaning, context);
    case 'fixed': return { edtf: meaning.edtf, inferred: meaning.basis !== null, basis: meaning.basis, year: null, month: null, day: null };
    case 'interval': return resolveInterval(meaning.start, meaning.end, context);
    case 'shift': return resolveShift(meaning, context);
    case 'weekday': return resolveWeekday(meaning, context);
    case 'unsure': return resolveUnsure(meaning, context);
  }
}

function yearOf(value: Point, context: Context): YearFound | 'explicit' | null {
  if (value.year !== null) return 'explicit';
  if (value.yearOffset !== null) return context.published && { year: context.published.year + value.yearOffset, basis: `publication in ${context.published.year}` };
  if (value.month !== null) return yearFor(value, context);
  if (value.part === null || value.direction === null || !context.published) return null;
  const { year, month } = context.published;
  // "last summer" in October is that of the same year, in March that of the year before.
  const start = ((value.part - 21) * 3) + 3;
  const isOver = month !== null && month >= start + 3;
  const offset = value.direction === 'last' ? (isOver ? 0 : -1) : (month !== null && month < start ? 0 : 1);
  return { year: year + offset, basis: `publication in ${year}` };
}

function resolvePoint(value: Point, context: Context): Resolution {
  const found = yearOf(value, context);
  if (found === null) return context.published ? unknown('nothing near it gives the year') : unpublished;
  const year = found === 'explicit' ? value.year ?? 0 : found.year;
  if (value.day !== null && value.month !== null && !isDayOf(value.day, value.month, year)) return unknown('there is no such day in that year');
  const plain = value.part === null ? edtfOf(year, value.month, value.day) : `${edtfOf(year)}-${value.part}`;
  const isRough = value.approximate && value.part === null;
  const notes = [found === 'explicit' ? null : found.basis, isRough ? 'read as approximate' : null].filter((note) => note !== null);
  return {
    edtf: isRough ? `${plain}~` : plain,
    inferred: found !== 'explicit', basis: notes.length > 0 ? notes.join('; ') : null,
    year, month: value.month, day: value.day,
  };
}

function resolveInterval(start: Point, end: Point | null, context: Context): Resolution {
  if (!end) {
    const from = resolvePoint(start, context);
    return from.edtf === null ? from : { ...from, edtf: `${from.edtf}/..` };
  }
  const to = resolvePoint(start.year !== null && end.year === null && end.yearOffset === null ? { ...end, year: laterYear(start, end) } : end, context);
  const borrowed = start.year === null && start.yearOffset === null && to.year !== null;
  const from = resolvePoint(borrowed ? { ...start, year: earlierYear(start, end, to.year) } : start, context);
  if (from.edtf === null || to.edtf === null) return from.edtf === null ? from : to;
  const edtf = start.part === null && end.part === null ? `${from.edtf}/${to.edtf}` : null;
  return { ...to, edtf, inferred: from.inferred || to.inferred, basis: edtf === null ? 'an interval of parts of years has no EDTF' : to.basis ?? from.basis };
}

/** "November to February 2017" began the year before. */
const earlierYear = (start: Point, end: Point, year: number): number =>
  start.month !== null && end.month !== null && start.month > end.month ? year - 1 : year;
const laterYear = (start: Point, end: Point): number =>
  (start.year ?? 0) + (start.month !== null && end.month !== null && start.month > end.month ? 1 : 0);

type Shift = Extract<Meaning, { kind: 'shift' }>;

function resolveShift(meaning: Shift, context: Context): Resolution | null {
  const anchor = nearAnchor(context);
  if (meaning.from === 'anchor' && !anchor) return null;
  const day = publishedDay(context);
  const base = meaning.from === 'anchor' ? anchor : day ?? context.published;
  if (!base) return unpublished;
  const to = moved(base, meaning.unit, meaning.offset);
  if (!to) return meaning.from === 'anchor' ? null : unknown('the date of publication is not known to the day');
  const isWeek = meaning.unit === 'week' && Math.abs(meaning.offset) <= 1 && !meaning.approximate;
  const plain = isWeek && to.month && to.day ? weekEdtf({ year: to.year, month: to.month, day: to.day }) : edtfOf(to.year, to.month, to.day);
  const of = edtfOf(base.year, base.month, base.day);
  return {
    edtf: meaning.approximate ? `${plain}~` : plain, inferred: true,
    basis: meaning.from === 'anchor' ? `the date before it (${of})` : `publication on ${of}`,
    ...to, ...(isWeek ? { day: null } : {}),
  };
}

function resolveWeekday(meaning: Extract<Meaning, { kind: 'weekday' }>, context: Context): Resolution {
  const published = publishedDay(context);
  if (!published) return context.published ? unknown('the date of publication is not known to the day') : unpublished;
  const day = dayOfWeekday(meaning.weekday, meaning.direction, context.isAhead, published, weekdayOf(published));
  return { edtf: edtfOf(day.year, day.month, day.day), inferred: true, basis: `publication on ${edtfOf(published.year, published.month, published.day)}`, ...day };
}

function resolveUnsure(meaning: Extract<Meaning, { kind: 'unsure' }>, context: Context): Resolution {
  if (!context.order) return unknown('which number is the day is not said');
  const [month, day] = context.order === 'day first' ? [meaning.second, meaning.first] : [meaning.first, meaning.second];
  return { edtf: edtfOf(meaning.year, month, day), inferred: true, basis: `${context.order}, as in other dates of the report`, year: meaning.year, month, day };
}
