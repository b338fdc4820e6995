import type { Line } from './lines.ts';
import { wordsOfLine } from './paragraphs.ts';

/** Lines at the head and foot of a page that may be its furniture: running titles and numbers. */
export interface Margins {
  readonly head: readonly Line[];
  readonly foot: readonly Line[];
}

/** How much of a page's height its head and foot may take, and how many lines. */
const marginShare = 0.12;
const marginLines = 3;
/** A line is furniture when it comes back at its height on this many pages near by. */
const repeats = { pages: 3, reach: 6 };
const heightTolerance = 4;

const pageNumber = /^(\p{L}+\.? )?[-–—([|]?\s?(\d{1,4}|[ivxlcdm]{1,7}|[IVXLCDM]{1,7}|[A-Z]?[-–.]?\d{1,3})\s?[-–—)\]|]?(( of | de | sur | von | из | \/ |\/)\d{1,4})?$/u;

const pattern = (line: Line) => wordsOfLine(line).replaceAll(/\d+|\b[ivxlc]+\b/g, '#');

/** Lines in the margins of a page, outermost first. */
export function marginsOf(lines: readonly Line[], height: number): Margins {
  const byHeight = lines.toSorted((one, other) => one.v - other.v);
  const head = byHeight.filter(({ v }) => v < height * marginShare).slice(0, marginLines);
  const foot = byHeight.filter(({ v, size }) => v - size > height * (1 - marginShare)).slice(-marginLines).toReversed();
  return { head, foot };
}

/**
 * The lines of each page that are furniture: they come back at the same height on pages near by, numbers aside; or are
 * nothing but a page's number at its very edge.
 */
export function furnitureOf(pages: readonly Margins[]): ReadonlySet<Line>[] {
  const edges = pages.map(({ head, foot }) => [...head, ...foot].map((line) => ({ line, key: pattern(line) })));
  return pages.map(({ head, foot }, index) => {
    const near = edges.slice(Math.max(0, index - repeats.reach), index + repeats.reach + 1);
    const found = new Set<Line>();
    for (const { line, key } of edges[index] ?? []) {
      const again = near.filter((lines) => lines.some((other) => other.key === key && Math.abs(other.line.v - line.v) <= heightTolerance)).length;
      if (again >= repeats.pages) found.add(line);
    }
    for (const edge of [head[0], foot[0]]) if (edge && pageNumber.test(wordsOfLine(edge)) && edge.words.length <= 4) found.add(edge);
    return found;
  });
}
