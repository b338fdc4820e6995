/** A page's size as it is shown, in points, or in pixels where it is nothing but an image. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** How large pages are shown: as wide as the view, whole in the view, or by a factor of their real size. */
export type Zoom = 'width' | 'page' | number;

/** Where pages stand in the column that is scrolled, in CSS pixels. */
export interface PageLayout {
  /** Of each page, from the top of the column; one more than there are pages, the last of them where a next one would stand. */
  readonly tops: Float64Array;
  /** CSS pixels for a point, of each page. */
  readonly scales: Float64Array;
  /** Of the widest page with its margins. */
  readonly widthPx: number;
  readonly heightPx: number;
}

/** A place in the column that stays what it is when pages change their size: a page by index, and how far down in it, 0 to 1. */
export interface Anchor {
  readonly page: number;
  readonly fraction: number;
}

export const marginPx = 12;
export const zoomSteps: readonly number[] = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4, 6];
const smallestPx = 60;
/** CSS pixels for a point at 100 %. */
const realScale = 96 / 72;
/** Browsers stop laying out at some 33 million pixels. */
const tallestPx = 30_000_000;

function scaleOf({ width, height }: PageSize, view: PageSize, zoom: Zoom): number {
  if (typeof zoom === 'number') return zoom * realScale;
  const across = Math.max(smallestPx, view.width - 2 * marginPx) / width;
  return zoom === 'width' ? across : Math.min(across, Math.max(smallestPx, view.height - 2 * marginPx) / height);
}

/**
 * Lays pages under each other.
 *
 * @param view what is in sight of the column, in CSS pixels
 */
export function layPages(pages: readonly PageSize[], view: PageSize, zoom: Zoom): PageLayout {
  const wanted = pages.map((page) => scaleOf(page, view, zoom));
  const sum = pages.reduce((height, page, index) => height + page.height * (wanted[index] ?? 1), 0);
  const shrink = Math.min(1, (tallestPx - pages.length * marginPx) / Math.max(1, sum));
  const scales = Float64Array.from(wanted, (scale) => scale * shrink);
  const tops = new Float64Array(pages.length + 1);
  let top = marginPx;
  let widthPx = 0;
  pages.forEach((page, index) => {
    const scale = scales[index] ?? 1;
    tops[index] = top;
    top += Math.round(page.height * scale) + marginPx;
    widthPx = Math.max(widthPx, page.width * scale);
  });
  tops[pages.length] = top;
  return { tops, scales, widthPx: Math.ceil(widthPx) + 2 * marginPx, heightPx: top };
}

/** Index of the page at a height of the column; the margin below a page belongs to it. The first or last one beyond the ends. */
export function pageAt({ tops }: PageLayout, y: number): number {
  let [low, high] = [0, Math.max(0, tops.length - 2)];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((tops[middle] ?? 0) <= y) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** First and last page, both included, that touch a stretch of the column. */
export function pagesBetween(layout: PageLayout, top: number, bottom: number): { readonly first: number; readonly last: number } {
  return { first: pageAt(layout, top), last: pageAt(layout, bottom) };
}

/** The place at a height of the column. */
export function anchorAt(layout: PageLayout, y: number): Anchor {
  const page = pageAt(layout, y);
  const [top = 0, next = top + 1] = [layout.tops[page], layout.tops[page + 1]];
  return { page, fraction: Math.min(1, Math.max(0, (y - top) / (next - top))) };
}

/** Height of the column at a place; within what there is. */
export function heightAt({ tops, heightPx }: PageLayout, { page, fraction }: Anchor): number {
  const [top = heightPx, next = heightPx] = [tops[page], tops[page + 1]];
  return top + fraction * (next - top);
}

/** The factor that a page is shown at, 1 for its real size. */
export function zoomOf({ scales }: PageLayout, page: number): number {
  return (scales[page] ?? realScale) / realScale;
}

/** The next larger or smaller step. */
export function stepZoom(now: number, direction: 1 | -1): number {
  const next = direction === 1 ? zoomSteps.find((step) => step > now * 1.01) : zoomSteps.findLast((step) => step < now * 0.99);
  return next ?? (direction === 1 ? Math.max(now, zoomSteps.at(-1) ?? now) : Math.min(now, zoomSteps[0] ?? now));
}

/** The page of a text's place, by index: the one that holds it, else the next one, else the last. */
export function pageOfPlace(pages: readonly { readonly start: number; readonly end: number }[], place: number): number {
  let [low, high] = [0, Math.max(0, pages.length - 1)];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((pages[middle]?.end ?? 0) > place) high = middle;
    else low = middle + 1;
  }
  return low;
}
