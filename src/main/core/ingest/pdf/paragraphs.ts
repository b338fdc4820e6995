import type { Line } from './lines.ts';

/** Lines that are read as one: a wrapped paragraph, a heading, a row. */
export type Paragraph = readonly Line[];

const bullet = /^[•▪◦●○■□‣⁃–—*·\u2022\uf0b7-]$/;
const numbered = /^(\(?\d{1,3}[.)]|\(?[a-zA-Z][.)]|\[[\w+]{1,12}\]|\(?[ivx]{1,5}[.)])$/;
const leaders = /(\.\s?){4,}\s*\S{0,8}$/;
const endsSentence = /[.:;!?…»”"')\]]$/;
/** In sizes of the font. */
const indent = 0.8;
const leadingStretch = 1.3;
const loneLeading = 1.65;
/** Share of a column's width. */
const muchRoom = 0.3;

export const wordsOfLine = (line: Line): string => line.words.map(({ text }) => text).join(' ');

function median(numbers: readonly number[]): number | undefined {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)];
}

/** The left edge that most lines of a block share. */
function commonStart(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const { start } of lines) counts.set(Math.round(start / 2), (counts.get(Math.round(start / 2)) ?? 0) + 1);
  const [most] = [...counts].toSorted((one, other) => other[1] - one[1] || one[0] - other[0])[0] ?? [0];
  return most * 2;
}

interface Shape {
  readonly start: number;
  readonly end: number;
  readonly leading: number | undefined;
  readonly bodySize: number;
}

/**
 * Parts a block's lines into paragraphs: by wider gaps, changes of size or weight, indented first lines, bullets, and lines
 * that end although the next word would have fitted.
 *
 * @param bodySize what most letters of the document are high; larger lines are headings
 */
export function paragraphsOf(lines: readonly Line[], bodySize: number): Paragraph[] {
  const steps = lines.slice(1).map((line, index) => line.v - (lines[index]?.v ?? 0));
  const shape: Shape = { start: commonStart(lines), end: Math.max(...lines.map(({ end }) => end)), leading: steps.length > 1 ? median(steps) : undefined, bodySize };
  const paragraphs: Line[][] = [];
  lines.forEach((line, index) => {
    const last = lines[index - 1];
    const current = paragraphs.at(-1);
    if (!last || !current || parts(last, line, shape, current)) paragraphs.push([line]);
    else current.push(line);
  });
  return paragraphs;
}

const firstWord = (line: Line) => line.words[0]?.text ?? '';
const isItem = (line: Line) => line.words.length > 1 && (bullet.test(firstWord(line)) || numbered.test(firstWord(line)));

function parts(last: Line, line: Line, shape: Shape, paragraph: Paragraph): boolean {
  const size = Math.max(last.size, line.size);
  const step = line.v - last.v;
  if (step > (shape.leading === undefined ? loneLeading * size : leadingStretch * shape.leading)) return true;
  if (Math.max(last.size, line.size) > 1.12 * Math.min(last.size, line.size) || last.isBold !== line.isBold) return true;
  if (last.isRow || line.isRow || leaders.test(wordsOfLine(last))) return true;
  const isHeading = size > 1.15 * shape.bodySize;
  return !isHeading && (startsItem(last, line, shape) || isIndented(last, line, shape, paragraph) || endsEarly(last, line, shape));
}

function startsItem(last: Line, line: Line, { start }: Shape): boolean {
  if (!isItem(line)) return false;
  return bullet.test(firstWord(line)) ? line.start < last.start + indent * line.size || isItem(last) : endsSentence.test(wordsOfLine(last)) || line.start < start - indent * line.size;
}

function isIndented(last: Line, line: Line, { start }: Shape, [first]: Paragraph): boolean {
  const by = indent * line.size;
  // A line further left than most starts an entry whose other lines hang.
  if (line.start < start - by) return Math.abs(line.start - last.start) > by || isItem(line);
  if (line.start < last.start + by || line.start > last.start + 12 * by) return false;
  return !(first !== undefined && (isItem(first) || first.start < start - by));
}

/** Whether a line ends although the next word would have fitted in, at the end of a sentence or with much room left. */
function endsEarly(last: Line, line: Line, { start, end }: Shape): boolean {
  const [word] = line.words;
  if (!word) return false;
  const room = end - last.end - 0.3 * last.size;
  const isFree = room > word.end - word.start + 0.5 * last.size && room > 3 * last.size;
  return isFree && (endsSentence.test(wordsOfLine(last)) || room > muchRoom * (end - start));
}

const continuesWith = /^\p{Ll}/u;
const isUnfinished = /[\p{L}\p{N},‐-]$/u;

/** Whether a paragraph goes on at the head of the next column. */
export function goesOn(paragraph: Paragraph, next: Paragraph): boolean {
  const [last, first] = [paragraph.at(-1), next[0]];
  if (!last || !first || last.isRow || first.isRow || last.isBold !== first.isBold || isItem(first)) return false;
  return Math.abs(last.size - first.size) < 0.1 * last.size && last.words.length > 3 && isUnfinished.test(wordsOfLine(last)) && continuesWith.test(wordsOfLine(first));
}
