import { codePointLength, sliceSpan, toCodePoint, toUtf16, type Span } from '../../../shared/spans.ts';

/** A stretch of a report's text that starts at a code point of it. */
export interface Stretch {
  readonly start: number;
  readonly text: string;
}

export type Edge = 'start' | 'end';

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** Where words begin or end in a stretch, in code points of the report. Marks of their own count as words, white space does not. */
function edgesOf({ start, text }: Stretch, edge: Edge): readonly number[] {
  const edges: number[] = [];
  let [utf16, codePoints] = [0, start];
  const advance = (to: number): number => {
    codePoints += toCodePoint(text.slice(utf16, to), to - utf16);
    utf16 = to;
    return codePoints;
  };
  for (const { segment, index } of segmenter.segment(text)) {
    if (segment.trim() !== '') edges.push(advance(edge === 'start' ? index : index + segment.length));
  }
  return edges;
}

/**
 * A span with one of its edges moved by a word; the same span where there is no word to go to. At least one word stays.
 *
 * @param around the text that is known around the span
 */
export function moveEdge(around: Stretch, span: Span, edge: Edge, direction: 'earlier' | 'later'): Span {
  const edges = edgesOf(around, edge).filter((at) => (edge === 'start' ? at < span.end : at > span.start));
  const at = direction === 'earlier' ? edges.findLast((each) => each < span[edge]) : edges.find((each) => each > span[edge]);
  return at === undefined ? span : { ...span, [edge]: at };
}

/** The words of a span, and what stands before and after them. */
export function partsAround({ start, text }: Stretch, span: Span): { readonly before: string; readonly words: string; readonly after: string } {
  const [from, to] = [toUtf16(text, span.start - start), toUtf16(text, span.end - start)];
  return { before: text.slice(0, from), words: sliceSpan(text, { start: span.start - start, end: span.end - start }), after: text.slice(to) };
}

/** The last, or first, code points of a text, so many that a reader sees what the words stand in. */
export const tailOf = (text: string, count: number): string => Array.from(text).slice(-count).join('');
export const headOf = (text: string, count: number): string => Array.from(text).slice(0, count).join('');

/** Whether a stretch holds all of a span. */
export function holds({ start, text }: Stretch, span: Span): boolean {
  return start <= span.start && span.end <= start + codePointLength(text);
}
