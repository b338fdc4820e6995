import { isCapitalised, lexemeAt, type Lexeme } from './lexemes.ts';
import { monthAt } from './months.ts';
import { point, type Expression } from './meaning.ts';

/** Months that are everyday words or first names too: they need a word of time before them. */
const doubtful = new Set(['march', 'may', 'april', 'june', 'august', 'mars', 'mai', 'abril', 'mayo', 'marzo', 'julio']);
const words = new Set('in since by until till during through from before after throughout of en desde hasta depuis dès im seit bis mid early late between into'.split(' '));
const adjectives = new Set(['the', 'an', 'a', 'its', 'their', 'his', 'her', 'that', 'this', 'earlier']);

/** Months that are names of persons but hardly other words: "the joint August statement". */
const firstNames = new Set(['april', 'june', 'august']);
const isPlain = (lexeme: Lexeme): boolean => lexeme.kind === 'word' && !isCapitalised(lexeme);

/** A month that stands alone, such as "in October" or "an August assessment"; its year comes from the text around it. */
export function bareMonth(list: readonly Lexeme[], index: number, language: string): Expression | null {
  const lexeme = lexemeAt(list, index);
  const name = monthAt(list, index);
  if (!name || name.short || (name.code !== 'en' && name.code !== language)) return null;
  if (name.code === 'en' && !isCapitalised(lexeme)) return null;
  if (doubtful.has(lexeme.lower) && !isTimely(list, index)) return null;
  return { start: index, next: name.next, meaning: point({ month: name.month }), rule: 'month' };
}

/** Whether a preposition stands before it, or it is an adjective before a common noun: "the June meeting", not "the March on". */
function isTimely(list: readonly Lexeme[], index: number): boolean {
  const before = lexemeAt(list, index - 1).lower;
  const after = lexemeAt(list, index + 1);
  if (words.has(before)) return !(isCapitalised(after) && (before === 'of' || before === 'from' || before === 'by'));
  const isAdjective = adjectives.has(before) || (firstNames.has(lexemeAt(list, index).lower) && isPlain(lexemeAt(list, index - 1)));
  return isAdjective && after.kind === 'word' && !isCapitalised(after) && !['on', 'of', 'to', 'for', 'in', 'against', 'have', 'be', 'is', 'was', 'said', 'has', 'had', 'told', 'and', 'or'].includes(after.lower);
}
