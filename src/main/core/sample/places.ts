import { spanOfUtf16, type Span } from '../../../shared/spans.ts';

/**
 * Where words stand that occur exactly once between two UTF-16 indices of a text.
 *
 * @returns code points of the whole text
 * @throws Error when they are not there or more than once
 */
export function onlyPlace(text: string, words: string, from = 0, to = text.length): Span {
  const at = text.indexOf(words, from);
  if (at < 0 || at + words.length > to) throw new Error(`"${words}" does not stand in the text`);
  const next = text.indexOf(words, at + 1);
  if (next >= 0 && next + words.length <= to) throw new Error(`"${words}" stands in the text more than once`);
  return spanOfUtf16(text, at, at + words.length);
}

/** Where words stand that is nearest to an index, both in UTF-16 units; the span in code points. */
export function nearestPlace(text: string, words: string, index: number): Span {
  const [before, after] = [text.lastIndexOf(words, index), text.indexOf(words, index)];
  const at = before >= 0 && (after < 0 || index - before <= after - index) ? before : after;
  if (at < 0) throw new Error(`"${words}" does not stand in the text`);
  return spanOfUtf16(text, at, at + words.length);
}

/** The span with its quotation marks where words stand between some, else null. */
export function withMarks(text: string, words: string): Span | null {
  const marked = `“${words}”`;
  const at = text.indexOf(marked);
  return at < 0 ? null : spanOfUtf16(text, at, at + marked.length);
}

const isWord = (letter: string) => /[\p{L}\p{N}]/u.test(letter);

/** A way to name something, and whole words of the text that read so. */
export interface Naming<T> {
  readonly naming: T;
  readonly spans: readonly Span[];
}

/** Finds all namings as whole words, longer ones first, so that "Trump" is not found inside "Donald Trump". */
export function namingsIn<T extends { readonly text: string }>(text: string, namings: readonly T[]): Naming<T>[] {
  const taken: { from: number; to: number }[] = [];
  return namings.toSorted((left, right) => right.text.length - left.text.length).map((naming) => {
    const spans: Span[] = [];
    for (let from = text.indexOf(naming.text); from >= 0; from = text.indexOf(naming.text, from + 1)) {
      const to = from + naming.text.length;
      const isWhole = !isWord(text.charAt(from - 1)) && !isWord(text.charAt(to));
      if (!isWhole || taken.some((other) => from < other.to && other.from < to)) continue;
      taken.push({ from, to });
      spans.push(spanOfUtf16(text, from, to));
    }
    return { naming, spans };
  });
}
