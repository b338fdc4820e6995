import { isCapitalised, lexemeAt, type Lexeme } from './lexemes.ts';
import { monthAt } from './months.ts';
import { point, type Expression, type Meaning, type Unit } from './meaning.ts';
import { countWords, weekdays } from './names.ts';

const units: ReadonlyMap<string, Unit> = new Map([
  ['day', 'day'], ['week', 'week'], ['month', 'month'], ['year', 'year'],
  ['days', 'day'], ['weeks', 'week'], ['months', 'month'], ['years', 'year'],
]);
const singular = new Set(['day', 'week', 'month', 'year']);
const fromPublished = new Map([['last', -1], ['this', 0], ['next', 1]]);
const fromAnchor = new Map([['previous', -1], ['preceding', -1], ['prior', -1], ['following', 1], ['next', 1], ['same', 0]]);
const daily = new Map([['yesterday', -1], ['today', 0], ['tonight', 0], ['tomorrow', 1]]);
const partsOfDay = new Set(['morning', 'afternoon', 'evening']);
/** "the last year", "over the past month" are lengths of time, not dates. */
const lengthWords = new Set(['the', 'past', 'every', 'each', 'of']);
const everyday = new Set(['world', 'society', 'age', 'era', 'youth', 'generation']);

const shift = (unit: Unit, offset: number, from: 'published' | 'anchor', approximate = false): Meaning =>
  ({ kind: 'shift', unit, offset, from, approximate });

/** `last year`, `next week`, `this month`, `the following day`, `that year`; with `earlier` or `later` before it. */
export function namedUnit(list: readonly Lexeme[], index: number): Expression | null {
  const first = lexemeAt(list, index);
  if (first.lower === 'earlier' || first.lower === 'later') {
    const inner = lexemeAt(list, index + 1).lower === 'this' ? namedUnit(list, index + 1) : null;
    return inner && { ...inner, start: index };
  }
  const second = lexemeAt(list, index + 1);
  const before = lexemeAt(list, index - 1).lower;
  const offset = fromPublished.get(first.lower);
  if (offset !== undefined && singular.has(second.lower) && second.lower !== 'day' && !lengthWords.has(before)) {
    return { start: index, next: index + 2, meaning: shift(units.get(second.lower) ?? 'day', offset, 'published'), rule: 'relative to publication' };
  }
  if (first.lower === 'this' && second.lower === 'past' && units.get(lexemeAt(list, index + 2).lower)) return pastUnit(list, index);
  return anchored(list, index);
}

function pastUnit(list: readonly Lexeme[], index: number): Expression | null {
  const unit = lexemeAt(list, index + 2).lower;
  if (!singular.has(unit) || unit === 'day') return null;
  return { start: index, next: index + 3, meaning: shift(units.get(unit) ?? 'week', -1, 'published'), rule: 'relative to publication' };
}

/** `the next day`, `the previous year`, `that same month`, `that year`. */
function anchored(list: readonly Lexeme[], index: number): Expression | null {
  const first = lexemeAt(list, index).lower;
  if (first === 'that') {
    const at = lexemeAt(list, index + 1).lower === 'same' ? index + 2 : index + 1;
    const unit = lexemeAt(list, at).lower;
    if (!singular.has(unit)) return null;
    return { start: index, next: at + 1, meaning: shift(units.get(unit) ?? 'day', 0, 'anchor'), rule: 'relative to a date before' };
  }
  if (first !== 'the') return null;
  const offset = fromAnchor.get(lexemeAt(list, index + 1).lower);
  const unit = lexemeAt(list, index + 2).lower;
  if (offset === undefined || !singular.has(unit)) return null;
  return { start: index, next: index + 3, meaning: shift(units.get(unit) ?? 'day', offset, 'anchor'), rule: 'relative to a date before' };
}

const afterwards = new Map([['later', 1], ['afterwards', 1], ['afterward', 1], ['earlier', -1]]);

/** `three weeks ago`, `a year later`, `two days earlier`. */
export function counted(list: readonly Lexeme[], index: number): Expression | null {
  const first = lexemeAt(list, index);
  const count = countWords.get(first.lower) ?? (first.text.length <= 2 && first.kind === 'number' ? first.value : null);
  if (count === null || Number.isNaN(count) || first.glued) return null;
  const unit = units.get(lexemeAt(list, index + 1).lower);
  if (!unit) return null;
  const word = lexemeAt(list, index + 2).lower;
  if (word === 'ago') {
    return { start: index, next: index + 3, meaning: shift(unit, -count, 'published', unit !== 'day'), rule: 'relative to publication' };
  }
  const sign = afterwards.get(word);
  if (sign === undefined || lexemeAt(list, index + 3).lower === 'than') return null;
  return { start: index, next: index + 3, meaning: shift(unit, sign * count, 'anchor', unit !== 'day'), rule: 'relative to a date before' };
}

/** `yesterday`, `today`, `this morning`, `last night`. */
export function nearDay(list: readonly Lexeme[], index: number): Expression | null {
  const first = lexemeAt(list, index);
  const second = lexemeAt(list, index + 1);
  const rule = 'relative to publication';
  if (first.lower === 'this' && partsOfDay.has(second.lower)) return { start: index, next: index + 2, meaning: shift('day', 0, 'published'), rule };
  if (first.lower === 'last' && second.lower === 'night') return { start: index, next: index + 2, meaning: shift('day', -1, 'published'), rule };
  const offset = daily.get(first.lower);
  if (offset === undefined || isInName(list, index)) return null;
  if ((second.text === "'" || second.text === '’') && everyday.has(lexemeAt(list, index + 3).lower)) return null;
  return { start: index, next: index + 1, meaning: shift('day', offset, 'published'), rule };
}

const weekdayNames = new Set(['super', 'black', 'good', 'easter', 'cyber', 'palm', 'bloody', 'ash', 'ruby', 'fat', 'shrove', 'giving']);

/** `Tuesday`, `last Tuesday`, `this past Friday`; not "Super Tuesday", not a plural. */
export function weekdayAlone(list: readonly Lexeme[], index: number, language: string): Expression | null {
  const first = lexemeAt(list, index);
  if (first.kind !== 'word') return null;
  const directed = directionAt(list, index);
  const at = directed?.next ?? index;
  const lexeme = lexemeAt(list, at);
  const name = weekdays.get(lexeme.lower);
  if (!name || name.short || (name.code !== 'en' && name.code !== language)) return null;
  if (name.code === 'en' ? !isCapitalised(lexeme) : language === 'de' && !isCapitalised(lexeme)) return null;
  if (weekdayNames.has(lexemeAt(list, at - 1).lower)) return null;
  return { start: index, next: at + 1, meaning: { kind: 'weekday', weekday: name.number, direction: directed?.direction ?? null }, rule: 'weekday' };
}

function directionAt(list: readonly Lexeme[], index: number): { readonly direction: 'last' | 'next' | null; readonly next: number } | null {
  const first = lexemeAt(list, index).lower;
  if (first === 'last') return { direction: 'last', next: index + 1 };
  if (first === 'next') return { direction: 'next', next: index + 1 };
  if (first !== 'this') return null;
  const isPast = lexemeAt(list, index + 1).lower === 'past';
  return { direction: isPast ? 'last' : null, next: index + (isPast ? 2 : 1) };
}

/** `last November`, `next May`, `this past June`. */
export function directedMonth(list: readonly Lexeme[], index: number): Expression | null {
  const directed = directionAt(list, index);
  const name = directed && monthAt(list, directed.next);
  if (!name || name.short || name.code !== 'en') return null;
  const isThis = directed.direction === null;
  return { start: index, next: name.next, meaning: point({ month: name.month, direction: directed.direction, yearOffset: isThis ? 0 : null }), rule: 'month' };
}

/** "USA Today", "Russia Today". */
function isInName(list: readonly Lexeme[], index: number): boolean {
  return isCapitalised(lexemeAt(list, index)) && isCapitalised(lexemeAt(list, index - 1));
}

interface Phrase {
  readonly words: readonly string[];
  readonly meaning: Meaning;
  /** Only in passages of this language, where the words are everyday ones elsewhere. */
  readonly code: string | null;
}

const phrase = (words: string, unit: Unit, offset: number, code: string | null = null): Phrase =>
  ({ words: words.split(' '), meaning: shift(unit, offset, 'published'), code });

/** Relative dates of passages in Spanish, French and German. */
const foreign: ReadonlyMap<string, readonly Phrase[]> = Map.groupBy([
  phrase('año pasado', 'year', -1), phrase('mes pasado', 'month', -1), phrase('semana pasada', 'week', -1),
  phrase('próximo año', 'year', 1), phrase('próxima semana', 'week', 1), phrase('próximo mes', 'month', 1),
  phrase('este año', 'year', 0, 'es'), phrase('este mes', 'month', 0, 'es'), phrase('esta semana', 'week', 0, 'es'),
  phrase('ayer', 'day', -1, 'es'), phrase('hoy', 'day', 0, 'es'),
  phrase('année dernière', 'year', -1), phrase('an dernier', 'year', -1), phrase('mois dernier', 'month', -1),
  phrase('semaine dernière', 'week', -1), phrase('année prochaine', 'year', 1), phrase('semaine prochaine', 'week', 1),
  phrase('cette année', 'year', 0), phrase('ce mois', 'month', 0, 'fr'), phrase('hier', 'day', -1, 'fr'),
  phrase("aujourd ' hui", 'day', 0, 'fr'), phrase('aujourd ’ hui', 'day', 0, 'fr'),
  phrase('letztes jahr', 'year', -1), phrase('letzten jahr', 'year', -1), phrase('vergangenes jahr', 'year', -1), phrase('vergangenen jahr', 'year', -1),
  phrase('letzte woche', 'week', -1), phrase('vergangene woche', 'week', -1), phrase('letzten monat', 'month', -1), phrase('vergangenen monat', 'month', -1),
  phrase('nächstes jahr', 'year', 1), phrase('nächsten jahr', 'year', 1), phrase('nächste woche', 'week', 1), phrase('dieses jahr', 'year', 0), phrase('diesem jahr', 'year', 0),
  phrase('gestern', 'day', -1, 'de'), phrase('heute', 'day', 0, 'de'),
], (entry) => entry.words[0] ?? '');

/** `el año pasado`, `la semaine dernière`, `letztes Jahr`. */
export function foreignPhrase(list: readonly Lexeme[], index: number, language: string): Expression | null {
  const candidates = foreign.get(lexemeAt(list, index).lower);
  const found = candidates?.find((entry) => (entry.code === null || entry.code === language) && entry.words.every((word, step) => lexemeAt(list, index + step).lower === word));
  return found ? { start: index, next: index + found.words.length, meaning: found.meaning, rule: 'relative to publication' } : null;
}
