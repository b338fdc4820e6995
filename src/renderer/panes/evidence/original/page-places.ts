import { caretOnPage, pageOfCaret } from '../model/page-caret.ts';
import { pageAt, pageOfPlace, type PageLayout } from '../model/page-layout.ts';
import type { PageContent } from '../model/page-marks.ts';
import { firstWordBelow, type Box, type Point } from '../model/page-words.ts';
import type { ReportPage } from './usePages.ts';

/** A point on a page. */
export interface PagePoint {
  readonly number: number;
  readonly point: Point;
}

/** The page at a point of the column, and where on it in its own units. */
export function pointOn(pages: readonly ReportPage[], layout: PageLayout, columnPx: number, x: number, y: number): PagePoint | null {
  const index = pageAt(layout, y);
  const [page, scale, top] = [pages[index], layout.scales[index], layout.tops[index]];
  if (!page || scale === undefined || top === undefined) return null;
  const left = (columnPx - page.width * scale) / 2;
  return { number: page.number, point: { x: (x - left) / scale, y: (y - top) / scale } };
}

/** How far down in the view the words are that somebody reads. */
const readingPart = 0.3;

/** The place that is wished for when it is in sight, else the one at reading height. */
export function keptPlace(
  view: HTMLElement | null, wished: number | null, pages: readonly ReportPage[], layout: PageLayout | null, contents: ReadonlyMap<number, PageContent>,
): number {
  const [top, height] = [view?.scrollTop ?? 0, view?.clientHeight ?? 0];
  if (wished !== null && layout) {
    const index = pageOfPlace(pages, wished);
    const word = contents.get(index + 1)?.words.find(({ end }) => end > wished);
    const y = word && (layout.tops[index] ?? 0) + word.top * (layout.scales[index] ?? 1);
    if (y !== undefined && y >= top && y <= top + height) return wished;
  }
  return topPlaceOf(top + readingPart * height, pages, layout, contents);
}

/** The first place of the text at or below a height of the column. */
export function topPlaceOf(scrollTop: number, pages: readonly ReportPage[], layout: PageLayout | null, contents: ReadonlyMap<number, PageContent>): number {
  const index = layout ? pageAt(layout, scrollTop) : 0;
  const [page, top, scale] = [pages[index], layout?.tops[index] ?? 0, layout?.scales[index] ?? 1];
  const words = page && contents.get(page.number)?.words;
  return (words && firstWordBelow(words, (scrollTop - top) / scale)?.start) ?? page?.start ?? 0;
}

/** Where a caret at a place stands in the column, in CSS pixels; null while its page is not near the view. */
export function caretOnColumn(
  place: number | null, pages: readonly ReportPage[], layout: PageLayout | null, contents: ReadonlyMap<number, PageContent>, columnPx: number,
): Box | null {
  if (place === null || !layout) return null;
  const index = pageOfCaret(pages, place);
  const [page, content, top = 0, scale = 1] = [pages[index], contents.get(index + 1), layout.tops[index], layout.scales[index]];
  const box = content && caretOnPage(content.words, place, content.text);
  if (!page || !box) return null;
  const left = (columnPx - page.width * scale) / 2;
  return { left: left + box.left * scale, top: top + box.top * scale, width: box.width * scale, height: box.height * scale };
}
