import { cutsGrapheme, sliceSpan, spanOfUtf16, toCodePoint, toUtf16, type Span } from '../../../../shared/spans.ts';
import type { Passage } from '../../../../shared/model/report.ts';

/** A stretch of text that is on screen. Everything outside of this file counts in code points of the report. */
export type Stretch = Pick<Passage, 'start' | 'end' | 'text'>;

/**
 * Cuts a stretch at places of its report.
 *
 * @param cuts code points of the report inside of the stretch, ascending, its own borders not among them
 * @returns the pieces between the cuts, one more than there are cuts
 */
export function cutAt(stretch: Stretch, cuts: readonly number[]): { readonly start: number; readonly end: number; readonly text: string }[] {
  const pieces = [];
  let rest = stretch.text;
  let start = stretch.start;
  for (const end of [...cuts, stretch.end]) {
    const index = end === stretch.end ? rest.length : toUtf16(rest, end - start);
    pieces.push({ start, end, text: rest.slice(0, index) });
    rest = rest.slice(index);
    start = end;
  }
  return pieces;
}

/** The report's code point at a UTF-16 index of a stretch, as the DOM and JavaScript's own searches count. */
export function placeOf(stretch: { readonly start: number; readonly text: string }, utf16: number): number {
  return stretch.start + toCodePoint(stretch.text, utf16);
}

/** The UTF-16 index of a report's code point in a stretch; its length when it lies behind its end. */
export function indexOf(stretch: { readonly start: number; readonly text: string }, place: number): number {
  return toUtf16(stretch.text, Math.max(0, place - stretch.start));
}

/** The span of the report that a UTF-16 range of a stretch covers. */
export function spanIn(stretch: { readonly start: number; readonly text: string }, from: number, to: number): Span {
  const span = spanOfUtf16(stretch.text, from, to);
  return { start: stretch.start + span.start, end: stretch.start + span.end };
}

/** The words of a span when it lies within one stretch, else null: what stands between stretches is not here. */
export function wordsWithin(stretches: readonly Stretch[], span: Span): string | null {
  const stretch = stretches.find(({ start, end }) => start <= span.start && span.end <= end);
  return stretch ? sliceSpan(stretch.text, { start: span.start - stretch.start, end: span.end - stretch.start }) : null;
}

/** The nearest border of a grapheme cluster at or before (-1) or after (1) a place. */
export function snapped(stretch: Stretch, place: number, direction: 1 | -1): number {
  let at = Math.min(Math.max(place, stretch.start), stretch.end);
  while (at > stretch.start && at < stretch.end && cutsGrapheme(stretch.text, at - stretch.start)) at += direction;
  return at;
}
