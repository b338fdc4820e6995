import type { Span } from '../../../shared/spans.ts';

/** A half-open stretch of a text in UTF-16 units. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Converts places of one text between code points and UTF-16 units, without counting it from its start each time. */
export interface Units {
  stretchOf(span: Span): Stretch;
  spanOf(stretch: Stretch): Span;
}

const isPairAt = (text: string, index: number) =>
  text.charCodeAt(index) >>> 10 === 0x36 && text.charCodeAt(index + 1) >>> 10 === 0x37;

/** How many of sorted numbers are below a limit. */
function countBelow(sorted: readonly number[], limit: number): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] ?? 0) < limit) from = middle + 1;
    else to = middle;
  }
  return from;
}

export function unitsOf(text: string): Units {
  /** UTF-16 indexes of the second halves of pairs, and the code points that end with them. */
  const seconds: number[] = [];
  const pairs: number[] = [];
  for (let index = 0; index < text.length; index++) {
    if (!isPairAt(text, index)) continue;
    pairs.push(index - pairs.length);
    seconds.push(++index);
  }
  const toUtf16 = (codePoint: number) => codePoint + countBelow(pairs, codePoint);
  const toCodePoint = (index: number) => index - countBelow(seconds, index);
  return {
    stretchOf: ({ start, end }) => ({ from: toUtf16(start), to: toUtf16(end) }),
    spanOf: ({ from, to }) => ({ start: toCodePoint(from), end: toCodePoint(to) }),
  };
}
