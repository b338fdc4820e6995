import type { MarkedText } from '../../../shared/contract/search.ts';
import { toCodePoint, type Span } from '../../../shared/spans.ts';
import { placedWords, type PlacedWord } from './fold.ts';
import type { Near, Part, Phrase } from './query/tree.ts';

/** A range of UTF-16 units. */
interface Range {
  readonly from: number;
  readonly to: number;
}

type Sought = Phrase | Near | Part;

function fits(word: string, wanted: string, goesOn: boolean): boolean {
  return word === wanted || (goesOn && word.startsWith(wanted));
}

function phraseRanges(words: readonly PlacedWord[], phrase: Phrase): Range[] {
  const last = phrase.words.length - 1;
  return words.flatMap((first, at) => {
    const isHere = phrase.words.every((wanted, step) => fits(words[at + step]?.word ?? '', wanted, step === last && phrase.end !== 'whole'));
    const end = words[at + last];
    return isHere && end ? [{ from: first.from, to: end.to }] : [];
  });
}

function rangesOf(words: readonly PlacedWord[], sought: Sought): Range[] {
  switch (sought.is) {
    case 'phrase': return phraseRanges(words, sought);
    case 'near': return sought.phrases.flatMap((phrase) => phraseRanges(words, phrase));
    default: return words.filter(({ word }) => (sought.isEnd ? word.endsWith(sought.letters) : word.includes(sought.letters)));
  }
}

/** Where words stand in a text, in UTF-16 units: in order, those that touch made one. */
export function findRanges(text: string, sought: readonly Sought[]): Range[] {
  const words = placedWords(text);
  const all = sought.flatMap((one) => rangesOf(words, one)).toSorted((left, right) => left.from - right.from || left.to - right.to);
  const merged: Range[] = [];
  for (const range of all) {
    const before = merged.at(-1);
    if (before && range.from <= before.to) merged[merged.length - 1] = { from: before.from, to: Math.max(before.to, range.to) };
    else merged.push({ from: range.from, to: range.to });
  }
  return merged;
}

/** Ranges of a text as spans in code points. */
export function spansOf(text: string, ranges: readonly Range[]): Span[] {
  let [utf16, codePoint] = [0, 0];
  const at = (index: number): number => {
    codePoint += toCodePoint(text.slice(utf16, index), index - utf16);
    utf16 = index;
    return codePoint;
  };
  return ranges.map(({ from, to }) => ({ start: at(from), end: at(to) }));
}

const snippetUtf16 = 180;
const leadUtf16 = 50;

/** The stretch of a text in which most of the ranges stand. */
function stretch(text: string, ranges: readonly Range[]): Range {
  if (text.length <= snippetUtf16) return { from: 0, to: text.length };
  const held = (first: Range) => ranges.filter(({ from, to }) => from >= first.from && to <= first.from + snippetUtf16 - leadUtf16).length;
  let best = ranges[0] ?? { from: 0, to: 0 };
  for (const range of ranges.slice(0, 50)) if (held(range) > held(best)) best = range;
  const from = Math.max(0, Math.min(best.from - leadUtf16, text.length - snippetUtf16));
  return { from, to: Math.min(text.length, Math.max(from + snippetUtf16, Math.min(best.to, from + 3 * snippetUtf16))) };
}

/** The nearest place at a space, so that no word and no character is cut. */
function atSpace(text: string, index: number, step: 1 | -1): number {
  for (let at = index; Math.abs(at - index) < 30; at += step) {
    if (at <= 0 || at >= text.length || /\s/.test(text[at] ?? '')) return Math.max(0, Math.min(at, text.length));
  }
  // oxlint-disable-next-line no-control-regex -- the second half of a pair must not be parted from the first
  return /[\udc00-\udfff]/.test(text[index] ?? '') ? index + step : index;
}

/** A text short enough to be read at a glance, on one line, around the words that were looked for. */
export function snippetOf(text: string, ranges: readonly Range[]): MarkedText {
  const wanted = stretch(text, ranges);
  const from = wanted.from === 0 ? 0 : atSpace(text, wanted.from, 1);
  const to = wanted.to === text.length ? text.length : atSpace(text, wanted.to, -1);
  const cut = text.slice(from, to);
  const lead = cut.length - cut.trimStart().length;
  const [before, after] = [from > 0 ? '… ' : '', to < text.length ? ' …' : ''];
  const shown = `${before}${cut.trim().replace(/\s/g, ' ')}${after}`;
  const shift = before.length - from - lead;
  const inside = ranges.filter((range) => range.to > from + lead && range.from < to)
    .map((range) => ({ from: Math.max(before.length, range.from + shift), to: Math.min(shown.length - after.length, range.to + shift) }))
    .filter((range) => range.to > range.from);
  return { text: shown, marks: spansOf(shown, inside) };
}
