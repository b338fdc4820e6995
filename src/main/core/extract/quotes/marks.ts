import type { Range } from '../model.ts';
import { singleMarks } from './singles.ts';

/** Words in quotation marks, before anyone asked whether they are a quotation. */
export interface Marked extends Range {
  /** With the marks; the same as the range where a mark is missing. */
  readonly outer: Range;
  /** How the marks stand: well paired, without one of them, or odd in another way. */
  readonly shape: 'paired' | 'unclosed' | 'unopened' | 'odd';
  readonly isSingle: boolean;
}

/** One double quotation mark, and what its neighbours say that it does. */
interface Mark extends Range {
  readonly glyph: string;
  readonly opens: boolean;
  readonly closes: boolean;
}

const doubles = /["“”„‟«»″＂]|``|''|‘‘|’’/gu;
const space = /\s/u;
const inner = /[\p{L}\p{N}$€£#@¿¡[(…'‘’<-]/u;
const before = /[\s([{<—–:\-/…]/u;

/**
 * What stands in quotation marks within one paragraph, in order. Marks may be of any kind and mixed, be missing
 * at either end, and the outer of nested ones counts. Takes time linear in the paragraph's length.
 *
 * @param sentenceEnds offsets at which the paragraph's sentences end, ascending
 */
export function findMarked(text: string, paragraph: Range, sentenceEnds: readonly number[]): Marked[] {
  const marks = marksIn(text, paragraph);
  const found = pair(text, paragraph, marks, sentenceEnds);
  return [...found, ...singleMarks(text, paragraph, found)].toSorted((a, b) => a.from - b.from);
}

function marksIn(text: string, { from, to }: Range): Mark[] {
  const marks: Mark[] = [];
  const pattern = new RegExp(doubles.source, doubles.flags);
  pattern.lastIndex = from;
  for (let match = pattern.exec(text); match && match.index < to; match = pattern.exec(text)) {
    const end = match.index + match[0].length;
    const previous = match.index > from ? text.charAt(match.index - 1) : ' ';
    const next = end < to ? text.charAt(end) : ' ';
    if (/\d/u.test(previous) && /["″]/u.test(match[0]) && isInches(text, marks, end, next)) continue;
    const french = match[0] === '«' || match[0] === '»';
    const opens = (inner.test(next) || (french && space.test(next)) || (/["“”]/u.test(next))) && (before.test(previous) || /["“‘«]/u.test(previous));
    const closes = !space.test(previous) || match[0] === '”' || match[0] === '»';
    marks.push({ from: match.index, to: end, glyph: match[0], opens, closes });
  }
  return marks;
}

const isInches = (text: string, marks: readonly Mark[], end: number, next: string): boolean =>
  marks.length % 2 === 0 && !/[,.;:)]/u.test(next) && !/["”]/u.test(text.slice(end, end + 2));

function pair(text: string, paragraph: Range, marks: readonly Mark[], sentenceEnds: readonly number[]): Marked[] {
  const found: Marked[] = [];
  const closersAfter = countClosers(marks);
  let open: Mark | null = null;
  let depth = 0;
  marks.forEach((mark, index) => {
    if (open === null) {
      if (opensQuotation(mark)) { open = mark; depth = 0; } else addOrphan(text, paragraph, found, mark, sentenceEnds);
      return;
    }
    const closing = closesQuotation(mark, open, closersAfter[index + 1] ?? 0);
    if (closing === 'nests') depth++;
    else if (closing === 'reopens') { found.push(unclosed(text, open, mark.from, sentenceEnds)); open = mark; }
    else if (depth > 0 && (closersAfter[index + 1] ?? 0) > 0) depth--;
    else { found.push(paired(text, open, mark)); open = null; }
  });
  if (open !== null) found.push(unclosed(text, open, paragraph.to, sentenceEnds));
  return found.filter(({ from, to }) => to > from);
}

/** How many marks that only close follow, up to the next that only opens. */
function countClosers(marks: readonly Mark[]): number[] {
  const counts = Array.from({ length: marks.length + 1 }, () => 0);
  for (let index = marks.length - 1; index >= 0; index--) {
    const mark = marks[index];
    if (!mark) continue;
    counts[index] = mark.closes && !mark.opens ? (counts[index + 1] ?? 0) + 1 : 0;
  }
  return counts;
}

const opensQuotation = ({ glyph, opens, closes }: Mark): boolean => opens || glyph === '„' || (glyph === '“' && !closes) || (glyph === '«' && !closes);

/** What a mark does while a quotation is open. */
function closesQuotation(mark: Mark, open: Mark, closersAfter: number): 'closes' | 'nests' | 'reopens' {
  if (open.glyph === '„' && (mark.glyph === '“' || mark.glyph === '”') ) return 'closes';
  if (open.glyph === '»' && mark.glyph === '«') return 'closes';
  if (!mark.opens || (mark.glyph === '”' || (mark.glyph === '»' && open.glyph === '«'))) return 'closes';
  if (closersAfter >= 2) return 'nests';
  return closersAfter === 1 ? 'reopens' : 'closes';
}

/** The words between two marks, without the space that French and scanned text have there, and without a comma before an ill-placed mark. */
function paired(text: string, open: Mark, close: Mark): Marked {
  const odd = space.test(text.charAt(close.from - 1)) && close.glyph !== '»';
  const range = trimmed(text, open.to, close.from, /[\s,]/u);
  return { ...range, outer: { from: open.from, to: close.to }, shape: odd || close.opens ? 'odd' : 'paired', isSingle: open.glyph === '‘‘' };
}

/** A quotation without its closing mark ends with the paragraph, or with the sentence when another quotation follows. */
function unclosed(text: string, open: Mark, limit: number, sentenceEnds: readonly number[]): Marked {
  const attribution = /,\s(?:(?:\p{L}[\p{L}.’'-]*\s){1,4}(?:said|says|told|wrote|added)|(?:said|says|wrote|added)\s(?:\p{L}[\p{L}.’'-]*\s?){1,4})\b/u.exec(text.slice(open.to, Math.min(limit, open.to + 600)));
  const first = firstAbove(sentenceEnds, open.to);
  const behind = firstAbove(sentenceEnds, limit);
  const end = attribution ? open.to + attribution.index : (behind - first > 6 ? sentenceEnds[first] : sentenceEnds[Math.max(first, behind - 1)]) ?? limit;
  const range = trimmed(text, open.to, Math.min(end, limit), /[\s,]/u);
  return { ...range, outer: { from: open.from, to: range.to }, shape: 'unclosed', isSingle: false };
}

/** Index of the first offset above another, among ascending ones. */
function firstAbove(offsets: readonly number[], offset: number): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * A closing mark that nothing opened. It moves the end of a quotation of one or two words before it in the sentence
 * (there was a stray mark), or closes one whose opening mark is missing when the words behind it name a speaker.
 */
function addOrphan(text: string, paragraph: Range, found: Marked[], mark: Mark, sentenceEnds: readonly number[]): void {
  const sentence = sentenceEnds[firstAbove(sentenceEnds, mark.from - 1) - 1] ?? paragraph.from;
  const last = found.at(-1);
  if (last && last.outer.from >= sentence) {
    if (last.to - last.from < 40 && mark.from - last.to < 3000 && !/\S\s\S+\s\S/u.test(text.slice(last.from, last.to))) {
      found[found.length - 1] = { ...trimmed(text, last.from, mark.from, /[\s,]/u), outer: { from: last.outer.from, to: mark.to }, shape: 'odd', isSingle: false };
    }
    return;
  }
  const after = text.slice(mark.to, mark.to + 60);
  if (!/^,?\s(?:said|says|added|wrote|(?:[\p{L}’'.]+\s){1,4}(?:said|says|added|wrote|told))\b/u.test(after)) return;
  const from = sentence + (/^\s*/u.exec(text.slice(sentence, mark.from))?.[0].length ?? 0);
  found.push({ ...trimmed(text, from, mark.from, /[\s,]/u), outer: { from, to: mark.to }, shape: 'unopened', isSingle: false });
}

/** The range without what the pattern matches at its end and without space at its beginning. */
export function trimmed(text: string, from: number, to: number, ending: RegExp): Range {
  let start = from;
  let end = to;
  while (end > start && ending.test(text.charAt(end - 1))) end--;
  while (start < end && space.test(text.charAt(start))) start++;
  return { from: start, to: end };
}
