import type { Line } from './lines.ts';
import { wordsOfLine } from './paragraphs.ts';

/** Lines at the head and foot of a page that may be its furniture: running titles and numbers. Outermost first. */
export interface Edges {
  readonly head: readonly EdgeLine[];
  readonly foot: readonly EdgeLine[];
}

/** A line, and what is the same in lines of furniture. */
interface EdgeLine {
  readonly line: Line;
  readonly pattern: string;
}

/** How much of a page's height its head and foot may take, and how many lines. */
const marginShare = 0.12;
const marginLines = 3;
/** A line is furniture when it comes back at its height on this many pages near by. */
const leastPages = 3;
/** How many pages before and behind a page are near by. */
export const neighbours = 6;
const heightTolerance = 4;

const pageNumber = /^[-–—([|]?\s?(\d{1,4}|[ivxlcdm]{1,7}|[IVXLCDM]{1,7}|[A-Z]?[-–.]?\d{1,3})\s?[-–—)\]|]?(( of | de | sur | von | из | \/ |\/)\d{1,4})?$/u;
/** What stands before the number of a page. Any other word makes a heading of it: `Chapter 1`. */
const pageWord = /^(?:p|pp|pg|pag|pág|page|pagina|página|seite|s|blatt|sida|sidan|side|sivu|strona|str|strana|stránka|oldal|sayfa|lk|стр|страница|стор|сторінка|страна|с|σελ|σελίδα)(?:\. ?| )/iu;
/** Numbers larger than this many times the letters of most text are those of chapters. */
const largestNumber = 1.15;

const edgeLine = (line: Line): EdgeLine => ({ line, pattern: wordsOfLine(line).replaceAll(/\d+|\b[ivxlc]+\b/g, '#') });

/** Lines in the margins of a page. */
export function edgesOf(lines: readonly Line[], height: number): Edges {
  const byHeight = lines.toSorted((one, other) => one.v - other.v);
  const head = byHeight.filter(({ v }) => v < height * marginShare).slice(0, marginLines);
  const foot = byHeight.filter(({ v, size }) => v - size > height * (1 - marginShare)).slice(-marginLines).toReversed();
  return { head: head.map(edgeLine), foot: foot.map(edgeLine) };
}

/** Whether a line is nothing but the number of its page. */
function isPageNumber({ line }: EdgeLine, bodySize: number): boolean {
  return line.words.length <= 4 && line.size <= largestNumber * bodySize && pageNumber.test(wordsOfLine(line).replace(pageWord, ''));
}

/**
 * The lines of a page that are furniture: they come back at the same height on pages near by, numbers aside; or are nothing but a
 * page's number at its very edge.
 *
 * @param near edges of the pages near by, its own among them
 * @param bodySize what most letters of the document are high
 */
export function furnitureOf({ head, foot }: Edges, near: readonly Edges[], bodySize: number): ReadonlySet<Line> {
  const found = new Set<Line>();
  const isLike = (one: EdgeLine, other: EdgeLine) => other.pattern === one.pattern && Math.abs(other.line.v - one.line.v) <= heightTolerance;
  for (const edge of [...head, ...foot]) {
    const again = near.filter((page) => [...page.head, ...page.foot].some((other) => isLike(edge, other))).length;
    if (again >= leastPages) found.add(edge.line);
  }
  for (const edge of [head[0], foot[0]]) if (edge && isPageNumber(edge, bodySize)) found.add(edge.line);
  return found;
}
