import type { Span } from '../../../../shared/spans.ts';

/** A rectangle on a page, from its top left corner, in the page's own units. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A word on a page: its span in the report, in code points, and its box. A word over two lines comes as two. */
export interface PageWord extends Span, Box {}

/** A point of a page in its own units. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The characters of a page's text: needed to cut a word between letters. */
export interface PageText {
  readonly start: number;
  /** One string for each code point. */
  readonly characters: readonly string[];
}

const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const noWidth = /\p{M}|\p{Cf}/u;
const narrow = /[iljtfr.,;:'’‘|!()[\]IJ ]/;
const broad = /[mwMWQ@%—…]/;

/** How wide a character is beside others, roughly: fonts differ, their order of letters hardly. */
function breadthOf(character: string): number {
  if (noWidth.test(character)) return 0;
  if (narrow.test(character)) return 0.55;
  if (broad.test(character)) return 1.55;
  return /\p{Lu}/u.test(character) ? 1.25 : 1;
}

/** Where each code point of a word begins, and where the last one ends, as parts of its width in the direction of reading. */
function bordersOf(word: PageWord, text: PageText | null): number[] {
  const length = word.end - word.start;
  const characters = text?.characters.slice(word.start - text.start, word.end - text.start) ?? [];
  const breadths = characters.length === length ? characters.map(breadthOf) : Array.from({ length }, () => 1);
  const total = breadths.reduce((sum, breadth) => sum + breadth, 0) || 1;
  let at = 0;
  return [0, ...breadths.map((breadth) => (at += breadth / total))];
}

function isRightToLeft(word: PageWord, text: PageText | null): boolean {
  return text !== null && text.characters.slice(word.start - text.start, word.end - text.start).some((character) => rightToLeft.test(character));
}

/** Whether a line that runs sideways is read upwards: told by the word before or after. */
function runsUp(words: readonly PageWord[], word: PageWord): boolean {
  const at = words.indexOf(word);
  const [before, after] = [words[at - 1], words[at + 1]];
  if (after && isOneColumn(word, after)) return after.top < word.top;
  return before !== undefined && isOneColumn(before, word) && before.top > word.top;
}

/** The part of a word's box that a span covers. */
function partOf(words: readonly PageWord[], word: PageWord, span: Span, text: PageText | null): Box {
  if (span.start <= word.start && word.end <= span.end) return word;
  const borders = bordersOf(word, text);
  const [from, to] = [borders[Math.max(0, span.start - word.start)] ?? 0, borders[Math.min(borders.length - 1, span.end - word.start)] ?? 1];
  if (isSideways(words, word)) {
    const top = runsUp(words, word) ? 1 - to : from;
    return { left: word.left, width: word.width, top: word.top + top * word.height, height: (to - from) * word.height };
  }
  const left = isRightToLeft(word, text) ? 1 - to : from;
  return { top: word.top, height: word.height, left: word.left + left * word.width, width: (to - from) * word.width };
}

/** A caret before a letter of a word: a box without breadth, or without height where the line runs sideways. */
export function boxOfPlace(words: readonly PageWord[], word: PageWord, place: number, text: PageText | null): Box {
  const borders = bordersOf(word, text);
  const along = borders[Math.min(borders.length - 1, Math.max(0, place - word.start))] ?? 0;
  const { left, top, width, height } = word;
  if (isSideways(words, word)) return { left, width, top: top + (runsUp(words, word) ? 1 - along : along) * height, height: 0 };
  return { top, height, left: left + (isRightToLeft(word, text) ? 1 - along : along) * width, width: 0 };
}

const mostNarrowLetters = 3;

/** Whether a word is set sideways, or downwards. A short one, such as "I", is so only with a word above or below. */
export function isSideways(words: readonly PageWord[], word: PageWord): boolean {
  if (!isTall(word)) return false;
  if (word.end - word.start > mostNarrowLetters) return true;
  const at = words.indexOf(word);
  return [words[at - 1], words[at + 1]].some((other) => other !== undefined && isOneColumn(word, other));
}

/** Higher than broad, as a word is that is set sideways, or of a script that is written downwards. */
const isTall = ({ width, height }: Box) => height > 1.3 * width;

/** The same for lines that run up or down: as thick as each other, and one above the other. */
export function isOneColumn(left: Box, right: Box): boolean {
  if (!isTall(left) && !isTall(right)) return false;
  const shared = Math.min(left.left + left.width, right.left + right.width) - Math.max(left.left, right.left);
  const thick = Math.max(left.width, right.width);
  const gap = Math.max(left.top, right.top) - Math.min(left.top + left.height, right.top + right.height);
  return shared > 0.5 * thick && gap < 1.5 * thick;
}

/** Whether two boxes stand in one line: each reaches the middle of the other, or nearly. */
export function isOneLine(left: Box, right: Box): boolean {
  if (isTall(left) && isTall(right)) return false;
  const shared = Math.min(left.top + left.height, right.top + right.height) - Math.max(left.top, right.top);
  return shared > 0.5 * Math.min(left.height, right.height);
}

/** Whether nothing but a space fits between two boxes, in either direction. */
function isNear(left: Box, right: Box): boolean {
  const gap = Math.max(left.left, right.left) - Math.min(left.left + left.width, right.left + right.width);
  return gap < 1.5 * Math.max(left.height, right.height);
}

function around(left: Box, right: Box): Box {
  const [x, y] = [Math.min(left.left, right.left), Math.min(left.top, right.top)];
  return {
    left: x, top: y, width: Math.max(left.left + left.width, right.left + right.width) - x,
    height: Math.max(left.top + left.height, right.top + right.height) - y,
  };
}

/**
 * Where the words of a span are seen, a box for each line, in order of reading.
 *
 * @param words of one page, in order of the text
 * @param text of the page; without it words are cut as if all letters were equally wide
 */
export function boxesOf(words: readonly PageWord[], span: Span, text: PageText | null): Box[] {
  const boxes: Box[] = [];
  for (const word of words) {
    if (word.end <= span.start || word.start >= span.end) continue;
    addToLines(boxes, partOf(words, word, span, text));
  }
  return boxes;
}

/** Makes a box part of the line before it, or the first of a new line. */
function addToLines(lines: Box[], part: Box): void {
  const before = lines.at(-1);
  if (before && ((isOneLine(before, part) && isNear(before, part)) || isOneColumn(before, part))) lines[lines.length - 1] = around(before, part);
  else lines.push({ left: part.left, top: part.top, width: part.width, height: part.height });
}

/** Boxes of words in order of reading as one for each line. */
export function linesOf(parts: Iterable<Box>): Box[] {
  const lines: Box[] = [];
  for (const part of parts) if (part.width > 0 && part.height > 0) addToLines(lines, part);
  return lines;
}

/** How far a point is from a box; being off its line counts more than being off its end. */
function distance({ x, y }: Point, box: Box): number {
  const across = Math.max(box.left - x, 0, x - box.left - box.width);
  const down = Math.max(box.top - y, 0, y - box.top - box.height);
  return isTall(box) ? 4 * across + down : across + 4 * down;
}

/** The word nearest to a point, null on a page without words. */
export function wordAt(words: readonly PageWord[], point: Point): PageWord | null {
  let [nearest, least]: [PageWord | null, number] = [null, Infinity];
  for (const word of words) {
    const far = distance(point, word);
    if (far < least) [nearest, least] = [word, far];
  }
  return nearest;
}

/** The code point of the report at a point: the border between two letters that is nearest. Null on a page without words. */
export function placeAtPoint(words: readonly PageWord[], point: Point, text: PageText | null): number | null {
  const word = wordAt(words, point);
  if (!word) return null;
  const isDown = isSideways(words, word);
  const along = isDown ? (point.y - word.top) / word.height : (point.x - word.left) / Math.max(word.width, 1e-6);
  const isBackwards = isDown ? runsUp(words, word) : isRightToLeft(word, text);
  const part = Math.min(1, Math.max(0, isBackwards ? 1 - along : along));
  const borders = bordersOf(word, text);
  let nearest = 0;
  borders.forEach((border, index) => {
    if (Math.abs(border - part) < Math.abs((borders[nearest] ?? 0) - part)) nearest = index;
  });
  return word.start + nearest;
}

/** Whether a point lies in one of some boxes, with a little to spare. */
export function isWithin(boxes: readonly Box[], point: Point): boolean {
  return boxes.some((box) => distance(point, box) <= 1);
}

/** The first word of a page at or below a height, by its start in the text. */
export function firstWordBelow(words: readonly PageWord[], y: number): PageWord | null {
  return words.find((word) => word.top + word.height / 2 >= y) ?? null;
}

/** Characters of a page's text by code point. */
export function textOfPage(start: number, text: string): PageText {
  return { start, characters: [...text] };
}
