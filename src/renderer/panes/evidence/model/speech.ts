import type { Span } from '../../../../shared/spans.ts';
import type { QuoteKind } from '../../../../shared/vocabulary.ts';
import { indexOf, spanIn, type Stretch } from './text.ts';

/** How selected words are said, and the span that goes with it. */
export interface SpeechGuess {
  readonly kind: QuoteKind;
  /** The words themselves, without quotation marks at both ends. */
  readonly span: Span;
  /** The words with their quotation marks, or the sentence that reports them. */
  readonly outer: Span | null;
}

const pairs: readonly (readonly [string, string])[] = [
  ['“', '”'], ['„', '“'], ['„', '”'], ['"', '"'], ['«', '»'], ['»', '«'], ['‘', '’'], ['‚', '‘'], ['‹', '›'], ['「', '」'], ['『', '』'],
];
const reporting =
  /\b(?:according to|acknowledge[sd]?|add(?:s|ed)|alleg(?:e[sd]?|ing)|announce[sd]?|argue[sd]?|assess(?:es|ed)?|claim(?:s|ed)?|conclude[sd]?|confirm(?:s|ed)?|declare[sd]?|den(?:y|ies|ied)|insist(?:s|ed)?|judge[sd]?|note[sd]?|report(?:s|ed(?:ly)?)?|sa(?:y|ys|id)|state[sd]|suggest(?:s|ed)?|t(?:ell|ells|old)|warn(?:s|ed)?|w(?:rites?|rote))\b/i;

/** Whether words stand between a pair of quotation marks. */
const isPair = (before: string, after: string) => pairs.some(([open, close]) => open === before && close === after);

/**
 * Guesses how selected words are said: direct when quotation marks stand around them, reported when
 * their sentence has a verb of saying, else a plain passage. A proposal for a form, never stored unseen.
 *
 * @param stretch the passage that the whole span lies in
 */
export function guessSpeech(stretch: Stretch, span: Span, locale: string): SpeechGuess {
  const { text } = stretch;
  const [from, to] = [indexOf(stretch, span.start), indexOf(stretch, span.end)];
  const words = text.slice(from, to);
  if (words.length > 2 && isPair(words.charAt(0), words.charAt(words.length - 1))) {
    return { kind: 'direct', span: spanIn(stretch, from + 1, to - 1), outer: span };
  }
  if (from > 0 && isPair(text.charAt(from - 1), text.charAt(to))) {
    return { kind: 'direct', span, outer: spanIn(stretch, from - 1, to + 1) };
  }
  if (isInsideMarks(text, from, to)) return { kind: 'direct', span, outer: null };
  const sentence = new Intl.Segmenter(locale, { granularity: 'sentence' }).segment(text).containing(from);
  if (!sentence || to > sentence.index + sentence.segment.length || !reporting.test(sentence.segment)) return { kind: 'passage', span, outer: null };
  const end = sentence.index + sentence.segment.trimEnd().length;
  return { kind: 'reported', span, outer: spanIn(stretch, sentence.index, Math.max(end, to)) };
}

/** Whether the words are a part of what stands between quotation marks: the last mark before them opens. */
function isInsideMarks(text: string, from: number, to: number): boolean {
  return ([['“', '”'], ['«', '»'], ['„', '“']] as const).some(([open, close]) => {
    const opened = text.lastIndexOf(open, from - 1);
    const closed = from === 0 ? -1 : text.lastIndexOf(close, from - 1);
    return from > 0 && opened > closed && text.indexOf(close, to) >= 0;
  });
}
