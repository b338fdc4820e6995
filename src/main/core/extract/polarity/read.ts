import type { Polarity } from '../../../../shared/vocabulary.ts';
import { isWord, type Stretch, wordAt, type Words } from '../quotes/words.ts';
import { auxiliaries, beForms, conditions, considering, denials, denied, joiners, negations, undone, untrue } from './cues.ts';

/** A clause of a statement and whether it denies. */
export interface Clause extends Stretch {
  readonly denies: boolean;
  /** Index of the word that denies, where one does. */
  readonly cue: number | null;
}

/** Whether a statement asserts, denies, or does both in different clauses. */
export function readPolarity(words: Words, stretch: Stretch): Polarity {
  const clauses = clausesOf(words, stretch);
  if (!clauses.some(({ denies }) => denies)) return 'asserts';
  const isShort = stretch.end - stretch.first <= 10;
  return clauses.some((clause) => !clause.denies && isAsserted(words, clause, isShort)) ? 'mixed' : 'denies';
}

/** The clauses of a statement, cut at `but`, `and did not`, semicolons and full stops. */
export function clausesOf(words: Words, { first, end }: Stretch): Clause[] {
  const clauses: Clause[] = [];
  let begin = first;
  for (let index = first; index <= end; index++) {
    if (index < end && !cutsAt(words, begin, index)) continue;
    if (index > begin) {
      const cue = denialIn(words, { first: begin, end: index });
      clauses.push({ first: begin, end: index, denies: cue !== null, cue });
    }
    begin = index;
  }
  return clauses;
}

function cutsAt(words: Words, begin: number, index: number): boolean {
  const word = wordAt(words, index);
  const next = wordAt(words, index + 1);
  if (index === begin) return false;
  if (word === ';') return true;
  if (/^[.?!]/u.test(word)) return /^\p{Lu}/u.test(words.tokens[index + 1]?.text ?? '');
  if (word === ',' && /^(?:even|in|he|she|it|they|we|there|the)$/u.test(next) && opensWithConcession(words, begin)) return true;
  if (word === 'but' || word === 'sondern' || word === 'pero' || word === 'mais' || word === 'aber') return next !== 'for' && next !== 'also';
  if (word === ',' && (next === 'not' || (/^(?:it|they|he|she|we)$/u.test(next) && denialIn(words, { first: begin, end: index }) !== null))) return true;
  if (!joiners.has(word)) return false;
  if (wordAt(words, index - 1) === ',') return true;
  return word === 'and' && (auxiliaries.has(next) || /^(?:it|they|he|she|there|we)$/u.test(next));
}

const opensWithConcession = (words: Words, begin: number): boolean =>
  ['while', 'although', 'though', 'even', 'despite'].includes(wordAt(words, begin)) || (!isWord(wordAt(words, begin)) && ['while', 'although', 'though', 'even'].includes(wordAt(words, begin + 1)));

/** A clause with more in it than an intention or a few linking words. */
function isAsserted(words: Words, { first, end }: Stretch, isShort: boolean): boolean {
  const content = words.lower.slice(first, end).filter((word) => isWord(word) && !joiners.has(word));
  if (content.slice(-3).some((word) => considering.has(word)) || /^(?:because|only|since|unlikely)$/u.test(content[0] ?? '') || content.includes('unlikely')) return false;
  if (content.length > 4 && words.lower[first - 1] === undefined) return true;
  if (isShort) return content.length > 0;
  return content.length > 2 && content.some((word) => verbal.test(word) || auxiliaries.has(word));
}

/** A rough look for a verb; a clause without one asserts nothing. */
const verbal = /(?:ed|[^s]s|ing|took|made|gave|ran|led|sent|paid|won|held|met|told|saw|broke|spread|hid|sold|bought|stole|began|wrote|spoke|spent|fled|sought|built|knew|kept|left|set|put|cut|grew|rose|fell|went|came|got|fought|taught|caught|became|struck|drew|flew|ó|ía|aron|evaluamos|mantuvo|hat|haben|wurde|wurden|été|ont)$/u;

/** Index of the word that makes a clause a denial. */
export function denialIn(words: Words, { first, end }: Stretch): number | null {
  for (let index = first; index < end; index++) if (deniesAt(words, first, end, index)) return index;
  return null;
}

function deniesAt(words: Words, first: number, end: number, index: number): boolean {
  const word = wordAt(words, index);
  if (denials.has(word)) return index + 1 >= end || denied.has(wordAt(words, index + 1)) || denied.has(wordAt(words, index + 2)) || /^(?:dass|que)$/u.test(wordAt(words, index + 3)) || /^\p{L}+ing$/u.test(wordAt(words, index + 1));
  if (untrue.has(word) && end - first === 1) return true;
  if (untrue.has(word)) return beForms.has(wordAt(words, index - 1)) || (beForms.has(wordAt(words, index - 2)) && /^(?:completely|entirely|totally|simply|utterly|absolutely|categorically|all|demonstrably|both|just)$/u.test(wordAt(words, index - 1)));
  if (word === 'no') return deniesByNo(words, first, index);
  if (word === 'neither' || word === 'none' || word === 'nobody' || /^kein(?:e[nmrs]?|erlei)?$/u.test(word)) return !isConditional(words, first, index);
  if (word === 'aucune' || word === 'aucun' || word === 'pas' || word === 'ningún' || word === 'ninguna') return !isConditional(words, first, index);
  if (word === "n'" || word === 'ne') return [1, 2, 3, 4, 5].some((step) => /^(?:pas|rien|jamais|aucune?|nullement)$/u.test(wordAt(words, index + step))) || wordAt(words, index - 1) === 'rien';
  if (word === 'no' && spanishVerb.test(wordAt(words, index + 1))) return !isConditional(words, first, index);
  if (/^lack(?:s|ed)?$/u.test(word)) return [1, 2, 3].some((step) => /^(?:evidence|reporting|information|proof)$/u.test(wordAt(words, index + step)));
  if (word === 'nothing' && /^(?:found|saw|find|see|knew|know|did|revealed|showed|yielded)$/u.test(wordAt(words, index - 1))) return true;
  if (word === 'nothing') return ['to', 'that'].includes(wordAt(words, index + 1)) || auxiliaries.has(wordAt(words, index + 1));
  if (negations.has(word) || word.endsWith("n't")) return deniesByNot(words, first, end, index);
  return false;
}

/** What follows a Spanish `no` that negates a clause. */
const spanishVerb = /^(?:hay|ha|han|he|hemos|tiene|tienen|tenemos|es|son|fue|fueron|hubo|existe|existen|está|están|puede|pueden|.{2,}(?:ó|aron|ieron|aba|aban|ía|ían|amos|emos))$/u;

function deniesByNo(words: Words, first: number, index: number): boolean {
  const next = wordAt(words, index + 1);
  if (next === 'longer' || next === 'doubt' || isConditional(words, first, index)) return false;
  const before = wordAt(words, index - 1);
  const evidence = [1, 2, 3].some((step) => /^(?:evidence|indications?|proof|signs?|information|reason|basis|allegations?|finding|suggestion)$/u.test(wordAt(words, index + step)));
  if (evidence) return true;
  if (undone.has(next) || undone.has(wordAt(words, index + 2))) return !/^(?:with|of|in|at|for|to|or)$/u.test(before);
  if (/^(?:there|is|was|are|were|had|has|have|found|saw|see|made|took|play|played|plays|hay|que|that)$/u.test(before)) return true;
  return index === first || !isWord(before) || before === '';
}

function deniesByNot(words: Words, first: number, end: number, index: number): boolean {
  const next = wordAt(words, index + 1);
  if (['exclude', 'rule', 'only', 'just', 'merely', 'least', 'limited', 'unlike', 'unlikely'].includes(next)) return false;
  if (isConditional(words, first, index) || isComparison(words, index, end)) return false;
  for (let at = index + 1; at < Math.min(end, index + 6); at++) if (wordAt(words, at) === 'without') return false;
  if (wordAt(words, index) !== 'not' && wordAt(words, index) !== 'nicht') return true;
  const before = [wordAt(words, index - 1), wordAt(words, index - 2), wordAt(words, index - 3)];
  return before.some((word) => auxiliaries.has(word)) || wordAt(words, index) === 'nicht' || /^(?:likely|probably|but|and|or|,|)$/u.test(before[0] ?? '');
}

/** `not as strong as`, `not so much`: a degree, no denial. */
function isComparison(words: Words, index: number, end: number): boolean {
  for (let at = index + 1; at < Math.min(end, index + 4); at++) {
    const word = wordAt(words, at);
    if (word === 'as' || word === 'so') return true;
    if (word !== 'been' && word !== 'be' && word !== 'quite' && word !== 'nearly') return false;
  }
  return false;
}

/** Whether the word stands in a condition, a reason or a relative clause. */
function isConditional(words: Words, first: number, index: number): boolean {
  for (let at = index - 1; at >= Math.max(first, index - 7); at--) {
    const word = wordAt(words, at);
    if (/^[,;:]/u.test(word)) return false;
    if (conditions.has(word)) return true;
  }
  return false;
}
