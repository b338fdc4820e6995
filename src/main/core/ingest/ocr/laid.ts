import type { Line } from '../pdf/lines.ts';
import type { LaidPage } from '../pdf/layout.ts';
import { boxOf } from '../pdf/page-text.ts';
import type { RecognisedParagraph, RecognisedWord } from './recogniser.ts';

/** How a line's box parts into what is over and under its baseline; the same shares as those that boxes are written with. */
const ascent = 0.8;
const whole = 1.02;

const median = (numbers: readonly number[]) => numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;

/**
 * A page of recognised words in the form of a page that was laid out.
 *
 * @param scale pixels of the picture for each unit of the page
 */
export function laidOut(paragraphs: readonly RecognisedParagraph[], scale: number, { width, height }: { width: number; height: number }): LaidPage {
  const blocks = paragraphs.map((lines) => lines.map((words) => lineOf(words, scale)));
  return { width, height, hidden: [], hiddenBy: new Set(), seen: [{ angle: 0, blocks, areParagraphs: true }] };
}

/** A page of little text, with what was recognised in the picture behind it. */
interface Beside {
  readonly page: LaidPage;
  readonly added: readonly RecognisedParagraph[];
}

/** Share of a recognised word that a word of the page covers when both are the same ink. */
const sameInk = 0.3;

/**
 * A page of little text together with what was recognised in its picture: words of the page that were recognised again are left out.
 * What stands above the recognised words comes before them, all else behind.
 *
 * @returns undefined when nothing is left
 */
export function laidBeside(page: LaidPage, paragraphs: readonly RecognisedParagraph[], scale: number): Beside | undefined {
  const own = page.seen.flatMap(({ angle, blocks }) => blocks.flat().flatMap(({ words }) => words.map((word) => boxOf(word, angle))));
  const isNew = ({ left, top, width, height }: RecognisedWord) => !own.some((box) => {
    const across = Math.min(box.left + box.width, (left + width) / scale) - Math.max(box.left, left / scale);
    const down = Math.min(box.top + box.height, (top + height) / scale) - Math.max(box.top, top / scale);
    return across > 0 && down > 0 && across * down > sameInk * (width / scale) * (height / scale);
  });
  const added = paragraphs.map((lines) => lines.map((words) => words.filter(isNew)).filter((words) => words.length > 0)).filter((lines) => lines.length > 0);
  const top = Math.min(...added.flat(2).map((word) => word.top / scale));
  if (added.length === 0) return undefined;
  const part = (isAbove: boolean) => page.seen
    .map((setting) => ({ ...setting, blocks: setting.blocks.filter((block) => block.every(({ v }) => v <= top) === isAbove) }))
    .filter(({ blocks }) => blocks.length > 0);
  return { page: { ...page, seen: [...part(true), ...laidOut(added, scale, page).seen, ...part(false)] }, added };
}

function lineOf(words: readonly RecognisedWord[], scale: number): Line {
  const placed = words.map(({ text, left, top, width, height }) => {
    const size = height / scale / whole;
    return { text, start: left / scale, end: (left + width) / scale, v: top / scale + ascent * size, size, isBold: false };
  });
  const start = Math.min(...placed.map((word) => word.start));
  return { words: placed, start, end: Math.max(...placed.map((word) => word.end)), v: median(placed.map(({ v }) => v)), size: median(placed.map(({ size }) => size)), isBold: false, isRow: false };
}

const leastSure = 70;

/** How sure the recogniser is of a page when that is too little to be trusted, 0 to 100; undefined when it is sure enough. */
export function doubtOf(paragraphs: readonly RecognisedParagraph[]): number | undefined {
  const words = paragraphs.flat(2);
  const mean = words.reduce((sum, { confidence }) => sum + confidence, 0) / words.length;
  return words.length > 0 && mean < leastSure ? Math.round(mean) : undefined;
}
