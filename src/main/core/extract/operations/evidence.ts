import type { FoundQuote } from '../model.ts';
import type { Sentence } from '../text/document.ts';

/** Gives the quotes that an operation or claim rests on, making a passage of its sentence where none covers it. */
export interface Evidence {
  readonly keysFor: (sentence: Sentence, from: number, to: number) => string[];
  /** The passages made so far. */
  readonly passages: () => FoundQuote[];
}

/** Evidence out of the quotes already found. A quote covers words when it contains them and tells most of the sentence, or its clause. */
export function evidenceFrom(quotes: readonly FoundQuote[], text: string): Evidence {
  const made = new Map<number, FoundQuote>();
  const ordered = quotes.toSorted((a, b) => a.from - b.from);
  const keysFor = (sentence: Sentence, from: number, to: number): string[] => {
    const covering = startingBefore(ordered, from).filter((quote) => quote.to >= to && quote.to > sentence.from);
    const told = covering.filter((quote) => quote.kind === 'reported' || (quote.to - quote.from) * 2 >= sentence.to - sentence.from);
    if (told.length > 0) return covering.map(({ key }) => key);
    const passage = made.get(sentence.from) ?? passageOf(sentence, text, made.size + 1);
    made.set(sentence.from, passage);
    return [...covering.map(({ key }) => key), passage.key];
  };
  return { keysFor, passages: () => [...made.values()] };
}

const reach = 40;

/** The last few of the ordered quotes that start at `place` or before it: one that starts further up does not cover it. */
function startingBefore(ordered: readonly FoundQuote[], place: number): readonly FoundQuote[] {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ordered[middle]?.from ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return ordered.slice(Math.max(0, low - reach), low);
}

function passageOf(sentence: Sentence, text: string, number: number): FoundQuote {
  const { from } = sentence;
  const to = from + text.slice(from, sentence.to).trimEnd().length;
  return {
    key: `p${number}`, from, to, outer: null, kind: 'passage', voice: 'source', polarity: 'asserts', speakerKey: null, speakerText: null,
    speakerRange: null, viaKey: null, viaText: null, likelihood: null, confidence: null, estimatives: [], language: null,
    score: 0.6, because: [{ rule: 'passage: evidence of an operation or claim', note: null, words: [{ from, to }] }],
  };
}
