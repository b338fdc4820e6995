import type { FoundActor, FoundMention } from '../model.ts';
import type { Paragraph, TextDocument } from '../text/document.ts';
import { judge, type Judgement } from './judge.ts';
import { findMarked, type Marked } from './marks.ts';
import { indexAt, type Stretch, type Words, wordsOf } from './words.ts';

export interface JudgedMarks extends Marked {
  readonly judgement: Judgement;
}

/** A paragraph prepared for reading quotations: its words, marks, sentences and the actors in it. */
export interface Passage {
  readonly index: number;
  readonly text: string;
  readonly paragraph: Paragraph;
  readonly words: Words;
  readonly marks: readonly JudgedMarks[];
  /** Index into `marks` of the quotation that a token stands in, else -1. Names in marks count as plain words. */
  readonly markOf: Int32Array;
  /** Sentences, joined where a quotation runs over their ends. */
  readonly units: readonly Stretch[];
  /** Mentions in the paragraph, and by token the one that stands there. */
  readonly mentions: readonly FoundMention[];
  readonly mentionOf: Int32Array;
  /** Whether a mention names a person. */
  readonly isPerson: (mention: FoundMention) => boolean;
}

/** Prepares a document's paragraphs. */
export function passagesOf(document: TextDocument, actors: readonly FoundActor[]): Passage[] {
  const mentions = actors.flatMap((actor) => [...actor.mentions]).toSorted((a, b) => a.from - b.from || b.to - a.to);
  const persons = new Set(actors.filter(({ type }) => type === 'person').map(({ key }) => key));
  const isPerson = ({ actorKey, kind }: FoundMention) => persons.has(actorKey) && (kind === 'name' || kind === 'short');
  let next = 0;
  return document.paragraphs.map((paragraph, index) => {
    while ((mentions[next]?.from ?? Infinity) < paragraph.from) next++;
    const first = next;
    while ((mentions[next]?.from ?? Infinity) < paragraph.to) next++;
    return passageOf(document.text, paragraph, index, mentions.slice(first, next), isPerson);
  });
}

function passageOf(text: string, paragraph: Paragraph, index: number, mentions: readonly FoundMention[], isPerson: Passage['isPerson']): Passage {
  const words = wordsOf(paragraph.sentences.flatMap(({ tokens }) => [...tokens]));
  const marked = findMarked(text, paragraph, paragraph.sentences.map(({ to }) => to));
  const marks = marked.map((one, at) => ({ ...one, judgement: judge(text, words, at, marked) }));
  const markOf = new Int32Array(words.tokens.length).fill(-1);
  marks.forEach((one, at) => {
    if (one.judgement.is !== 'name') cover(words, markOf, one.outer.from, one.outer.to, at);
  });
  const mentionOf = new Int32Array(words.tokens.length).fill(-1);
  mentions.forEach((one, at) => cover(words, mentionOf, one.from, one.to, at));
  return { index, text, paragraph, words, marks, markOf, units: unitsOf(paragraph, markOf), mentions, mentionOf, isPerson };
}

/** Writes a value to all tokens of a range that have none. */
function cover(words: Words, table: Int32Array, from: number, to: number, value: number): void {
  for (let at = indexAt(words, from); (words.tokens[at]?.from ?? Infinity) < to; at++) if (table[at] === -1) table[at] = value;
}

/** The sentence that a token stands in. */
export function unitAt(units: readonly Stretch[], token: number): Stretch | null {
  let low = 0;
  let high = units.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((units[middle]?.end ?? 0) <= token) low = middle + 1;
    else high = middle;
  }
  return units[low] ?? null;
}

function unitsOf(paragraph: Paragraph, markOf: Int32Array): Stretch[] {
  const units: Stretch[] = [];
  let first = 0;
  let end = 0;
  for (const { tokens } of paragraph.sentences) {
    end += tokens.length;
    const mark = markOf[end - 1] ?? -1;
    if (mark !== -1 && markOf[end] === mark) continue;
    units.push({ first, end });
    first = end;
  }
  if (end > first) units.push({ first, end });
  return units;
}
