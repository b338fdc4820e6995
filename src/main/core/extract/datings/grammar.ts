import { bareMonth } from './bare.ts';
import { interval } from './intervals.ts';
import { lexemeAt, type Lexeme } from './lexemes.ts';
import type { Expression, Meaning } from './meaning.ts';
import { modified } from './modified.ts';
import { datedPoint } from './months.ts';
import { countWords, months, ordinalWords, seasons, weekdays } from './names.ts';
import { isoDate, numericDate } from './numeric.ts';
import { decade, quarter, season, year } from './parts.ts';
import { counted, directedMonth, foreignPhrase, namedUnit, nearDay, weekdayAlone } from './relative.ts';

const openers = new Set(('early mid late end beginning start middle circa ca last this next the that earlier later yesterday today tonight tomorrow q fy '
  + 'año mes semana próximo próxima este esta ayer hoy année an mois semaine cette ce hier aujourd '
  + 'letztes letzten letzte vergangenes vergangenen vergangene nächstes nächsten nächste dieses diesem gestern heute').split(' '));

/** Words with which an expression of a date can begin; all others are passed over at once. */
function canBegin(lexeme: Lexeme): boolean {
  if (lexeme.kind === 'number') return true;
  if (lexeme.kind !== 'word') return false;
  const word = lexeme.lower;
  return openers.has(word) || months.has(word) || weekdays.has(word) || seasons.has(word) || countWords.has(word) || ordinalWords.has(word);
}

function expressionAt(list: readonly Lexeme[], index: number, language: string): Expression | null {
  if (!canBegin(lexemeAt(list, index))) return null;
  return interval(list, index, language) ?? modified(list, index, language) ?? isoDate(list, index) ?? numericDate(list, index)
    ?? datedPoint(list, index) ?? season(list, index) ?? quarter(list, index) ?? decade(list, index) ?? directedMonth(list, index)
    ?? namedUnit(list, index) ?? nearDay(list, index) ?? weekdayAlone(list, index, language) ?? counted(list, index)
    ?? foreignPhrase(list, index, language) ?? bareMonth(list, index, language) ?? attacks(list, index) ?? year(list, index);
}

/** `9/11`, when it means the day of 2001. */
function attacks(list: readonly Lexeme[], index: number): Expression | null {
  const [nine, slash, eleven, after] = [0, 1, 2, 3].map((step) => lexemeAt(list, index + step));
  if (nine?.text !== '9' || nine.glued || slash?.text !== '/' || eleven?.text !== '11' || !eleven.glued || !after || (after.glued && after.kind !== 'sign') || after.text === '/') return null;
  const meaning: Meaning = { kind: 'fixed', edtf: '2001-09-11', basis: 'the attacks of that day' };
  return { start: index, next: index + 3, meaning, rule: 'named day' };
}

/** All expressions of dates among the lexemes of one paragraph, in order, none within another. Takes linear time. */
export function expressionsOf(list: readonly Lexeme[], language: string): Expression[] {
  const found: Expression[] = [];
  for (let index = 0; index < list.length;) {
    const expression = expressionAt(list, index, language);
    if (expression) found.push(expression);
    index = expression ? expression.next : index + 1;
  }
  return found;
}
