import { visible } from './escape.ts';

/** One column of a table: its heading and what it shows of a row. */
export interface Column<T> {
  readonly heading: string;
  readonly show: (row: T) => string | number | null;
  /** Numbers stand at the right of their column. */
  readonly isNumber?: boolean;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const isWide = (grapheme: string) => /^(?:\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Emoji_Presentation}|[\uff01-\uff60])/u.test(grapheme);

/** Cells that a text takes on a terminal. */
function widthOf(text: string): number {
  let width = 0;
  for (const { segment } of graphemes.segment(text)) width += isWide(segment) ? 2 : 1;
  return width;
}

/** A text cut to a width, with a sign that it was cut. */
function cut(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let kept = '';
  for (const { segment } of graphemes.segment(text)) {
    if (widthOf(kept + segment) > width - 1) break;
    kept += segment;
  }
  return `${kept}…`;
}

const gap = '  ';
/** Where nothing is cut, one long name must not move all other rows apart. */
const widestSpace = 60;

/**
 * The lines of a table, a heading first.
 *
 * @param widest cells that a column may take; null to cut nothing
 */
export function tableLines<T>(columns: readonly Column<T>[], rows: readonly T[], widest: number | null): string[] {
  const shown = (row: T, { show }: Column<T>) => {
    const text = visible(String(show(row) ?? ''));
    return widest === null ? text : cut(text, widest);
  };
  const cells = [columns.map(({ heading }) => heading), ...rows.map((row) => columns.map((column) => shown(row, column)))];
  const limit = widest ?? widestSpace;
  const widths = columns.map((_, index) => cells.reduce((most, line) => Math.max(most, Math.min(limit, widthOf(line[index] ?? ''))), 0));
  return cells.map((line) => line.map((cell, index) => {
    const space = ' '.repeat(Math.max(0, (widths[index] ?? 0) - widthOf(cell)));
    return columns[index]?.isNumber ? space + cell : cell + space;
  }).join(gap).trimEnd());
}

/** Lines of names and values, aligned; what has no value is left out, and further lines of a value stand below its first. */
export function recordLines(entries: readonly (readonly [name: string, value: string | number | boolean | null])[]): string[] {
  const there = entries.filter(([, value]) => value !== null && value !== '');
  const width = Math.max(0, ...there.map(([name]) => name.length));
  return there.flatMap(([name, value]) => String(value).split('\n').map((line, index) => `  ${(index === 0 ? name : '').padEnd(width)}${gap}${visible(line)}`.trimEnd()));
}
