import type { Range } from '../model.ts';
import type { Marked } from './marks.ts';

const opener = /[‘'‚‹]/u;
const closer = /[’'‘›]/u;
const letter = /[\p{L}\p{N}]/u;
/** Words that begin with an apostrophe. */
const elided = /^.(?:em|tis|twas|til|cause|n|bout|\d0s|\d\d)\b/iu;
/** How many apostrophes one quotation may hold, and how long it may be. */
const mostApostrophes = 60;
const longest = 3000;

/** What stands in single quotation marks outside of the double ones. An apostrophe is none. */
export function singleMarks(text: string, paragraph: Range, doubles: readonly Marked[]): Marked[] {
  const found: Marked[] = [];
  const marks = singles(text, paragraph, doubles);
  for (let index = 0; index < marks.length; index++) {
    const from = marks[index] ?? 0;
    if (!isOpening(text, paragraph, from)) continue;
    const close = closing(text, paragraph, marks, index);
    if (close === null && isLeftOpen(text, paragraph, from)) {
      const end = trimmedEnd(text, from, paragraph.to);
      found.push({ from: from + 1, to: end, outer: { from, to: end }, shape: 'unclosed', isSingle: true });
      break;
    }
    if (close === null) continue;
    const at = marks[close] ?? from;
    const end = /[,\s]/u.test(text.charAt(at - 1)) ? at - 1 : at;
    found.push({ from: from + 1, to: end, outer: { from, to: at + 1 }, shape: 'paired', isSingle: true });
    index = close;
  }
  return found;
}

/** A curly mark at the beginning, or after a colon, of a long paragraph, as of a quotation that goes on in the next. */
function isLeftOpen(text: string, { from, to }: Range, at: number): boolean {
  return text.charAt(at) === '‘' && to - at > 40 && (at === from || /[:,]\s?$/u.test(text.slice(Math.max(from, at - 2), at)));
}

function trimmedEnd(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && /\s/u.test(text.charAt(end - 1))) end--;
  return end;
}

function singles(text: string, { from, to }: Range, doubles: readonly Marked[]): number[] {
  const marks: number[] = [];
  let double = 0;
  for (let at = from; at < to; at++) {
    while ((doubles[double]?.outer.to ?? Infinity) <= at) double++;
    const around = doubles[double];
    if (around && at >= around.outer.from) { at = around.outer.to - 1; continue; }
    const sign = text.charAt(at);
    if (sign === "'" || sign === '‘' || sign === '’' || sign === '‚' || sign === '‹' || sign === '›') marks.push(at);
  }
  return marks;
}

function isOpening(text: string, { from }: Range, at: number): boolean {
  const sign = text.charAt(at);
  const before = at > from ? text.charAt(at - 1) : ' ';
  return opener.test(sign) && /[\s([—–:-]/u.test(before) && letter.test(text.charAt(at + 1)) && !elided.test(text.slice(at, at + 6));
}

/** Index of the mark that closes: the first that isn't inside a word and doesn't look like a plural's possessive. */
function closing(text: string, paragraph: Range, marks: readonly number[], open: number): number | null {
  const start = marks[open] ?? 0;
  let possessive: number | null = null;
  for (let index = open + 1; index < marks.length && index <= open + mostApostrophes; index++) {
    const at = marks[index] ?? 0;
    if (at - start > longest) break;
    if (isOpening(text, paragraph, at) && text.charAt(at) !== "'") break;
    const before = text.charAt(at - 1);
    const after = at + 1 < paragraph.to ? text.charAt(at + 1) : ' ';
    if (!closer.test(text.charAt(at)) || letter.test(after) || /\s/u.test(before)) continue;
    if (/[.,?!…]/u.test(before) || /[.,;:?!)\]—]/u.test(after) || before !== 's') return index;
    possessive ??= index;
  }
  return possessive;
}
