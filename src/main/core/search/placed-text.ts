import { foldText, placedWords } from './fold.ts';

/** A range of UTF-16 units, half-open. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** A text as words are looked for in it, folded, with all that is no letter between them. */
export interface PlacedText {
  readonly folded: string;
  /** Where a range of the folded text stands in the text as it is written. */
  readonly placeOf: (range: Range) => Range;
}

/** Blocks that are looked up: Latin, Greek, Cyrillic; Hebrew, Arabic; Latin with accents; punctuation; kana; signs of full width. */
const blocks: readonly Range[] = [{ from: 0x80, to: 0x530 }, { from: 0x5d0, to: 0x700 }, { from: 0x1e00, to: 0x1f00 }, { from: 0x2000, to: 0x2070 }, { from: 0x3000, to: 0x3100 }, { from: 0xff00, to: 0xffe7 }];
/** A letter of nobody's that folding leaves alone, put between others so that they don't change each other. */
const apart = '\ue000';

/** What each unit of the blocks is folded to; 0 where that is not one unit, so that what follows would be moved. */
function foldsOfBlocks(): Uint16Array {
  const units = blocks.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at));
  const folded = foldText(units.map((unit) => String.fromCharCode(unit)).join(apart)).split(apart);
  const folds = new Uint16Array(0x10000);
  for (const [at, unit] of units.entries()) folds[unit] = folded[at]?.length === 1 ? folded[at].charCodeAt(0) : 0;
  // Marks of voiced kana become one unit with the letter before them.
  for (const unit of [0x3099, 0x309a, 0xff9e, 0xff9f]) folds[unit] = 0;
  return folds;
}

const folds: Readonly<Uint16Array> = foldsOfBlocks();
/** Han and the syllables of Hangul are folded to themselves. */
const isItself = (unit: number) => (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0xac00 && unit <= 0xd7a3);

/** Letters without ASCII, each folded to one unit; shorter where one can't be. */
function foldRun(letters: string): string {
  let folded = '';
  for (let at = 0; at < letters.length; at++) {
    const unit = letters.charCodeAt(at);
    const fold = isItself(unit) ? unit : folds[unit] ?? 0;
    if (fold === 0) return '';
    folded += String.fromCharCode(fold);
  }
  return folded;
}

/** A text folded unit by unit, so that every letter stays where it is; null where one is left out or becomes several. */
function foldInPlace(text: string): string | null {
  const folded = text.toLowerCase().replace(/[^\x00-\x7f]+/g, foldRun); // oxlint-disable-line no-control-regex -- all but ASCII is meant
  return folded.length === text.length ? folded : null;
}

/** The index of the last of sorted numbers that is not above one; -1 when all are. */
export function lastUpTo(sorted: readonly number[], most: number): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] ?? 0) <= most) from = middle + 1;
    else to = middle;
  }
  return from - 1;
}

/** A text whose letters are moved by folding: places are those of whole words. */
function placeByWords(text: string): PlacedText {
  const words = placedWords(text);
  let length = 0;
  const starts = words.map(({ word }) => {
    const start = length;
    length += word.length + 1;
    return start;
  });
  return {
    folded: words.map(({ word }) => word).join(' '),
    placeOf: ({ from, to }) => ({ from: words[lastUpTo(starts, from)]?.from ?? 0, to: words[lastUpTo(starts, to - 1)]?.to ?? 0 }),
  };
}

const inPlace = (range: Range) => range;

/** A text to look for words in. The words are those of the index. */
export function placeText(text: string): PlacedText {
  const folded = foldInPlace(text);
  return folded === null ? placeByWords(text) : { folded, placeOf: inPlace };
}

/** Whether a unit of a folded text belongs to a word; also for what is before its start and after its end. */
export function isInWord(folded: string, at: number): boolean {
  const unit = folded.charCodeAt(at);
  return unit >= 0x80 || (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
}
