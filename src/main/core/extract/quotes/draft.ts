import type { Polarity, QuoteKind, Voice } from '../../../../shared/vocabulary.ts';
import { confidenceOf, findEstimatives, likelihoodOf } from '../estimatives/find.ts';
import type { FoundQuote, Range, Reason } from '../model.ts';
import type { Passage } from './passage.ts';
import type { Speaker } from './speakers.ts';
import { indexAt, type Stretch } from './words.ts';

/** A quote before it has its key. */
export type Draft = Omit<FoundQuote, 'key'>;

/** What the rules found of a quote; the rest is read from its words. */
export interface Finding {
  readonly range: Range;
  readonly outer: Range | null;
  readonly kind: QuoteKind;
  readonly polarity: Polarity;
  readonly speaker: Speaker | null;
  readonly via: Speaker | null;
  readonly voice: Voice;
  readonly score: number;
  readonly because: readonly Reason[];
}

/** Tokens of a range. */
export const stretchOf = (passage: Passage, { from, to }: Range): Stretch => ({ first: indexAt(passage.words, from), end: indexAt(passage.words, to) });

/** Completes a quote with the estimative words in it. */
export function draft(passage: Passage, { range, outer, kind, polarity, speaker, via, voice, score, because }: Finding): Draft {
  const estimatives = findEstimatives(passage.words, stretchOf(passage, range));
  return {
    from: range.from, to: range.to, outer, kind, voice, polarity,
    speakerKey: speaker?.key ?? null, speakerText: speaker?.text ?? null, speakerRange: speaker?.range ?? null,
    viaKey: via?.key ?? null, viaText: via?.text ?? null,
    likelihood: likelihoodOf(estimatives), confidence: confidenceOf(estimatives), estimatives,
    language: passage.paragraph.language, score: Math.round(Math.min(0.99, Math.max(0.05, score)) * 100) / 100, because,
  };
}

const dissenting = /\b(?:dissent(?:s|ed|ing)?|minority (?:view|report|of)|disagree(?:s|d)?|alternative (?:view|judgment|judgement)|does not share|did not join|one (?:agency|analyst|officer|member|office|element)[^.]{0,60}(?:judges|assesses|believes|argues|holds|instead))\b/iu;

/** Whether a statement is a minority's. */
export const voiceOf = (text: string): Voice => (dissenting.test(text.slice(0, 2000)) ? 'dissent' : 'source');
