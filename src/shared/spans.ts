/** A half-open range `[start, end)` in Unicode code points of a report's text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const isHighSurrogate = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;
const isLowSurrogate = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;

/** Whether a code point of two UTF-16 units starts at `index`. */
function isPairAt(text: string, index: number): boolean {
  return isHighSurrogate(text.charCodeAt(index)) && isLowSurrogate(text.charCodeAt(index + 1));
}

/** Number of code points in a text; a lone surrogate counts as one. */
export function codePointLength(text: string): number {
  return toCodePoint(text, text.length);
}

/**
 * Code points before a UTF-16 index.
 *
 * @param index UTF-16 index into `text`; inside a surrogate pair it counts the pair as begun
 */
export function toCodePoint(text: string, index: number): number {
  let pairs = 0;
  const last = Math.min(index, text.length);
  for (let at = 0; at < last - 1; at++) {
    if (isPairAt(text, at)) {
      pairs++;
      at++;
    }
  }
  return last - pairs;
}

/** UTF-16 index of a code point; the length of the text when it lies behind its end. */
export function toUtf16(text: string, codePoint: number): number {
  let index = 0;
  for (let seen = 0; seen < codePoint && index < text.length; seen++) index += isPairAt(text, index) ? 2 : 1;
  return index;
}

/** The words of a span. */
export function sliceSpan(text: string, span: Span): string {
  const from = toUtf16(text, span.start);
  const rest = text.slice(from);
  return rest.slice(0, toUtf16(rest, span.end - span.start));
}

/** The span of a UTF-16 range of `text`, as DOM selections and JavaScript searches give it. */
export function spanOfUtf16(text: string, from: number, to: number): Span {
  return { start: toCodePoint(text, from), end: toCodePoint(text, to) };
}

const contextUtf16 = 64;

/** Where to start looking around an index: flags pair up from the first of a row, so a row is looked at whole. */
function contextStart(text: string, index: number): number {
  let from = Math.max(0, index - contextUtf16);
  if (from > 0 && isPairAt(text, from - 1)) from--;
  while (from >= 2 && /^\p{Regional_Indicator}$/u.test(text.slice(from - 2, from))) from -= 2;
  return from;
}

/** Whether the border at `codePoint` cuts a grapheme cluster (a letter from its accent, an emoji in two). */
export function cutsGrapheme(text: string, codePoint: number): boolean {
  const index = toUtf16(text, codePoint);
  if (index === 0 || index >= text.length) return false;
  const from = contextStart(text, index);
  const around = text.slice(from, index + contextUtf16);
  const segment = new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(around).containing(index - from);
  return segment !== undefined && segment.index !== index - from;
}

/** Whether two spans share at least one code point. */
export function overlaps(left: Span, right: Span): boolean {
  return left.start < right.end && right.start < left.end;
}
