import { finderOf, standsAlike, type Finder } from './places.ts';
import type { Stretch } from './units.ts';

/**
 * Where words of a text stand in its new version, in UTF-16 units.
 *
 * - `exact`: the same words at the same place
 * - `moved`: the same words at one other place, which nothing else can be taken for
 * - `ambiguous`: the same words, but at places that nothing tells apart, or one that nothing ties to the old one
 * - `orphan`: the words don't stand there
 */
export type Verdict =
  | { readonly is: 'exact' | 'moved'; readonly at: number }
  | { readonly is: 'ambiguous'; readonly at: readonly number[] }
  | { readonly is: 'orphan' };

/** What has to agree, of the words and what stands around them, for two places to be taken for the same. */
const leastUtf16 = 32;
/** How far the surroundings of places are compared. */
const farthestUtf16 = 4000;
/** Words that stand at more places than this are told apart by nothing but the text before them. */
const mostPlaces = 20_000;

/** How far two texts agree before and after a place. */
interface Agreement {
  readonly at: number;
  readonly before: number;
  readonly after: number;
  /** Whether enough agrees on one side, */
  readonly isHalf: boolean;
  /** and on the other too, or up to where both texts begin or end. */
  readonly isFull: boolean;
}

/** Says where words of one text stand in another. */
export interface Reanchorer {
  readonly older: Finder;
  readonly newer: Finder;
  verdictOf(words: Stretch): Verdict;
}

export function reanchorer(oldText: string, newText: string): Reanchorer {
  const [older, newer] = [finderOf(oldText), finderOf(newText)];
  const sameUntil = commonStart(oldText, newText);
  return { older, newer, verdictOf: (words) => verdictOf(older, newer, words, sameUntil) };
}

function commonStart(left: string, right: string): number {
  const most = Math.min(left.length, right.length);
  let length = 0;
  while (length < most && left.charCodeAt(length) === right.charCodeAt(length)) length++;
  return length;
}

/** Compares what stands around words of one text with what stands around a place of the other. */
function agreement(oldText: string, { from, to }: Stretch, newText: string, at: number): Agreement {
  const end = at + to - from;
  let before = 0;
  while (before < farthestUtf16 && before < from && before < at && oldText.charCodeAt(from - before - 1) === newText.charCodeAt(at - before - 1)) before++;
  let after = 0;
  while (after < farthestUtf16 && to + after < oldText.length && end + after < newText.length && oldText.charCodeAt(to + after) === newText.charCodeAt(end + after)) after++;
  const isStart = before === from && before === at;
  const isEnd = to + after === oldText.length && end + after === newText.length;
  const isHalf = before >= leastUtf16 || after >= leastUtf16;
  return { at, before, after, isHalf, isFull: isHalf && (before >= leastUtf16 || isStart) && (after >= leastUtf16 || isEnd) };
}

/** Whether one agrees on both sides at least as far as the other. */
const covers = (one: Agreement, other: Agreement) => one.before >= other.before && one.after >= other.after;
const beats = (one: Agreement, other: Agreement) => covers(one, other) && !covers(other, one);

/** The one that nothing else can be taken for, or undefined. */
function onlyOne(agreements: readonly Agreement[], rivalsAt: (at: number) => readonly Agreement[], length: number): Agreement | undefined {
  const full = agreements.filter(({ isFull }) => isFull);
  if (full.length > 0) {
    const best = full.find((one) => full.every((other) => other === one || beats(one, other)));
    const isUnlike = (other: Agreement) => best !== undefined && (other === best || (other.isFull ? beats(best, other) : !covers(other, best)));
    return best && agreements.every(isUnlike) && rivalsAt(best.at).every(isUnlike) ? best : undefined;
  }
  const half = agreements.filter(({ isHalf }) => isHalf);
  const [only] = half;
  if (half.length > 0) return half.length === 1 && only && !rivalsAt(only.at).some(({ isHalf }) => isHalf) ? only : undefined;
  const [place] = agreements;
  const isLone = agreements.length === 1 && place !== undefined && rivalsAt(place.at).length === 0;
  return isLone && place.before + length + place.after >= leastUtf16 ? place : undefined;
}

function verdictOf(older: Finder, newer: Finder, words: Stretch, sameUntil: number): Verdict {
  const { from, to } = words;
  if (to <= sameUntil && standsAlike(older.text, words, newer.text, from)) return { is: 'exact', at: from };
  const exact = older.text.slice(from, to);
  const at = newer.placesOf(exact).filter((place) => standsAlike(older.text, words, newer.text, place));
  if (at.length === 0) return { is: 'orphan' };
  if (at.length > mostPlaces) return { is: 'ambiguous', at };
  const agreements = at.map((place) => agreement(older.text, words, newer.text, place));
  // Other places of the same words in the old text: what one of them has become must not be taken for these.
  const rivalsAt = (place: number) => older.placesOf(exact).filter((rival) => rival !== from)
    .map((rival) => agreement(older.text, { from: rival, to: rival + to - from }, newer.text, place));
  const best = onlyOne(agreements, rivalsAt, to - from);
  if (!best) return { is: 'ambiguous', at };
  return { is: best.at === from && best.isFull ? 'exact' : 'moved', at: best.at };
}
