import type { Span } from '../../../../shared/spans.ts';
import type { QuoteMark } from './marks.ts';
import { boxesOf, type Box, type PageText, type PageWord } from './page-words.ts';

/** What is known of a page that is near the view. */
export interface PageContent {
  readonly words: readonly PageWord[];
  readonly text: PageText | null;
}

/** A quote as a page shows it. */
export interface PageMark {
  readonly quote: QuoteMark;
  /** One for each line, in order of reading; never empty. */
  readonly boxes: readonly Box[];
  /** Whether its last words are on this page: its number follows. */
  readonly isClosing: boolean;
}

const length = ({ start, end }: Span) => end - start;

/** The quotes of a page, the longest first: the shortest is drawn on top and meant by a click. */
export function marksOfPage({ words, text }: PageContent, quotes: readonly QuoteMark[]): PageMark[] {
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last) return [];
  const end = words.reduce((most, word) => Math.max(most, word.end), 0);
  return quotes.filter((quote) => quote.start < end && quote.end > first.start)
    .toSorted((left, right) => length(right) - length(left) || left.number - right.number)
    .map((quote) => ({ quote, boxes: boxesOf(words, quote, text), isClosing: quote.end <= end }))
    .filter(({ boxes }) => boxes.length > 0);
}

/** Boxes of the spans that touch a page's words. */
export function boxesOnPage({ words, text }: PageContent, spans: readonly Span[]): Box[] {
  const [from, to] = [words[0]?.start ?? 0, words.reduce((most, word) => Math.max(most, word.end), 0)];
  return spans.filter(({ start, end }) => start < to && end > from).flatMap((span) => boxesOf(words, span, text));
}
