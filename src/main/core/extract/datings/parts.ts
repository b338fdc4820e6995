import { isDash, lexemeAt, type Lexeme } from './lexemes.ts';
import { point, type Expression } from './meaning.ts';
import { ordinalWords, seasons } from './names.ts';
import { loneYear, plainYear } from './years.ts';

const of = new Set(['of', 'in', 'de', 'del', ',']);
const relativeYears = new Map([['last', -1], ['this', 0], ['next', 1]]);

/** The year after a season or a quarter: `2016`, `of 2016`, `of last year`. */
function ownYear(list: readonly Lexeme[], index: number): { readonly year: number | null; readonly yearOffset: number | null; readonly next: number } | null {
  const at = of.has(lexemeAt(list, index).lower) ? index + 1 : index;
  const year = plainYear(list, at);
  if (year !== null) return { year, yearOffset: null, next: at + 1 };
  const offset = relativeYears.get(lexemeAt(list, at).lower);
  if (offset === undefined || lexemeAt(list, at + 1).lower !== 'year') return null;
  return { year: null, yearOffset: offset, next: at + 2 };
}

/** `summer of 2016`, `winter 2015-2016` (the season that begins in the first year), `last summer`. */
export function season(list: readonly Lexeme[], index: number): Expression | null {
  const first = lexemeAt(list, index);
  if (first.kind !== 'word') return null;
  const direction = first.lower === 'last' ? 'last' : first.lower === 'next' ? 'next' : null;
  if (direction || first.lower === 'this') {
    const part = seasons.get(lexemeAt(list, index + 1).lower);
    if (part === undefined || lexemeAt(list, index + 2).lower === 'of') return null;
    return { start: index, next: index + 2, meaning: point({ part, direction, yearOffset: direction ? null : 0 }), rule: 'season' };
  }
  const part = seasons.get(first.lower);
  if (part === undefined) return null;
  const year = ownYear(list, index + 1) ?? pairOfYears(list, index + 1);
  // German says "im Herbst" of the last one.
  if (!year && lexemeAt(list, index - 1).lower === 'im') return { start: index, next: index + 1, meaning: point({ part, direction: 'last' }), rule: 'season' };
  return year && { start: index, next: year.next, meaning: point({ part, year: year.year, yearOffset: year.yearOffset }), rule: 'season' };
}

function pairOfYears(list: readonly Lexeme[], index: number): { readonly year: number; readonly yearOffset: null; readonly next: number } | null {
  const at = of.has(lexemeAt(list, index).lower) ? index + 1 : index;
  const years = yearSpan(list, at);
  return years && { year: years.from, yearOffset: null, next: years.next };
}

/** `2016-2018`, `2016–18`, `2016/17`: two years in order, joined by a dash or a slash. */
export function yearSpan(list: readonly Lexeme[], index: number): { readonly from: number; readonly to: number; readonly next: number } | null {
  const [first, sign, second, after] = [0, 1, 2, 3].map((step) => lexemeAt(list, index + step));
  if (!first || !sign || !second || !after || first.text.length !== 4 || second.kind !== 'number') return null;
  if (first.value < 1900 || first.value > 2099 || !(isDash(sign) || sign.text === '/')) return null;
  const isGlued = sign.glued && second.glued;
  if (!isGlued && (sign.text === '-' || sign.text === '/' || second.text.length !== 4)) return null;
  if (first.glued && !'(["“‘\'–—,;:'.includes(lexemeAt(list, index - 1).text)) return null;
  if (after.glued && (after.kind !== 'sign' || isDash(after) || after.text === '/' || (after.text === '.' && lexemeAt(list, index + 4).glued))) return null;
  const to = second.text.length === 4 ? second.value : Math.floor(first.value / 100) * 100 + second.value;
  if ((second.text.length !== 2 && second.text.length !== 4) || to <= first.value || to - first.value > 60) return null;
  if (sign.text === '/' && to !== first.value + 1) return null;
  return { from: first.value, to, next: index + 3 };
}

/** `third quarter of 2016`, `Q3 2016`, `first half of 2016`. */
export function quarter(list: readonly Lexeme[], index: number): Expression | null {
  const first = lexemeAt(list, index);
  const second = lexemeAt(list, index + 1);
  let part: number | null = null;
  if (first.text === 'Q' && second.glued && second.value >= 1 && second.value <= 4) part = 32 + second.value;
  const ordinal = ordinalWords.get(first.lower);
  if (ordinal && second.lower === 'quarter') part = 32 + ordinal;
  if (ordinal && second.lower === 'half') part = ordinal === 1 ? 40 : 41;
  if (part === null) return null;
  const year = ownYear(list, index + 2);
  return year && { start: index, next: year.next, meaning: point({ part, year: year.year, yearOffset: year.yearOffset }), rule: 'part of a year' };
}

/** `1990s`, `the 20th century`. */
export function decade(list: readonly Lexeme[], index: number): Expression | null {
  const first = lexemeAt(list, index);
  if (first.kind !== 'number') return null;
  const suffix = lexemeAt(list, index + 1);
  const isApostrophe = suffix.text === '’' || suffix.text === "'";
  const plural = isApostrophe ? lexemeAt(list, index + 2) : suffix;
  if (first.text.length === 4 && first.value % 10 === 0 && first.value >= 1700 && first.value < 2100 && plural.glued && plural.lower === 's' && suffix.glued) {
    return { start: index, next: index + (isApostrophe ? 3 : 2), meaning: { kind: 'fixed', edtf: `${first.text.slice(0, 3)}X`, basis: null }, rule: 'decade' };
  }
  if (first.text.length !== 2 || !suffix.glued || suffix.lower !== 'th' || lexemeAt(list, index + 2).lower !== 'century') return null;
  return { start: index, next: index + 3, meaning: { kind: 'fixed', edtf: `${first.value - 1}XX`, basis: null }, rule: 'century' };
}

/** `FY 2020`, `fiscal year 2020` and, by itself, `2020`. */
export function year(list: readonly Lexeme[], index: number): Expression | null {
  const first = lexemeAt(list, index);
  if (first.text === 'FY') {
    const value = lexemeAt(list, index + 1);
    if (value.text.length !== 4 || value.value < 1970 || value.value > 2099) return null;
    return { start: index, next: index + 2, meaning: point({ year: value.value }), rule: 'fiscal year' };
  }
  const value = loneYear(list, index);
  return value === null ? null : { start: index, next: index + 1, meaning: point({ year: value }), rule: 'year' };
}
