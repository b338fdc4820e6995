import type { Line } from '../pdf/lines.ts';
import type { LaidPage } from '../pdf/layout.ts';
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
