import type { Direction } from './caret.ts';
import { pageOfPlace } from './page-layout.ts';
import type { PageContent } from './page-marks.ts';
import { boxOfPlace, isOneColumn, isOneLine, isSideways, placeAtPoint, type Box, type PageText, type PageWord } from './page-words.ts';

/** A line of a page: its words, in order of the text. */
type Line = readonly PageWord[];

function linesOfPage(words: readonly PageWord[]): Line[] {
  const lines: PageWord[][] = [];
  for (const word of words) {
    const line = lines.at(-1);
    const before = line?.at(-1);
    if (line && before && (isOneLine(before, word) || isOneColumn(before, word))) line.push(word);
    else lines.push([word]);
  }
  return lines;
}

/** The word whose letters a place is among or before; else the last one that ends before it. */
function wordOfPlace(words: readonly PageWord[], place: number): PageWord | undefined {
  return words.find(({ start, end }) => start <= place && place < end) ?? words.findLast(({ end }) => end <= place) ?? words[0];
}

/** Where a caret at a place stands on a page: a box without breadth. Null on a page without words. */
export function caretOnPage(words: readonly PageWord[], place: number, text: PageText | null): Box | null {
  const word = wordOfPlace(words, place);
  return word ? boxOfPlace(words, word, place, text) : null;
}

/** The place of a line that is nearest to a caret of another one. */
function placeInLine(line: Line, caret: Box, text: PageText | null): number | null {
  const [first] = line;
  if (!first) return null;
  const middle = { x: first.left + first.width / 2, y: first.top + first.height / 2 };
  return placeAtPoint(line, isSideways(line, first) ? { x: middle.x, y: caret.top } : { x: caret.left, y: middle.y }, text);
}

/** The place in the line before or after that of another place, as far across; null where the page has no more lines. */
export function placeByLine(words: readonly PageWord[], place: number, direction: Direction, text: PageText | null): number | null {
  const caret = caretOnPage(words, place, text);
  const word = wordOfPlace(words, place);
  const lines = linesOfPage(words);
  const at = lines.findIndex((each) => word !== undefined && each.includes(word));
  const line = at < 0 ? undefined : lines[at + direction];
  return caret && line ? placeInLine(line, caret, text) : null;
}

/** The place in the first or the last line of a page that is as far across as a caret of another page. */
export function placeAtEdge(words: readonly PageWord[], caret: Box, edge: 'first' | 'last', text: PageText | null): number | null {
  const line = linesOfPage(words).at(edge === 'first' ? 0 : -1);
  return line ? placeInLine(line, caret, text) : null;
}

interface PageSpan {
  readonly start: number;
  readonly end: number;
}

/** The page that a caret stands on, by index: behind the last letter of a page it is still there. */
export function pageOfCaret(pages: readonly PageSpan[], place: number): number {
  const index = pageOfPlace(pages, place);
  const [page, before] = [pages[index], pages[index - 1]];
  return page && before && place < page.start && place <= before.end ? index - 1 : index;
}

/**
 * The place one line before or after another, over the ends of pages.
 *
 * @param contents of the pages near the view, by number
 * @returns null when the page there is not at hand, or there is none
 */
export function lineAwayOnPages(pages: readonly PageSpan[], contents: ReadonlyMap<number, PageContent>, place: number, direction: Direction): number | null {
  const index = pageOfCaret(pages, place);
  const content = contents.get(index + 1);
  const caret = content && caretOnPage(content.words, place, content.text);
  if (!caret) return null;
  const there = placeByLine(content.words, place, direction, content.text);
  if (there !== null) return there;
  for (let next = index + direction; ; next += direction) {
    const other = contents.get(next + 1);
    if (!other) return null;
    const found = placeAtEdge(other.words, caret, direction === 1 ? 'first' : 'last', other.text);
    if (found !== null) return found;
  }
}
