import { codePointLength } from '../../../../shared/spans.ts';
import type { Layers, QuoteMark } from './marks.ts';
import type { Stretch } from './text.ts';

/** Stretches of a report whose text is the texts joined by `gap`, as an importer cuts paragraphs. */
export function stretchesOf(texts: readonly string[], gap = '\r\n\r\n'): Stretch[] {
  let start = 0;
  return texts.map((text) => {
    const stretch = { start, end: start + codePointLength(text), text };
    start = stretch.end + codePointLength(gap);
    return stretch;
  });
}

/** The only stretch of a report. */
export function stretchOf(text: string, start = 0): Stretch {
  return { start, end: start + codePointLength(text), text };
}

/** The span of words in a stretch, found by JavaScript's own search. */
export function spanOf(stretch: Stretch, words: string): { start: number; end: number } {
  const index = stretch.text.indexOf(words);
  const start = stretch.start + codePointLength(stretch.text.slice(0, index));
  return { start, end: start + codePointLength(words) };
}

export function quoteMark(number: number, span: { start: number; end: number }, change: Partial<QuoteMark> = {}): QuoteMark {
  return { id: `quote--${String(number)}`, number, ...span, tone: 'claim', isDenied: false, ...change };
}

export function layers(change: Partial<Layers>): Layers {
  return { quotes: [], estimatives: [], mentions: [], datings: [], ...change };
}
