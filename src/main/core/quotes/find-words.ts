import { toCodePoint, type Span } from '../../../shared/spans.ts';
import { foldLetters } from '../db/fold.ts';

/** Folded units that do not stand one for one for those of the text: all of them stand for the range `[from, to)`. */
interface Uneven {
  /** Where they begin in the folded text, and how many they are; none where something was left out. */
  readonly at: number;
  readonly length: number;
  readonly from: number;
  readonly to: number;
}

/** A text as it is looked through, in UTF-16 units, and where it differs in length from the text as it is written. */
interface Folded {
  readonly text: string;
  readonly uneven: readonly Uneven[];
}

/** What a hyphen that breaks a word at the end of a line is read as: nothing, or a hyphen of the word's own. */
type Break = '' | '-';

/** What may not be folded unit by unit: all but ASCII, a hyphen with a line end, white space in a row. Without Unicode's classes, which take ten times as long. */
const special = /[^\x00-\x7f]+|-[ \t]*[\r\n]\s*|[ \t\r\n\f\v]{2,}/g; // oxlint-disable-line no-control-regex -- all but ASCII is meant
const lineEnd = /[ \t]*[\r\n]\s*/y;
const otherHyphen = /[\u2010\u2011\u00ad]$/;
const signs: Readonly<Record<string, string>> = { '‘': "'", '’': "'", '‚': "'", 'ʼ': "'", '“': '"', '”': '"', '„': '"', '«': '"', '»': '"', '‐': '-', '‑': '-', '–': '-', '—': '-', '−': '-' };

/** Taken apart, so that a letter is the same however its marks are stored. */
const foldOne = (character: string): string => signs[character] ?? (/^\s/u.test(character) ? ' ' : foldLetters(character).normalize('NFD'));

/** Letters of one word: folded, and where that changes their number, counted from their start. */
interface FoldedRun {
  readonly text: string;
  readonly uneven: readonly Uneven[];
}

/** Words of no more units than this are remembered: most of them come again. */
const longestKnown = 20;

function foldRun(written: string): FoldedRun {
  const places: Uneven[] = [];
  let [text, from] = ['', 0];
  for (const character of written) {
    const fold = foldOne(character);
    if (fold.length !== 1 || character.length !== 1) places.push({ at: text.length, length: fold.length, from, to: from + character.length });
    text += fold;
    from += character.length;
  }
  return { text, uneven: places };
}

const endsInWord = /[\p{L}\p{N}]\p{M}*$/u;
const beginsInWord = /^[\p{L}\p{N}]/u;

/** Where a hyphen at a place, with a line end behind it, breaks a word: where the word goes on, else -1. */
function goesOnAt(text: string, hyphen: number): number {
  lineEnd.lastIndex = hyphen + 1;
  const end = lineEnd.exec(text);
  const next = hyphen + 1 + (end?.[0].length ?? 0);
  return end && endsInWord.test(text.slice(Math.max(0, hyphen - 4), hyphen)) && beginsInWord.test(text.slice(next, next + 2)) ? next : -1;
}

/** A text as words are looked for in it: letters without case and accents, one kind of quotation mark and dash, a space for white space in a row. */
function folded(text: string, broken: Break): Folded {
  const pieces: string[] = [];
  const places: Uneven[] = [];
  const known = new Map<string, FoldedRun>();
  let [last, at] = [0, 0];
  const take = (run: FoldedRun, from: number, to: number): void => {
    pieces.push(text.slice(last, from), run.text);
    at += from - last;
    for (const place of run.uneven) places.push({ at: place.at + at, length: place.length, from: place.from + from, to: place.to + from });
    at += run.text.length;
    last = to;
  };
  const takeAs = (fold: string, from: number, to: number) => take({ text: fold, uneven: [{ at: 0, length: fold.length, from: 0, to: to - from }] }, from, to);
  const takeLetters = (letters: string, from: number): void => {
    const run = known.get(letters) ?? foldRun(letters);
    if (letters.length <= longestKnown) known.set(letters, run);
    take(run, from, from + letters.length);
  };
  special.lastIndex = 0;
  for (let found = special.exec(text); found; found = special.exec(text)) {
    const [written] = found;
    const isHyphen = written.startsWith('-');
    const hyphen = isHyphen ? found.index : otherHyphen.test(written) ? special.lastIndex - 1 : -1;
    const next = hyphen < 0 ? -1 : goesOnAt(text, hyphen);
    if (!isHyphen && written >= '\u0080') takeLetters(next < 0 ? written : written.slice(0, -1), found.index);
    else if (next < 0) takeAs(' ', found.index + Number(isHyphen), special.lastIndex);
    if (next < 0) continue;
    takeAs(broken, hyphen, next);
    special.lastIndex = next;
  }
  pieces.push(text.slice(last));
  return { text: pieces.join('').replace(/[\t\n\r\f\v]/g, ' ').toLowerCase(), uneven: places };
}

/** The last of the uneven places that begins at or before a unit. */
function lastUpTo(places: readonly Uneven[], at: number): Uneven | undefined {
  let [from, to] = [0, places.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((places[middle]?.at ?? 0) <= at) from = middle + 1;
    else to = middle;
  }
  return places[from - 1];
}

/** Where a folded unit stands in the text as it is written; null where it is one of several that stand for one character, and not at that end of it. */
function writtenAt({ uneven: places }: Folded, at: number, end: 'first' | 'last'): { readonly from: number; readonly to: number } | null {
  const place = lastUpTo(places, at);
  if (!place) return { from: at, to: at + 1 };
  const within = at - place.at;
  if (within >= place.length) return { from: place.to + within - place.length, to: place.to + within - place.length + 1 };
  return within === (end === 'first' ? 0 : place.length - 1) ? place : null;
}

/** Where folded words stand, in UTF-16 units of the text as it is written. */
function* placesIn(text: string, hay: Folded, needle: string): Generator<{ readonly from: number; readonly to: number }> {
  for (let at = hay.text.indexOf(needle); at >= 0;) {
    const [first, last] = [writtenAt(hay, at, 'first'), writtenAt(hay, at + needle.length - 1, 'last')];
    if (first && last) {
      const marks = /^\p{M}*/u.exec(text.slice(last.to, last.to + 20))?.[0] ?? '';
      yield { from: first.from, to: last.to + marks.length };
    }
    at = hay.text.indexOf(needle, at + (first && last ? needle.length : 1));
  }
}

/** As words are looked for; a hyphen with white space behind it comes of a copy of a broken word. */
function needlesOf(words: string): string[] {
  const wanted = words.replaceAll('\0', '');
  const mended = wanted.replace(/(?<=[\p{L}\p{N}][-\u2010\u2011])\s+(?=[\p{L}\p{N}])/gu, '');
  return [...new Set([wanted, mended])].map((each) => folded(each, '-').text).filter((each) => each.trim() !== '');
}

/**
 * Where words stand in a text, whatever the case and accents of their letters, white space and line ends between them, the form
 * of quotation marks and dashes, and also where a hyphen breaks one of them at the end of a line.
 *
 * @returns spans of what is printed there, in code points, in order; at most `limit`
 */
export function findWords(text: string, words: string, limit: number): Span[] {
  const needles = needlesOf(words);
  const joined = folded(text, '');
  const found = new Map<number, number>();
  const look = (hay: Folded, needle: string): void => {
    let count = 0;
    for (const { from, to } of placesIn(text, hay, needle)) {
      found.set(from, Math.max(to, found.get(from) ?? 0));
      if (++count >= limit) return;
    }
  };
  for (const needle of needles) look(joined, needle);
  if (needles.some((needle) => needle.includes('-')) && joined.uneven.some(({ length }) => length === 0)) {
    const apart = folded(text, '-');
    for (const needle of needles) look(apart, needle);
  }
  return inCodePoints(text, [...found].toSorted(([left], [right]) => left - right).slice(0, limit));
}

/** Counted in one pass, however many there are. */
function inCodePoints(text: string, ranges: readonly (readonly [number, number])[]): Span[] {
  let [utf16, codePoint] = [0, 0];
  return ranges.map(([from, to]) => {
    codePoint += toCodePoint(text.slice(utf16, from), from - utf16);
    utf16 = from;
    return { start: codePoint, end: codePoint + toCodePoint(text.slice(from, to), to - from) };
  });
}
