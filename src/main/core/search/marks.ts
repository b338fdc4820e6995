import type { MarkedText } from '../../../shared/contract/search.ts';
import { toCodePoint, type Span } from '../../../shared/spans.ts';
import { closeBroken, joinBroken } from './broken-words.ts';
import { hasNoSpaces } from './fold.ts';
import { isInWord, placeText, type Range } from './placed-text.ts';
import type { Near, Part, Phrase } from './query/tree.ts';

type Sought = Phrase | Near | Part;

function startOfWord(folded: string, within: number): number {
  let at = within;
  while (isInWord(folded, at - 1)) at--;
  return at;
}

function endOfWord(folded: string, within: number): number {
  let at = within;
  while (isInWord(folded, at)) at++;
  return at;
}

/** Where a phrase that begins at a place ends; -1 when it does not stand there. */
function endOfPhrase(folded: string, start: number, { words, end: ending }: Phrase): number {
  let end = start;
  for (const [step, word] of words.entries()) {
    let at = end;
    if (step > 0) while (at < folded.length && !isInWord(folded, at)) at++;
    if (!folded.startsWith(word, at)) return -1;
    end = at + word.length;
    if (!isInWord(folded, end)) continue;
    if (step < words.length - 1 || ending === 'whole') return -1;
    end = endOfWord(folded, end);
  }
  return end;
}

function phraseRanges(folded: string, phrase: Phrase): Range[] {
  const [first] = phrase.words;
  const ranges: Range[] = [];
  if (!first) return ranges;
  for (let from = folded.indexOf(first); from >= 0; from = folded.indexOf(first, from + 1)) {
    const to = isInWord(folded, from - 1) ? -1 : endOfPhrase(folded, from, phrase);
    if (to >= 0) ranges.push({ from, to });
  }
  return ranges;
}

/** Words with letters in them; the letters alone where words are not parted. */
function partRanges(folded: string, { letters, isEnd }: Part): Range[] {
  const isAlone = hasNoSpaces(letters);
  const ranges: Range[] = [];
  for (let from = folded.indexOf(letters); from >= 0;) {
    const to = isAlone && !isEnd ? from + letters.length : endOfWord(folded, from);
    if (!isEnd || folded.startsWith(letters, to - letters.length)) ranges.push({ from: isAlone ? to - letters.length : startOfWord(folded, from), to });
    from = folded.indexOf(letters, to);
  }
  return ranges;
}

function rangesOf(folded: string, sought: Sought): Range[] {
  switch (sought.is) {
    case 'phrase': return phraseRanges(folded, sought);
    case 'near': return sought.phrases.flatMap((phrase) => phraseRanges(folded, phrase));
    default: return partRanges(folded, sought);
  }
}

/** Ranges in order, those that touch made one. */
function merged(ranges: readonly Range[]): Range[] {
  const apart: Range[] = [];
  for (const range of ranges.toSorted((left, right) => left.from - right.from || left.to - right.to)) {
    const before = apart.at(-1);
    if (before && range.from <= before.to) apart[apart.length - 1] = { from: before.from, to: Math.max(before.to, range.to) };
    else apart.push(range);
  }
  return apart;
}

function rangesIn(text: string, sought: readonly Sought[]): Range[] {
  const { folded, placeOf } = placeText(text);
  const [only] = sought;
  const found = only && sought.length === 1 ? rangesOf(folded, only) : sought.flatMap((one) => rangesOf(folded, one));
  return found.map(placeOf);
}

/** Where words stand in a text, in UTF-16 units: in order, those that touch made one. Words broken at the ends of lines are found whole and apart. */
export function findRanges(text: string, sought: readonly Sought[]): Range[] {
  const joined = joinBroken(text);
  const ranges = joined === null ? rangesIn(text, sought) : [...rangesIn(text, sought), ...rangesIn(joined.text, sought).map(joined.placeOf)];
  return ranges.length < 2 ? ranges : merged(ranges);
}

/** Ranges of a text as spans in code points. */
export function spansOf(text: string, ranges: readonly Range[]): Span[] {
  if (!/[\ud800-\udbff]/.test(text)) return ranges.map(({ from, to }) => ({ start: from, end: to }));
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
  let best = ranges[0] ?? { from: 0, to: 0 };
  if (ranges.length > 1) {
    const held = (first: Range) => ranges.filter(({ from, to }) => from >= first.from && to <= first.from + snippetUtf16 - leadUtf16).length;
    for (const range of ranges.slice(0, 50)) if (held(range) > held(best)) best = range;
  }
  const from = Math.max(0, Math.min(best.from - leadUtf16, text.length - snippetUtf16));
  return { from, to: Math.min(text.length, Math.max(from + snippetUtf16, Math.min(best.to, from + 3 * snippetUtf16))) };
}

const isSpace = (unit: number) => unit === 0x20 || (unit >= 0x09 && unit <= 0x0d) || (unit >= 0x80 && /\s/.test(String.fromCharCode(unit)));
const isSecondHalf = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;

/** Half of a character counts as inside of a word. */
const inWord = /[\p{L}\p{M}\p{N}\p{Cs}\p{Cf}]/u;

/** The nearest place at a space, else beside a word, so that none and no character is cut. */
function atSpace(text: string, index: number, step: 1 | -1): number {
  for (let at = index; Math.abs(at - index) < 30; at += step) {
    if (at <= 0 || at >= text.length || isSpace(text.charCodeAt(at))) return Math.max(0, Math.min(at, text.length));
  }
  for (let at = index; Math.abs(at - index) < 60; at += step) {
    if (!inWord.test(text.charAt(at - 1)) || !inWord.test(text.charAt(at))) return at;
  }
  return isSecondHalf(text.charCodeAt(index)) ? index + step : index;
}

/** A text short enough to be read at a glance, on one line, around the words that were looked for. */
export function snippetOf(written: string, rangesWritten: readonly Range[]): MarkedText {
  const closed = closeBroken(written);
  const text = closed?.text ?? written;
  const ranges = closed === null ? rangesWritten : rangesWritten.map(({ from, to }) => ({ from: closed.placeIn(from), to: closed.placeIn(to) }));
  const wanted = stretch(text, ranges);
  let from = wanted.from === 0 ? 0 : atSpace(text, wanted.from, 1);
  let to = wanted.to === text.length ? text.length : atSpace(text, wanted.to, -1);
  const [before, after] = [from > 0 ? '… ' : '', to < text.length ? ' …' : ''];
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  const shown = `${before}${text.slice(from, to).replace(/[^\S ]/g, ' ')}${after}`;
  const shift = before.length - from;
  const inside = ranges.flatMap((range) => (range.to > from && range.from < to ? [{ from: Math.max(from, range.from) + shift, to: Math.min(to, range.to) + shift }] : []));
  return { text: shown, marks: spansOf(shown, inside) };
}
