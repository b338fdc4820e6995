import type { Range } from './model.ts';

/** A half-open stretch in code points, as proposals carry it. */
export interface CodePointSpan {
  readonly start: number;
  readonly end: number;
}

/**
 * Turns ranges in UTF-16 units into spans in code points. Where the text stands between the two units of one code
 * point is counted once, so that each range costs a search and not a walk.
 */
export function codePointSpans(text: string): (range: Range) => CodePointSpan {
  const pairs: number[] = [];
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit >= 0xd800 && unit < 0xdc00 && index + 1 < text.length) pairs.push(++index);
  }
  const pairsBefore = (offset: number) => {
    let low = 0;
    let high = pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return ({ from, to }) => ({ start: from - pairsBefore(from), end: to - pairsBefore(to) });
}
