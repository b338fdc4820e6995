import { isMarkingLine } from '../../extract/markings/labels.ts';
import type { Line } from './lines.ts';

/** Lines that are read as one: a wrapped paragraph, a heading, a row. */
export type Paragraph = readonly Line[];

const bullet = /^[•▪◦●○■□‣⁃–—*·\u2022\uf0b7-]$/;
const numbered = /^(\(?\d{1,3}[.)]|\(?[a-zA-Z][.)]|\[[\w+]{1,12}\]|\(?[ivx]{1,5}[.)])$/;
const leaders = /(\.\s?){4,}\s*\S{0,8}$/;
const endsSentence = /[.:;!?…»”"')\]]$/;
/** Ends a line inside of a word, or behind a part of it that has a hyphen of its own. */
export const breaksWord = /[\p{L}\p{N}][-‐‑]$/u;
const goesOnWord = /^[\p{L}\p{N}]/u;
const continuesWith = /^\p{Ll}/u;
const isUnfinished = /[\p{L}\p{N},‐-]$/u;
/** In sizes of the font. */
const indent = 0.8;
const leadingStretch = 1.3;
const loneLeading = 1.65;
/** Share of a column's width. */
const muchRoom = 0.3;
/** How loosely lines are broken is told from the last ones of a paragraph, where more than this share of them leaves room. */
const loose = { lines: 12, share: 0.3 };

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

/** A line, the one above it, and what is known of those around. */
interface Place {
  readonly last: Line;
  readonly line: Line;
  readonly shape: Shape;
  readonly paragraph: Paragraph;
  /** Room that lines near by leave although their paragraph goes on, in points; 0 where they are filled. */
  readonly allowance: number;
}

/**
 * Parts a block's lines into paragraphs: by wider gaps, changes of size or weight, indented first lines, bullets, and lines
 * that end although the next word would have fitted, where lines are filled. None ends inside of a word.
 *
 * @param bodySize what most letters of the document are high; larger lines are headings
 */
export function paragraphsOf(lines: readonly Line[], bodySize: number): Paragraph[] {
  const steps = lines.slice(1).map((line, index) => line.v - (lines[index]?.v ?? 0));
  const shape: Shape = { start: commonStart(lines), end: Math.max(...lines.map(({ end }) => end)), leading: steps.length > 1 ? median(steps) : undefined, bodySize };
  const paragraphs: Line[][] = [];
  lines.forEach((line, index) => {
    const last = lines[index - 1];
    const paragraph = paragraphs.at(-1);
    if (!last || !paragraph || parts({ last, line, shape, paragraph, allowance: allowanceOf(paragraph, shape) })) paragraphs.push([line]);
    else paragraph.push(line);
  });
  return paragraphs;
}

const firstWord = (line: Line) => line.words[0]?.text ?? '';
const lastWord = (line: Line) => line.words.at(-1)?.text ?? '';
const isItem = (line: Line) => line.words.length > 1 && (bullet.test(firstWord(line)) || numbered.test(firstWord(line)));
const isInsideWord = (last: Line, line: Line) => breaksWord.test(lastWord(last)) && goesOnWord.test(firstWord(line));
const isMarking = (line: Line) => isMarkingLine(wordsOfLine(line));
const isOtherSize = (one: Line, other: Line) => Math.max(one.size, other.size) > 1.12 * Math.min(one.size, other.size);

function parts(place: Place): boolean {
  const { last, line, shape } = place;
  if (isFarBelow(last, line, shape) || isOtherSize(last, line)) return true;
  if (isMarking(last) || isMarking(line)) return true;
  if (last.isRow || line.isRow || leaders.test(wordsOfLine(last))) return true;
  if (isInsideWord(last, line)) return false;
  if (last.isBold !== line.isBold) return true;
  const isHeading = Math.max(last.size, line.size) > 1.15 * shape.bodySize;
  return !isHeading && (startsItem(place) || isIndented(place) || endsEarly(place));
}

function isFarBelow(last: Line, line: Line, { leading }: Shape): boolean {
  const lone = loneLeading * Math.max(last.size, line.size);
  const stretched = leading === undefined ? undefined : leadingStretch * leading;
  const step = line.v - last.v;
  // A word is not broken over a gap between paragraphs, but lines of a short block may be set wide.
  return isInsideWord(last, line) ? stretched !== undefined && step > Math.max(stretched, lone) : step > (stretched ?? lone);
}

function startsItem({ last, line, shape: { start } }: Place): boolean {
  if (!isItem(line)) return false;
  return bullet.test(firstWord(line)) ? line.start < last.start + indent * line.size || isItem(last) : endsSentence.test(wordsOfLine(last)) || line.start < start - indent * line.size;
}

function isIndented({ last, line, shape: { start }, paragraph: [first] }: Place): boolean {
  const by = indent * line.size;
  // A line further left than most starts an entry whose other lines hang.
  if (line.start < start - by) return Math.abs(line.start - last.start) > by || isItem(line);
  if (line.start < last.start + by || line.start > last.start + 12 * by) return false;
  return !(first !== undefined && (isItem(first) || first.start < start - by));
}

const roomOf = (line: Line, { end }: Shape) => end - line.end - 0.3 * line.size;

/** The room that a line leaves beyond what the next word would have taken; less than 0 where that had not fitted. */
function slackOf(last: Line, line: Line, shape: Shape): number {
  const [word] = line.words;
  return word ? roomOf(last, shape) - (word.end - word.start) - 0.5 * last.size : 0;
}

/** Whether a line ends although the next word would have fitted in, at the end of a sentence or with much room left. */
function endsEarly({ last, line, shape, allowance }: Place): boolean {
  const room = roomOf(last, shape);
  const isFree = slackOf(last, line, shape) > allowance && room > 3 * last.size;
  return isFree && (endsSentence.test(lastWord(last)) || room > muchRoom * (shape.end - shape.start));
}

/** Whether a line goes on in the next one, whatever room it leaves: with the rest of a word, or a small letter inside of a sentence. */
function goesOnPlainly(last: Line, line: Line, shape: Shape): boolean {
  if (last.isRow || line.isRow || isOtherSize(last, line) || isFarBelow(last, line, shape)) return false;
  if (isInsideWord(last, line)) return true;
  return isUnfinished.test(lastWord(last)) && continuesWith.test(firstWord(line)) && roomOf(last, shape) <= muchRoom * (shape.end - shape.start);
}

/**
 * The room that lines of a paragraph leave although it goes on. Where a column is filled, that is none; where lines are broken anywhere, an
 * early end tells of the paragraph's only when it comes earlier than those.
 */
function allowanceOf(paragraph: Paragraph, shape: Shape): number {
  const recent = paragraph.slice(-loose.lines);
  const slacks = recent.slice(1).flatMap((line, index) => {
    const before = recent[index];
    return before && goesOnPlainly(before, line, shape) ? [slackOf(before, line, shape)] : [];
  });
  const open = slacks.filter((slack) => slack > 0);
  return open.length > loose.share * slacks.length ? (median(open) ?? 0) : 0;
}

/** A paragraph without the lines of it that say how the document is to be handled, which are paragraphs of their own. */
export function apartFromMarkings(lines: Paragraph): Paragraph[] {
  const found: Line[][] = [];
  lines.forEach((line, index) => {
    const [last, current] = [lines[index - 1], found.at(-1)];
    if (!last || !current || isMarking(last) || isMarking(line)) found.push([line]);
    else current.push(line);
  });
  return found;
}

/** Whether a paragraph goes on at the head of the next column. */
export function goesOn(paragraph: Paragraph, next: Paragraph): boolean {
  const [last, first] = [paragraph.at(-1), next[0]];
  if (!last || !first || isMarking(last) || isMarking(first) || last.isRow || first.isRow || last.isBold !== first.isBold || isItem(first)) return false;
  const isLong = last.words.length > 3 || isInsideWord(last, first);
  return Math.abs(last.size - first.size) < 0.1 * last.size && isLong && isUnfinished.test(lastWord(last)) && continuesWith.test(firstWord(first));
}
