import type { Span } from '../../../shared/spans.ts';

/** Where the code points of two UTF-16 units begin, in code points. */
function pairsOf(text: string): number[] {
  const pairs: number[] = [];
  for (const { index } of text.matchAll(/[\u{10000}-\u{10FFFF}]/gu)) pairs.push(index - pairs.length);
  return pairs;
}

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

/** Cuts spans in code points out of one text, without counting it from its start each time. */
export function createSlicer(text: string): (span: Span) => string {
  const pairs = pairsOf(text);
  const utf16 = (codePoint: number) => codePoint + countBelow(pairs, codePoint);
  return ({ start, end }) => text.slice(utf16(start), utf16(end));
}
