import { foldLetters, isAscii } from '../db/fold.ts';

/** What stands between words. Format characters stand in them: soft hyphens, joiners, marks of direction. */
const between = /[^\p{L}\p{M}\p{N}\p{Co}\p{Cf}]+/gu;

/**
 * A text as it is indexed: letters of every script in lower case, without accents, in one form (ligatures taken apart),
 * and a space for all that is no letter or digit. Queries go through the same.
 */
export function foldText(text: string): string {
  if (isAscii(text)) return text.toLowerCase();
  const letters = text.replace(between, ' ');
  return isAscii(letters) ? letters.toLowerCase() : foldLetters(letters);
}

/** The words of a folded text. The index cuts it at the same places. */
export function wordsOf(folded: string): string[] {
  if (isAscii(folded)) return folded.match(/[a-zA-Z0-9]+/g) ?? [];
  return folded.match(/[\p{L}\p{M}\p{N}\p{Co}]+/gu) ?? [];
}

/** A word of a text, folded, and the UTF-16 range where it stands. Several stand at one range where a letter folds to words. */
export interface PlacedWord {
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

/** The words of a text as it is written, with their places. */
export function placedWords(text: string): PlacedWord[] {
  if (isAscii(text)) return [...text.toLowerCase().matchAll(/[a-z0-9]+/g)].map(({ 0: word, index }) => ({ word, from: index, to: index + word.length }));
  return [...text.matchAll(/[\p{L}\p{M}\p{N}\p{Co}\p{Cf}]+/gu)].flatMap(({ 0: letters, index }) =>
    wordsOf(foldText(letters)).map((word) => ({ word, from: index, to: index + letters.length })));
}

/** Scripts that are written without spaces between words: a word of them is looked for anywhere. */
export function hasNoSpaces(word: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u.test(word);
}

/** Korean writes particles at the end of words: a word of it may go on. */
export function hasParticles(word: string): boolean {
  return /\p{Script=Hangul}$/u.test(word);
}
