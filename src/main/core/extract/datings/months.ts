import { isCapitalised, isDash, lexemeAt, type Lexeme } from './lexemes.ts';
import { daysInMonth } from './calendar.ts';
import { point, type Expression, type Point } from './meaning.ts';
import { months, weekdays } from './names.ts';
import { plainYear } from './years.ts';

/** A month's name at `index`; `sure` when no everyday word or name is written like it. */
export interface NamedMonth {
  readonly month: number;
  readonly next: number;
  readonly short: boolean;
  readonly code: string;
}

/** The month named at `index`, with the full stop of an abbreviation. */
export function monthAt(list: readonly Lexeme[], index: number): NamedMonth | null {
  const lexeme = lexemeAt(list, index);
  if (lexeme.kind !== 'word') return null;
  const name = months.get(lexeme.lower);
  if (!name || (name.code === 'en' && !isCapitalised(lexeme) && (name.short || name.number === 3 || name.number === 5))) return null;
  const stop = lexemeAt(list, index + 1);
  const next = name.short && stop.text === '.' && stop.glued ? index + 2 : index + 1;
  return { month: name.number, next, short: name.short, code: name.code };
}

const ordinalEnds = new Set(['st', 'nd', 'rd', 'th', 'er', 'º', 'ª']);

/** A day of a month at `index`, such as `3`, `3rd` or `3.`. */
export function dayAt(list: readonly Lexeme[], index: number): { readonly day: number; readonly next: number } | null {
  const lexeme = lexemeAt(list, index);
  if (lexeme.kind !== 'number' || lexeme.text.length > 2 || lexeme.value < 1 || lexeme.value > 31) return null;
  const suffix = lexemeAt(list, index + 1);
  return { day: lexeme.value, next: suffix.glued && ordinalEnds.has(suffix.lower) ? index + 2 : index + 1 };
}

const ofWords = new Set(['of', 'de', 'del', 'in']);
/** "last year" and its like after a month: offset from the year of publication. */
const yearShifts: readonly (readonly [words: readonly string[], offset: number])[] = [
  [['last', 'year'], -1], [['this', 'year'], 0], [['next', 'year'], 1],
  [['año', 'pasado'], -1], [['este', 'año'], 0], [['année', 'dernière'], -1], [['l', 'an', 'dernier'], -1],
  [['letzten', 'jahres'], -1], [['vergangenen', 'jahres'], -1], [['dieses', 'jahres'], 0],
];

interface Year {
  readonly year: number | null;
  readonly yearOffset: number | null;
  readonly next: number;
}

/** The year that completes a month or day: `2016`, `, 2016`, `of 2016`, `of last year`. */
export function yearAfter(list: readonly Lexeme[], index: number): Year | null {
  let at = index;
  const first = lexemeAt(list, at);
  if (first.text === ',' || ofWords.has(first.lower) || (isDash(first) && first.glued)) at += 1;
  if (first.lower === 'de' && lexemeAt(list, at).text === 'l') at += 2;
  const year = plainYear(list, at);
  if (year !== null) return { year, yearOffset: null, next: at + 1 };
  if (first.text === ',') return null;
  for (const [words, offset] of yearShifts) {
    if (words.every((word, step) => lexemeAt(list, at + step).lower === word)) return { year: null, yearOffset: offset, next: at + words.length };
  }
  return null;
}

const notDays = new Set(['percent', 'people', 'million', 'billion', '%', ':', 'times', 'years', 'countries', 'states']);

/** `November 3, 2020`, `November 3`, `Nov. 2020`, `November of last year`; a bare month is none. */
export function monthFirst(list: readonly Lexeme[], index: number): { readonly point: Point; readonly next: number } | null {
  const name = monthAt(list, index);
  if (!name) return null;
  const day = dayAt(list, name.next);
  if (day && !notDays.has(lexemeAt(list, day.next).lower) && !isDecimal(list, day.next)) {
    const year = yearAfter(list, day.next);
    if (!isDayOf(day.day, name.month, year?.year ?? null)) return null;
    return { point: point({ month: name.month, day: day.day, year: year?.year ?? null, yearOffset: year?.yearOffset ?? null }), next: year?.next ?? day.next };
  }
  const year = yearAfter(list, name.next);
  if (!year || (lexemeAt(list, name.next).lower === 'in' && name.code === 'en')) return null;
  return { point: point({ month: name.month, year: year.year, yearOffset: year.yearOffset }), next: year.next };
}

/** `3 November 2020`, `29 OCT 2020`, `3rd of November`, `3 de noviembre de 2020`, `3. November`. */
export function dayFirst(list: readonly Lexeme[], index: number): { readonly point: Point; readonly next: number } | null {
  const day = dayAt(list, index);
  if (!day || isDecimal(list, index)) return null;
  let at = day.next;
  const between = lexemeAt(list, at);
  if (between.text === '.' || between.lower === 'of' || between.lower === 'de' || (isDash(between) && between.glued)) at += 1;
  const name = monthAt(list, at);
  if (!name || (between.text === '.' && name.code !== 'de' && !isGermanToo(list, at))) return null;
  const year = yearAfter(list, name.next);
  if (!year && name.short) return null;
  if (!isDayOf(day.day, name.month, year?.year ?? null)) return null;
  return { point: point({ month: name.month, day: day.day, year: year?.year ?? null, yearOffset: year?.yearOffset ?? null }), next: year?.next ?? name.next };
}

/** Months that German writes as English does: "am 3. August", "3. August 2020". */
const isGermanToo = (list: readonly Lexeme[], index: number): boolean =>
  ['april', 'august', 'september', 'november'].includes(lexemeAt(list, index).lower) && (yearAfter(list, index + 1) !== null || ['am', 'vom', 'zum', 'bis', 'seit', 'ab', 'dem', 'den'].includes(lexemeAt(list, index - 3).lower));

/** Whether a stop or comma glues a further figure to the number before `index`, or this one to the number before it. */
function isDecimal(list: readonly Lexeme[], index: number): boolean {
  const sign = lexemeAt(list, index);
  const isMark = (text: string): boolean => text === '.' || text === ',' || text === '/' || text === '$';
  if (isMark(sign.text)) return sign.glued && lexemeAt(list, index + 1).kind === 'number' && lexemeAt(list, index + 1).glued && lexemeAt(list, index + 1).text.length !== 4;
  const before = lexemeAt(list, index - 1);
  return sign.glued && isMark(before.text);
}

/** Whether the month has such a day; in an unknown year 29 February is one. */
export function isDayOf(day: number, month: number, year: number | null): boolean {
  return day <= daysInMonth(year ?? 2000, month);
}

/** `Tuesday, 3 November 2020`: a weekday in front of a date belongs to it. */
export function datedPoint(list: readonly Lexeme[], index: number): Expression | null {
  let at = index;
  const first = lexemeAt(list, index);
  const weekday = first.kind === 'word' && isCapitalised(first) ? weekdays.get(first.lower) : undefined;
  if (weekday) {
    at += 1;
    if (weekday.short && lexemeAt(list, at).text === '.') at += 1;
    if (lexemeAt(list, at).text === ',') at += 1;
    if (lexemeAt(list, at).lower === 'the') at += 1;
  }
  const found = monthFirst(list, at) ?? dayFirst(list, at);
  if (!found || (weekday && found.point.day === null)) return null;
  return { start: index, next: found.next, meaning: found.point, rule: found.point.day === null ? 'month and year' : 'day and month' };
}
