import { foldText } from './fold.ts';
import { lastUpTo, type Range } from './placed-text.ts';

/** A hyphen, or a soft one, between two letters with the end of a line behind it. */
const lineBreak = /(?<=[\p{L}\p{N}]\p{M}*)[-\u2010\u2011\u00ad][ \t]*[\r\n]\s*(?=[\p{L}\p{N}])/gu;
const mayBreak = /[-\u2010\u2011\u00ad][ \t]*[\r\n]/;

/** A text with ranges left out of it, and where its ranges stand in the text as it is written. */
export interface Shortened {
  readonly text: string;
  readonly placeOf: (range: Range) => Range;
  /** Where a place of the text as it is written has come to; the nearest one for what is left out. */
  readonly placeIn: (at: number) => number;
}

function without(text: string, cuts: readonly Range[]): Shortened {
  const pieces: string[] = [];
  /** For each cut: where it is in the shortened text, and what is left out up to its end. */
  const starts: number[] = [];
  const shifts: number[] = [];
  let [at, length] = [0, 0];
  for (const { from, to } of cuts) {
    pieces.push(text.slice(at, from));
    length += from - at;
    starts.push(length);
    shifts.push(to - length);
    at = to;
  }
  pieces.push(text.slice(at));
  const before = cuts.map(({ from }) => from);
  const written = (place: number, most: number): number => place + (shifts[lastUpTo(starts, most)] ?? 0);
  return {
    text: pieces.join(''),
    // What ends at a cut ends before it, and what begins there begins behind it.
    placeOf: ({ from, to }) => ({ from: written(from, from), to: written(to, to - 1) }),
    placeIn: (place) => {
      const index = lastUpTo(before, place);
      return index < 0 ? place : Math.max(starts[index] ?? 0, place - (shifts[index] ?? 0));
    },
  };
}

const breaksOf = (text: string): Range[] => (mayBreak.test(text) ? [...text.matchAll(lineBreak)].map(({ 0: broken, index }) => ({ from: index, to: index + broken.length })) : []);

/** A text whose words are no longer broken at the ends of lines; null when none is. */
export function joinBroken(text: string): Shortened | null {
  const breaks = breaksOf(text);
  return breaks.length === 0 ? null : without(text, breaks);
}

/** A text on one line: what a hyphen breaks at the end of a line keeps the hyphen, as it may be the word's own; null when nothing is broken. */
export function closeBroken(text: string): Shortened | null {
  const breaks = breaksOf(text);
  return breaks.length === 0 ? null : without(text, breaks.map(({ from, to }) => ({ from: from + 1, to })));
}

const wordBefore = /[\p{L}\p{M}\p{N}]+$/u;
const wordBehind = /^[\p{L}\p{M}\p{N}]+/u;
/** A word is not longer, in UTF-16 units: what is looked at beside a break is bounded. */
const longestWord = 100;

/**
 * What is indexed of a text, folded: words that are broken at the end of a line as one word in their place, since most of them
 * are, and behind the text also apart, since the hyphen may be the word's own ("well-known").
 */
export function indexedText(text: string): string {
  const breaks = breaksOf(text);
  if (breaks.length === 0) return foldText(text);
  const apart = breaks.map(({ from, to }) =>
    `${wordBefore.exec(text.slice(Math.max(0, from - longestWord), from))?.[0] ?? ''} ${wordBehind.exec(text.slice(to, to + longestWord))?.[0] ?? ''}`);
  return foldText(`${without(text, breaks).text}\n${apart.join('\n')}`);
}
