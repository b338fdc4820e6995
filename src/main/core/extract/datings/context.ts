import { addDays, addMonths, type Day } from './calendar.ts';
import type { Point } from './meaning.ts';

/** A day, a month or a year; what it does not give is null. */
export interface PartialDay {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

/** A date told before, which later ones lean on. */
export interface Anchor extends PartialDay {
  readonly paragraph: number;
  /** Itself counted from publication, such as "Tuesday": a month in its paragraph is not of its story. */
  readonly isRecent: boolean;
}

/** What the dates of a report are resolved against. */
export interface Context {
  readonly published: PartialDay | null;
  /** Whether a numeric date elsewhere proves that the month, or the day, comes first. */
  readonly order: 'day first' | 'month first' | null;
  /** The last date told, of those that tell a story rather than name a thing. */
  readonly anchor: Anchor | null;
  /** The last vote named by its year, as in "the 2016 election", and in which paragraph. */
  readonly vote: { readonly year: number; readonly paragraph: number } | null;
  readonly paragraph: number;
  /** A year given right after it, as in "September and October 2016". */
  readonly followingYear: number | null;
  /** The sentence speaks of what is to come. */
  readonly isAhead: boolean;
}

/** The day of publication, where the whole day is known. */
export function publishedDay(context: Context): Day | null {
  const { published } = context;
  return published?.month && published.day ? { year: published.year, month: published.month, day: published.day } : null;
}

/** The anchor, when it stands in the same paragraph or the one before. */
export function nearAnchor(context: Context): Anchor | null {
  return context.anchor && context.paragraph - context.anchor.paragraph <= 1 ? context.anchor : null;
}

export interface YearFound {
  readonly year: number;
  readonly basis: string;
}

/** A year for a month or day that has none, and what it was taken from. */
export function yearFor(value: Point, context: Context): YearFound | null {
  if (value.month === null) return null;
  if (context.followingYear !== null) return { year: context.followingYear, basis: 'the year given after it' };
  const { published } = context;
  const anchor = value.direction || context.anchor?.isRecent ? null : context.anchor;
  if (anchor && anchor.paragraph === context.paragraph) return { year: nearestYear(value.month, anchor), basis: `the date before it in the paragraph (${anchor.year})` };
  if (anchor && isLookingBack(anchor, context)) return { year: nearestYear(value.month, anchor), basis: `the date in the paragraph before (${anchor.year})` };
  const vote = value.direction || context.isAhead ? null : runUpYear(value.month, context);
  if (vote !== null) return { year: vote, basis: `the vote of ${vote} told of before it` };
  if (published) return { year: fromPublished(value, context, published), basis: `publication in ${published.year}` };
  return anchor && { year: nearestYear(value.month, anchor), basis: `the date told before it (${anchor.year})` };
}

const runUp = { from: 8, to: 11 } as const;

/** The year of a vote told of shortly before, for a month of its run-up in a report of the autumn after: most votes told of here were held in November. */
function runUpYear(month: number, { vote, published, paragraph }: Context): number | null {
  if (!vote || !published?.month || paragraph - vote.paragraph > 3) return null;
  const isRunUp = month >= runUp.from && month <= runUp.to && published.month >= month;
  return isRunUp && published.year - vote.year === 1 ? vote.year : null;
}

/** A report that tells of a time well before its publication goes on telling of it in the next paragraph. */
function isLookingBack(anchor: Anchor, context: Context): boolean {
  return context.published !== null && anchor.month !== null && context.paragraph - anchor.paragraph <= 2 && context.published.year - anchor.year >= 2;
}

/** The year that brings the month near the anchor, rather after it than before it; the anchor's own where it has no month. */
function nearestYear(month: number, anchor: Anchor): number {
  if (anchor.month === null) return anchor.year;
  const distance = month - anchor.month;
  return distance < -6 ? anchor.year + 1 : distance > 8 ? anchor.year - 1 : anchor.year;
}

function fromPublished(value: Point, context: Context, published: PartialDay): number {
  const month = value.month ?? 1;
  if (published.month === null) return published.year;
  const isLater = month > published.month || (month === published.month && value.day !== null && published.day !== null && value.day > published.day);
  if (value.direction === 'next') return isLater ? published.year : published.year + 1;
  if (value.direction === 'last') return month < published.month ? published.year : published.year - 1;
  if (context.isAhead) return month < published.month && published.month - month > 3 ? published.year + 1 : published.year;
  return isLater ? published.year - 1 : published.year;
}

/** The day of a weekday: the last one up to publication, or the next when the sentence looks ahead. */
export function dayOfWeekday(weekday: number, direction: 'last' | 'next' | null, isAhead: boolean, published: Day, today: number): Day {
  const back = (today - weekday + 7) % 7;
  if (direction === 'last') return addDays(published, -(back || 7));
  if (direction === 'next' || (isAhead && back > 0)) return addDays(published, (weekday - today + 7) % 7 || 7);
  return addDays(published, -back);
}

/** A day, month or year moved by a number of units. */
export function moved(from: PartialDay, unit: 'day' | 'week' | 'month' | 'year', count: number): PartialDay | null {
  if (unit === 'year') return { year: from.year + count, month: null, day: null };
  if (from.month === null) return null;
  if (unit === 'month') return { ...addMonths(from.year, from.month, count), day: null };
  if (from.day === null) return null;
  return addDays({ year: from.year, month: from.month, day: from.day }, unit === 'week' ? 7 * count : count);
}
