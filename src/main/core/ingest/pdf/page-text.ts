import { codePointLength } from '../../../../shared/spans.ts';
import type { PlacedWord } from '../pages.ts';
import { cellGap, type Line } from './lines.ts';
import { breaksWord, type Paragraph } from './paragraphs.ts';
import { frameOf, type Word } from './words.ts';

/** The text of a page and where its words stand in it and on the page. */
export interface PageText {
  readonly text: string;
  readonly words: PlacedWord[];
}

/** A paragraph and the angle that its lines are turned by. */
export interface TurnedParagraph {
  readonly angle: number;
  readonly lines: Paragraph;
}

/** How far letters reach over and under their baseline, in sizes of the font. */
const ascent = 0.8;
const descent = 0.22;

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3001-\u3003\u300c-\u300f]/u;

/**
 * Between the lines of a paragraph: a space; a line end where a hyphen may have broken a word, so that it is quoted as printed
 * and joined for search; nothing between letters that are written without spaces.
 */
function joint(before: string, after: string): string {
  if (breaksWord.test(before)) return '\n';
  return unspaced.test(before.slice(-1)) && unspaced.test(after.slice(0, 1)) ? '' : ' ';
}

/** Writes paragraphs with a blank line between them, rows with a line end. */
export function writePage(paragraphs: readonly TurnedParagraph[]): PageText {
  const parts: string[] = [];
  const words: PlacedWord[] = [];
  let length = 0;
  let written = '';
  const write = (part: string) => {
    if (part === '') return;
    parts.push(part);
    written = part;
    length += codePointLength(part);
  };
  paragraphs.forEach(({ angle, lines }, index) => {
    const before = paragraphs[index - 1]?.lines.at(-1);
    if (before) write(before.isRow && lines[0]?.isRow ? '\n' : '\n\n');
    lines.forEach((line, row) => {
      if (row > 0) write(joint(written, line.words[0]?.text ?? ''));
      line.words.forEach((word, at) => {
        if (at > 0) write(spaceBefore(word, line.words[at - 1], line));
        words.push({ start: length, end: length + codePointLength(word.text), ...boxOf(word, angle) });
        write(word.text);
      });
    });
  });
  return { text: parts.join(''), words };
}

/** A tab between cells, a space between words. */
function spaceBefore(word: Word, before: Word | undefined, { isRow, size }: Line): string {
  return isRow && before && Math.abs(word.start - before.end) > cellGap * size ? '\t' : ' ';
}

/** The box that a word of lines turned by an angle is seen in, from the page's top left corner. */
export function boxOf({ start, end, v, size }: Word, angle: number): Omit<PlacedWord, 'start' | 'end'> {
  const { toPage } = frameOf(angle);
  const [one, other] = [toPage(start, v - ascent * size), toPage(end, v + descent * size)];
  return { left: Math.min(one.x, other.x), top: Math.min(one.y, other.y), width: Math.abs(other.x - one.x), height: Math.abs(other.y - one.y) };
}
