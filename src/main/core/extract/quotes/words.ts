import type { Range } from '../model.ts';
import type { Token } from '../text/document.ts';

/** Tokens beside their small-letter form, in which every apostrophe is the straight one. */
export interface Words {
  readonly tokens: readonly Token[];
  readonly lower: readonly string[];
}

/** A stretch of tokens: half-open indexes into `Words`. */
export interface Stretch {
  readonly first: number;
  readonly end: number;
}

/** Makes words comparable. */
export function wordsOf(tokens: readonly Token[]): Words {
  return { tokens, lower: tokens.map(({ text }) => text.toLowerCase().replace(/[’ʼ`]/gu, "'")) };
}

/** The small-letter word at an index; empty beyond either end. */
export const wordAt = ({ lower }: Words, index: number): string => lower[index] ?? '';

/** Whether a token is a word or number and no sign. */
export const isWord = (word: string): boolean => /^[\p{L}\p{N}]/u.test(word);

/** Characters that a stretch of tokens covers; an empty range at 0 when it has none. */
export function rangeOf({ tokens }: Words, { first, end }: Stretch): Range {
  return { from: tokens[first]?.from ?? 0, to: tokens[end - 1]?.to ?? tokens[first]?.from ?? 0 };
}

/** Index of the first token that begins at an offset or later. */
export function indexAt({ tokens }: Words, offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.from ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A set of the words of a text, for lists that are written as one. */
export const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u).filter((word) => word !== ''));
