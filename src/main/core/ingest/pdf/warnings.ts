import type { LaidPage } from './layout.ts';
import { isDoubtful } from './doubts.ts';

/** Pages by their numbers, in words: `page 3`, `pages 1–3 and 7`. */
export function pageList(numbers: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else ranges.push([number, number]);
  }
  const named = ranges.slice(0, 8).map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
  const rest = ranges.length > named.length ? ['others'] : [];
  const all = [...named, ...rest];
  const list = all.length > 1 ? `${all.slice(0, -1).join(', ')} and ${all.at(-1)}` : all.join('');
  return `${numbers.length === 1 ? 'page' : 'pages'} ${list}`;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const isOverlaid = (page: LaidPage) => page.seen.length === 0 && page.hiddenBy.size === 1 && page.hiddenBy.has('invisible');

/** Numbers, from 1, of pages that fulfil a condition. */
export function pagesThat<T>(pages: readonly T[], condition: (page: T, index: number) => boolean): number[] {
  return pages.flatMap((page, index) => (condition(page, index) ? [index + 1] : []));
}

/** Numbers of the pages whose letters may be other than those seen. */
export const doubtfulPages = (texts: readonly string[]): number[] => pagesThat(texts, isDoubtful);

/** What a reader must know of the text of a PDF. */
export function warningsOf(pages: readonly LaidPage[], doubtful: readonly number[]): string[] {
  const hidden = pagesThat(pages, (page) => page.hidden.length > 0 && !isOverlaid(page));
  const overlaid = pagesThat(pages, isOverlaid);
  return [
    ...(doubtful.length === 0 ? [] : [`${capital(pageList(doubtful))}: the letters may be other than those seen, because a font names them wrongly. Compare them with the page, or import it again with text recognition.`]),
    ...(overlaid.length === 0 ? [] : [`${capital(pageList(overlaid))}: the text lies unseen over a picture; another program recognised it, mistakes included.`]),
    ...(hidden.length === 0 ? [] : [`${capital(pageList(hidden))}: some text can't be seen there (without ink, in the colour of the paper, too small, on a hidden layer or beside the page). It stands behind the other text of its page.`]),
  ];
}

/** What a reader must know of pages that were recognised from their pictures. */
export function scanWarnings(recognised: readonly number[], unsure: readonly number[], languages: string): string[] {
  return [
    ...(recognised.length === 0 ? [] : [`${capital(pageList(recognised))}: the text was recognised from a picture (${languages}) and may have mistakes. Compare a quote with what is seen.`]),
    ...(unsure.length === 0 ? [] : [`${capital(pageList(unsure))}: the recognition is unsure; the picture may be too small or blurred, or its text in another language than ${languages}.`]),
  ];
}
