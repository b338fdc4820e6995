import { blocksOf } from './blocks.ts';
import type { Glyph } from './glyphs.ts';
import { linesOf, type Line } from './lines.ts';
import type { Drawing } from './open.ts';
import type { Hidden } from './visibility.ts';
import { wordsOf } from './words.ts';

/** Blocks of lines that are turned by one angle, in reading order. */
export interface Setting {
  readonly angle: number;
  readonly blocks: readonly (readonly Line[])[];
  /** Whether each block is a paragraph already. */
  readonly areParagraphs?: boolean;
}

/** A page as it is laid out. */
export interface LaidPage {
  /** Size as shown, in points. */
  readonly width: number;
  readonly height: number;
  /** What can be seen, the direction of most words first. */
  readonly seen: readonly Setting[];
  readonly hidden: readonly Setting[];
  readonly hiddenBy: ReadonlySet<Hidden>;
}

/** Finds lines, columns and reading order of what a page draws. */
export function layoutOf({ width, height }: Pick<Drawing, 'width' | 'height'>, glyphs: readonly Glyph[]): LaidPage {
  const letters = glyphs.filter(({ isSpace, text }) => !isSpace && text !== '');
  const hiddenBy = new Set(letters.flatMap(({ hidden }) => hidden ?? []));
  const part = (isHidden: boolean) => settingsOf(hiddenBy.size === 0 && !isHidden ? glyphs : glyphs.filter(({ hidden }) => (hidden !== undefined) === isHidden));
  return { width, height, hiddenBy, seen: part(false), hidden: hiddenBy.size === 0 ? [] : part(true) };
}

function settingsOf(glyphs: readonly Glyph[]): Setting[] {
  return wordsOf(glyphs)
    .toSorted((one, other) => other.words.length - one.words.length)
    .map(({ angle, words }) => ({ angle, blocks: blocksOf(linesOf(words)).map(({ lines }) => lines) }));
}

/** The words of a page, those that can't be seen too. */
export function wordsOfPage({ seen, hidden }: LaidPage): string[] {
  return [...seen, ...hidden].flatMap(({ blocks }) => blocks.flat()).flatMap(({ words }) => words.map(({ text }) => text));
}
