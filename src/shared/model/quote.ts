import { z } from 'zod';
import {
  actorId, datingId, estimativeId, evidenceId, mentionId, quoteId, reportId, restingId,
} from '../ids.ts';
import {
  confidences, credibilities, estimativeClasses, likelihoods, mentionKinds, polarities, quoteKinds, voices,
} from '../vocabulary.ts';
import { codePoint, dated, longText, marking, optionalText, revision, sha256 } from './fields.ts';

/** What an analyst says about a quote; all of it can be edited, unlike the words. */
export const quoteRemarks = {
  kind: z.enum(quoteKinds),
  voice: z.enum(voices),
  polarity: z.enum(polarities),
  /** Who said it, as an actor of the case. */
  speakerId: actorId.nullable(),
  /** Who said it, in the report's words. */
  speakerText: optionalText,
  speakerStart: codePoint.nullable(),
  speakerEnd: codePoint.nullable(),
  /** Through whom it reached the report. */
  viaId: actorId.nullable(),
  viaText: optionalText,
  likelihood: z.enum(likelihoods).nullable(),
  confidence: z.enum(confidences).nullable(),
  credibility: z.literal(credibilities).nullable(),
  language: z.string().max(35).nullable(),
  marking,
  note: optionalText,
};

/** A span of a report's text with its exact words. The anchor never changes. */
export const quote = z.object({
  id: quoteId,
  reportId,
  start: codePoint,
  end: codePoint,
  exact: z.string().min(1),
  prefix: longText,
  suffix: longText,
  exactSha256: sha256,
  page: z.int().positive(),
  /**
   * Another span of the same statement, which shares words with this one: with its quotation marks, the sentence around
   * reported words, or the part of them that is reported.
   */
  outerStart: codePoint.nullable(),
  outerEnd: codePoint.nullable(),
  /** The longer quote that this one was cut from. */
  partOfId: quoteId.nullable(),
  /** The quote of the report that this one's report replaces, which these words carry on. */
  carriedFromId: quoteId.nullable(),
  ...quoteRemarks,
  revision,
});

/** That a thing rests on a quote. */
export const evidence = z.object({ id: evidenceId, quoteId, thingId: restingId, note: optionalText, revision });

/** An estimative wording in or around a quote, such as "probably". */
export const estimative = z.object({
  id: estimativeId,
  quoteId,
  start: codePoint,
  end: codePoint,
  exact: z.string().min(1),
  norm: z.string().max(200),
  class: z.enum(estimativeClasses),
  likelihood: z.enum(likelihoods).nullable(),
  revision,
});

/** Where an actor is named in a report's text. */
export const mention = z.object({
  id: mentionId,
  actorId,
  reportId,
  start: codePoint,
  end: codePoint,
  exact: z.string().min(1),
  kind: z.enum(mentionKinds),
  revision,
});

/** A date expression in a report's text and what it was resolved to; `date` is null when it can't be. */
export const dating = z.object({
  id: datingId,
  reportId,
  start: codePoint,
  end: codePoint,
  exact: z.string().min(1),
  ...dated,
  note: optionalText,
  revision,
});

export type Quote = z.infer<typeof quote>;
export type Mention = z.infer<typeof mention>;
export type Dating = z.infer<typeof dating>;
