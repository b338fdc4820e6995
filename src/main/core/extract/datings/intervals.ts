import { isDash, lexemeAt, type Lexeme } from './lexemes.ts';
import { bareMonth } from './bare.ts';
import { dayAt, datedPoint, isDayOf, monthAt, yearAfter } from './months.ts';
import { point, type Expression, type Point } from './meaning.ts';
import { isoDate, numericDate } from './numeric.ts';
import { quarter, season, year, yearSpan } from './parts.ts';
import { loneYear } from './years.ts';

const to = new Set(['to', 'through', 'thru', 'until', 'till', 'hasta', 'bis']);
const fillers = new Set(['at', 'least', 'in', 'or', 'on', 'about', 'around', 'approximately', 'circa', 'roughly', 'early', 'mid', 'late', 'the', '-', 'and', 'continuing', ',', 'zum', 'zur', 'dem', 'einschließlich']);
const present = new Set(['present', 'date', 'today', 'now']);

/** How many of the few lexemes before `index` are fillers, and whether the word before them is one of `openers`. */
function isOpened(list: readonly Lexeme[], index: number, openers: readonly string[]): boolean {
  for (let at = index - 1; at >= index - 7; at -= 1) {
    const lexeme = lexemeAt(list, at);
    if (openers.includes(lexeme.lower)) return true;
    if (!fillers.has(lexeme.lower)) return false;
  }
  return false;
}

interface Found {
  readonly point: Point;
  readonly next: number;
}

function pointAt(list: readonly Lexeme[], index: number, language: string): Found | null {
  const found = isoDate(list, index) ?? numericDate(list, index) ?? datedPoint(list, index) ?? season(list, index)
    ?? quarter(list, index) ?? year(list, index);
  if (found) return found.meaning.kind === 'point' ? { point: found.meaning, next: found.next } : null;
  const name = monthAt(list, index);
  return name && !name.short && (name.code === 'en' || name.code === language) ? { point: point({ month: name.month }), next: name.next } : null;
}

/** Where the second date may begin when a word that joins two dates stands at `index`. */
function afterJoin(list: readonly Lexeme[], index: number, start: number): { readonly at: number; readonly isDash: boolean } | null {
  const join = lexemeAt(list, index);
  const isAnd = join.lower === 'and' && isOpened(list, start, ['between']);
  if (!isAnd && !to.has(join.lower) && !isDash(join)) return null;
  let at = index + 1;
  while (at < index + 8 && fillers.has(lexemeAt(list, at).lower)) at += 1;
  return { at, isDash: isDash(join) };
}

/** `from 2013 to 2018`, `between June and August 2016`, `March–June 2016`, `October 20-22, 2016`, `2014 to the present`. */
export function interval(list: readonly Lexeme[], index: number, language: string): Expression | null {
  const inside = daySpan(list, index) ?? spanOfYears(list, index);
  if (inside) return inside;
  const first = pointAt(list, index, language);
  if (!first) return null;
  const join = afterJoin(list, first.next, index);
  if (!join) return null;
  const last = lexemeAt(list, join.at);
  if (present.has(last.lower) && (join.isDash || isOpened(list, index, ['from', 'since']))) return open(list, index, first, join.at);
  // "from in or about May 2014 until at least June 3, 2015" is rather two dates than one expression.
  const isLoose = join.at > first.next + 1;
  const second = pointAt(list, join.at, language);
  if (!second || (isLoose && first.point.year !== null && first.point.month !== null) || !fits(list, index, first.point, second.point, join.isDash)) return null;
  return { start: index, next: second.next, meaning: { kind: 'interval', start: first.point, end: second.point }, rule: 'interval' };
}

function open(list: readonly Lexeme[], index: number, first: Found, at: number): Expression | null {
  const isBare = first.point.year === null || (first.point.month === null && first.point.part === null && loneYear(list, index) === null);
  return isBare ? null : { start: index, next: at + 1, meaning: { kind: 'interval', start: first.point, end: null }, rule: 'open interval' };
}

/** Whether two dates make one interval: the later has a year or both have none, and one wasn't merely named near the other. */
function fits(list: readonly Lexeme[], index: number, start: Point, end: Point, isDashed: boolean): boolean {
  const isYearly = (value: Point): boolean => value.month === null && value.part === null;
  if (isYearly(start) !== isYearly(end)) return false;
  if (start.year !== null && end.year !== null && start.year > end.year) return false;
  if (start.year !== null && end.year === null && start.month !== null) return end.month !== null;
  if (isYearly(start)) return isDashed || isOpened(list, index, ['from', 'between', 'since']) ;
  const isBare = start.month !== null && start.day === null && start.year === null;
  if (isBare && end.year === null) return bareMonth(list, index, 'en') !== null && isOpened(list, index, ['from', 'between']);
  return start.month !== null || start.part !== null;
}

/** `2016-2018` and `2016–18`. */
function spanOfYears(list: readonly Lexeme[], index: number): Expression | null {
  const years = yearSpan(list, index);
  if (!years) return null;
  return { start: index, next: years.next, meaning: { kind: 'interval', start: point({ year: years.from }), end: point({ year: years.to }) }, rule: 'interval' };
}

/** Two days of one month: `October 20-22, 2016`, `20 to 22 October 2016`. */
function daySpan(list: readonly Lexeme[], index: number): Expression | null {
  const name = monthAt(list, index);
  const days = pairOfDays(list, name ? name.next : index, index);
  if (!days) return null;
  const month = name ?? monthAt(list, days.next);
  if (!month) return null;
  const year = yearAfter(list, name ? days.next : month.next);
  if (!year && month.short) return null;
  if (!isDayOf(days.last, month.month, year?.year ?? null)) return null;
  const parts = { month: month.month, year: year?.year ?? null, yearOffset: year?.yearOffset ?? null };
  const next = year?.next ?? (name ? days.next : month.next);
  return { start: index, next, meaning: { kind: 'interval', start: point({ ...parts, day: days.first }), end: point({ ...parts, day: days.last }) }, rule: 'interval' };
}

function pairOfDays(list: readonly Lexeme[], at: number, start: number): { readonly first: number; readonly last: number; readonly next: number } | null {
  const first = dayAt(list, at);
  if (!first) return null;
  const join = lexemeAt(list, first.next);
  const isJoined = isDash(join) || join.lower === 'to' || join.lower === 'through' || join.lower === 'and';
  const second = isJoined ? dayAt(list, first.next + 1) : null;
  if (!second || second.day <= first.day) return null;
  if (join.lower === 'and' && second.day !== first.day + 1 && !isOpened(list, start, ['between'])) return null;
  const after = lexemeAt(list, second.next);
  return after.glued && (after.kind === 'number' || isDash(after)) ? null : { first: first.day, last: second.day, next: second.next };
}
