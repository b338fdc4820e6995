import type { Span } from '../../../../shared/spans.ts';
import { indexOf, placeOf, snapped, type Stretch } from './text.ts';

export type { Stretch };

/** A selection with a direction: `focus` is the end that moves. Both in code points of the report. */
export interface Caret {
  readonly anchor: number;
  readonly focus: number;
}

export type CaretUnit = 'character' | 'word' | 'sentence' | 'passage';
export type Direction = 1 | -1;

const granularities = { character: 'grapheme', word: 'word', sentence: 'sentence' } as const;

/** Borders within a stretch that a caret may stop at, ascending UTF-16 indices, both ends among them. */
function stopsOf(text: string, unit: Exclude<CaretUnit, 'passage'>, locale: string, direction: Direction): number[] {
  const segments = [...new Intl.Segmenter(locale, { granularity: granularities[unit] }).segment(text)];
  if (unit !== 'word') return [...segments.map(({ index }) => index), text.length];
  const words = segments.filter(({ isWordLike }) => isWordLike);
  // Forwards a caret stops behind a word, backwards before one, as in every editor.
  const stops = words.map(({ index, segment }) => (direction === 1 ? index + segment.length : index));
  return [0, ...stops, text.length];
}

/** The passage that the next step in a direction goes through. */
function stretchAt(stretches: readonly Stretch[], place: number, direction: Direction): Stretch | undefined {
  return direction === 1 ? stretches.find(({ end }) => place < end) : stretches.findLast(({ start }) => start < place);
}

/** The place behind the last character that isn't white space, so that a sentence is taken without the space after it. */
function withoutTrailingSpace(text: string, from: number, to: number): number {
  const trimmed = text.slice(from, to).trimEnd().length;
  return trimmed === 0 ? to : from + trimmed;
}

/**
 * Where a caret comes to by one step.
 *
 * @param stretches the passages at hand, in order
 * @param place where it stands, a code point of the report
 * @returns the new place; the same one at either end of what is at hand
 */
export function stepFrom(stretches: readonly Stretch[], place: number, unit: CaretUnit, direction: Direction, locale: string): number {
  const stretch = stretchAt(stretches, place, direction);
  if (!stretch) return place;
  // From the gap between two passages the first step only goes to the border.
  if (place < stretch.start) return stretch.start;
  if (place > stretch.end) return stretch.end;
  if (unit === 'passage') return direction === 1 ? stretch.end : stretch.start;
  const at = indexOf(stretch, place);
  const stops = stopsOf(stretch.text, unit, locale, direction);
  const next = direction === 1 ? stops.find((stop) => stop > at) : stops.findLast((stop) => stop < at);
  if (next === undefined) return place;
  if (unit !== 'sentence' || direction === -1) return placeOf(stretch, next);
  const end = withoutTrailingSpace(stretch.text, at, next);
  if (end > at && stretch.text.slice(at, end).trim() !== '') return placeOf(stretch, end);
  const after = stops.find((stop) => stop > next) ?? next;
  return placeOf(stretch, withoutTrailingSpace(stretch.text, next, after));
}

/** The caret after a step; with `extends` the anchor stays, else the selection collapses first. */
export function stepCaret(
  stretches: readonly Stretch[], caret: Caret, step: { unit: CaretUnit; direction: Direction; extends: boolean }, locale: string,
): Caret {
  const { unit, direction } = step;
  if (!step.extends && unit === 'character' && caret.anchor !== caret.focus) {
    const edge = direction === 1 ? Math.max(caret.anchor, caret.focus) : Math.min(caret.anchor, caret.focus);
    return { anchor: edge, focus: edge };
  }
  const focus = stepFrom(stretches, caret.focus, unit, direction, locale);
  return { anchor: step.extends ? caret.anchor : focus, focus };
}

/** Whether some stretches reach to the beginning and to the end of their report. */
export interface Ends {
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

const wholeReport: Ends = { isFirst: true, isLast: true };

/** Which ends of a report some of its passages reach. */
export function endsOf(passages: readonly { readonly ordinal: number }[], passageCount: number): Ends {
  return { isFirst: passages[0]?.ordinal === 0, isLast: passages.at(-1)?.ordinal === passageCount - 1 };
}

/** Whether the text around a place is among some passages: a step from elsewhere would come to a wrong one. */
export function isAtHand(stretches: readonly Stretch[], place: number, ends: Ends): boolean {
  const [first, last] = [stretches[0], stretches.at(-1)];
  return first !== undefined && last !== undefined && (ends.isFirst || place >= first.start) && (ends.isLast || place <= last.end);
}

/**
 * The words that a caret selects, widened so that no letter loses its accent, and narrowed by the white
 * space at both ends: nobody quotes the space before a word.
 *
 * An end whose passage is not at hand stays where it is: it was put there while the passage was.
 *
 * @param ends whether the report begins with the first stretch, and ends with the last
 * @returns null when nothing but white space is selected
 */
export function selectedSpan(stretches: readonly Stretch[], caret: Caret, ends: Ends = wholeReport): Span | null {
  const [from, to] = [Math.min(caret.anchor, caret.focus), Math.max(caret.anchor, caret.focus)];
  if (from === to) return null;
  const touched = stretches.filter(({ start, end }) => start < to && from < end);
  const [first, last] = [touched[0], touched.at(-1)];
  const [isStartHere, isEndHere] = [isAtHand(stretches, from, ends), isAtHand(stretches, to, ends)];
  if (!first || !last) return isStartHere && isEndHere ? null : { start: from, end: to };
  const start = isStartHere ? trimmedStart(touched, snapped(first, from, -1)) : from;
  const end = isEndHere ? trimmedEnd(touched, snapped(last, to, 1)) : to;
  return start !== null && end !== null && start < end ? { start, end } : null;
}

function trimmedStart(stretches: readonly Stretch[], from: number): number | null {
  for (const stretch of stretches) {
    const text = stretch.text.slice(indexOf(stretch, Math.max(from, stretch.start)));
    const words = text.trimStart();
    if (words !== '') return placeOf(stretch, stretch.text.length - words.length);
  }
  return null;
}

function trimmedEnd(stretches: readonly Stretch[], to: number): number | null {
  for (const stretch of stretches.toReversed()) {
    const words = stretch.text.slice(0, indexOf(stretch, Math.min(to, stretch.end))).trimEnd();
    if (words !== '') return placeOf(stretch, words.length);
  }
  return null;
}
