import { isDash, lexemeAt, type Lexeme } from './lexemes.ts';
import { isDayOf } from './months.ts';
import { point, type Expression } from './meaning.ts';

const isPair = (lexeme: Lexeme): boolean => lexeme.kind === 'number' && lexeme.text.length === 2;
const isYear = (lexeme: Lexeme): boolean => lexeme.kind === 'number' && lexeme.text.length === 4 && lexeme.value >= 1900 && lexeme.value <= 2099;

/** Whether a further figure, letter or slash is glued to what ends before `index`: an address or a number. */
function goesOn(list: readonly Lexeme[], index: number): boolean {
  const after = lexemeAt(list, index);
  if (!after.glued) return false;
  if (after.kind === 'word') return after.lower !== 't';
  if (after.kind === 'number' || after.text === '/' || after.text === '_') return true;
  return (isDash(after) || after.text === '.' || after.text === ':') && lexemeAt(list, index + 1).glued && lexemeAt(list, index + 1).kind !== 'sign';
}

function startsInside(list: readonly Lexeme[], index: number): boolean {
  const first = lexemeAt(list, index);
  const before = lexemeAt(list, index - 1);
  return first.glued && !'(["“‘\'–—,;:'.includes(before.text);
}

/** `2020-11-03`, and `2020-11` where it can't be meant as years. */
export function isoDate(list: readonly Lexeme[], index: number): Expression | null {
  const [year, dash, month, second, day] = [0, 1, 2, 3, 4].map((step) => lexemeAt(list, index + step));
  if (!year || !isYear(year) || startsInside(list, index)) return null;
  if (!dash || dash.text !== '-' || !dash.glued || !month || !isPair(month) || !month.glued || month.value < 1 || month.value > 12) return null;
  if (second?.text === '-' && second.glued && day && isPair(day) && day.glued) {
    if (!isDayOf(day.value, month.value, year.value) || day.value < 1 || goesOn(list, index + 5)) return null;
    return { start: index, next: index + 5, meaning: point({ year: year.value, month: month.value, day: day.value }), rule: 'ISO date' };
  }
  if (goesOn(list, index + 3) || month.value === (year.value % 100) + 1) return null;
  return { start: index, next: index + 3, meaning: point({ year: year.value, month: month.value }), rule: 'ISO month' };
}

/** `02/16/18`: a year of two figures counts where month and day are sure. */
function shortYear(list: readonly Lexeme[], index: number): Expression | null {
  const [first, sign, second, again, short] = [0, 1, 2, 3, 4].map((step) => lexemeAt(list, index + step));
  if (!first || !sign || !second || !again || !short || ![first, second, short].every(isPair)) return null;
  if (sign.text !== '/' || again.text !== '/' || ![sign, second, again, short].every((part) => part.glued) || short.value > 40) return null;
  if (startsInside(list, index) || goesOn(list, index + 5)) return null;
  const [day, month] = first.value > 12 ? [first.value, second.value] : [second.value, first.value];
  const isSure = (day > 12 || day === month) && month >= 1 && month <= 12 && isDayOf(day, month, 2000 + short.value);
  return isSure ? { start: index, next: index + 5, meaning: point({ year: 2000 + short.value, month, day }), rule: 'date in figures' } : null;
}

/** `29/10/2020`, `10/29/2020`, `29.10.2020`. With a stop the day comes first; with a slash either may, and 03/11 is left open. */
export function numericDate(list: readonly Lexeme[], index: number): Expression | null {
  const [first, sign, second, again, year] = [0, 1, 2, 3, 4].map((step) => lexemeAt(list, index + step));
  if (!first || !sign || !second || !again || !year) return null;
  if (first.kind !== 'number' || first.text.length > 2 || second.kind !== 'number' || second.text.length > 2) return null;
  if (!isYear(year)) return shortYear(list, index);
  if (!'/.-'.includes(sign.text) || sign.text !== again.text || ![sign, second, again, year].every((part) => part.glued)) return null;
  if (startsInside(list, index) || goesOn(list, index + 5)) return null;
  const dayMonth = isDayOf(first.value, second.value, year.value) && first.value > 0;
  const monthDay = sign.text !== '.' && isDayOf(second.value, first.value, year.value) && second.value > 0;
  if (!dayMonth && !monthDay) return null;
  const span = { start: index, next: index + 5, rule: 'date in figures' };
  if (dayMonth && monthDay && first.value !== second.value) return { ...span, meaning: { kind: 'unsure', first: first.value, second: second.value, year: year.value } };
  const [day, month] = dayMonth ? [first.value, second.value] : [second.value, first.value];
  return { ...span, meaning: point({ year: year.value, month, day }) };
}
