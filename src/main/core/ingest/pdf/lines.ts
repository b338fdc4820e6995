import { isRightToLeft, type Word } from './words.ts';

/** A line of text: words beside each other on one baseline, in reading order. */
export interface Line {
  readonly words: readonly Word[];
  readonly start: number;
  readonly end: number;
  readonly v: number;
  /** Height of most of its letters, in points. */
  readonly size: number;
  readonly isBold: boolean;
  /** Whether it is a row of a table: cells with wide gaps between them. */
  readonly isRow: boolean;
}

/** In sizes of the font. */
const neighbourGap = 0.7;
export const cellGap = 2;
/** Share of a row's width that is gaps between cells. */
const rowGaps = 0.2;
const gutter = { rows: 4, letters: 22, gap: 0.8 };

interface Draft {
  words: Word[];
  start: number;
  end: number;
  v: number;
  size: number;
}

const overlapOf = (one: { v: number; size: number }, other: { v: number; size: number }) => {
  const top = Math.max(one.v - one.size * 0.8, other.v - other.size * 0.8);
  const bottom = Math.min(one.v + one.size * 0.2, other.v + other.size * 0.2);
  return (bottom - top) / Math.min(one.size, other.size);
};

/** Lines in the order they are painted: words that follow each other on a baseline, and such as were painted later close beside them. */
export function linesOf(words: readonly Word[]): Line[] {
  const drafts: Draft[] = [];
  for (const word of words) {
    const last = drafts.at(-1);
    const home = last && follows(last, word) ? last : drafts.findLast((draft, index) => index > drafts.length - 120 && isBeside(draft, word));
    if (home) add(home, word);
    else drafts.push({ words: [word], start: word.start, end: word.end, v: word.v, size: word.size });
  }
  return splitAtGutters(drafts.map(inReadingOrder)).map(lineOf);
}

function follows(draft: Draft, word: Word): boolean {
  return overlapOf(draft, word) > 0.5 && word.start > draft.end - 0.3 * word.size;
}

function isBeside(draft: Draft, word: Word): boolean {
  if (overlapOf(draft, word) < 0.5) return false;
  const reach = neighbourGap * Math.max(draft.size, word.size);
  if (word.start > draft.end + reach || word.end < draft.start - reach) return false;
  return draft.words.every(({ start, end }) => word.start > end - 0.3 * word.size || word.end < start + 0.3 * word.size);
}

function add(draft: Draft, word: Word): void {
  draft.words.push(word);
  draft.start = Math.min(draft.start, word.start);
  draft.end = Math.max(draft.end, word.end);
  if (word.size > draft.size) Object.assign(draft, { size: word.size, v: word.v });
}

/** Words from left to right, or from right to left with runs of the other direction turned round within. */
function inReadingOrder(draft: Draft): Draft {
  const words = draft.words.toSorted((one, other) => one.start - other.start);
  const backwards = words.filter(({ text }) => isRightToLeft(text)).length;
  if (backwards === 0) return { ...draft, words };
  const isForward = backwards < words.length / 2;
  const ordered = isForward ? words : words.toReversed();
  const turned: Word[] = [];
  let run: Word[] = [];
  for (const word of ordered) {
    if (isRightToLeft(word.text) === isForward) run.unshift(word);
    else {
      turned.push(...run, word);
      run = [];
    }
  }
  return { ...draft, words: [...turned, ...run] };
}

const lettersIn = (words: readonly Word[]) => words.reduce((sum, { text }) => sum + text.length, 0);

/** The widest gap of a line that may be a gutter: prose on both sides of it. */
function gutterOf({ words, size }: Draft): { from: number; to: number } | undefined {
  let widest: { from: number; to: number } | undefined;
  words.forEach((word, index) => {
    const next = words[index + 1];
    if (!next || next.start - word.end < gutter.gap * size) return;
    if (lettersIn(words.slice(0, index + 1)) < gutter.letters || lettersIn(words.slice(index + 1)) < gutter.letters) return;
    if (!widest || next.start - word.end > widest.to - widest.from) widest = { from: word.end, to: next.start };
  });
  return widest;
}

/** Some programs paint columns of prose line by line across the page: where the same gap comes down many lines, they are parted. */
function splitAtGutters(drafts: readonly Draft[]): Draft[] {
  const gaps = drafts.map(gutterOf);
  return drafts.flatMap((draft, index) => {
    const gap = gaps[index];
    if (!gap) return [draft];
    const like = gaps.slice(Math.max(0, index - 8), index + 9).filter((other) => other && Math.min(other.to, gap.to) - Math.max(other.from, gap.from) > draft.size * 0.5);
    if (like.length < gutter.rows) return [draft];
    return [draft.words.filter(({ start }) => start < gap.to), draft.words.filter(({ start }) => start >= gap.to)].map((words) => draftOf(words, draft));
  });
}

const draftOf = (words: Word[], { v, size }: Draft): Draft => ({ words, v, size, start: Math.min(...words.map(({ start }) => start)), end: Math.max(...words.map(({ end }) => end)) });

function lineOf({ words, start, end, v }: Draft): Line {
  const letters = new Map<number, number>();
  for (const { size, text } of words) letters.set(size, (letters.get(size) ?? 0) + text.length);
  const [size] = [...letters].toSorted((one, other) => other[1] - one[1])[0] ?? [0];
  const gaps = words.map((word, index) => (words[index + 1]?.start ?? word.end) - word.end).filter((gap) => gap > cellGap * size);
  return { words, start, end, v, size, isBold: words.every(({ isBold }) => isBold), isRow: gaps.reduce((sum, gap) => sum + gap, 0) > rowGaps * (end - start) };
}
