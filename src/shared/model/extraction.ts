import { z } from 'zod';
import {
  actorTypes, aliasKinds, confidences, estimativeClasses, likelihoods, markings, mentionKinds, polarities, quoteKinds, statuses, voices,
} from '../vocabulary.ts';
import { actorId } from '../ids.ts';
import { codePoint, nameText, optionalText } from './fields.ts';

/** Names an entry within one extraction. */
const key = z.string().min(1).max(60);
/** `[start, end)` in code points of the report's text. */
export const span = z.strictObject({ start: codePoint, end: codePoint });
/** How sure the extractor is, 0 to 1; a rank, not a probability. */
export const score = z.number().min(0).max(1);
/** Why something is proposed: the rule and the words that it went by. */
const reason = z.strictObject({ rule: z.string().min(1).max(80), note: optionalText, words: z.array(span).max(50) });
/** All that speaks for a proposal. */
export const because = z.array(reason).min(1).max(20);

/** What the words of a date come to. */
export const resolvedDate = {
  /** EDTF, null when the words can't be resolved. */
  edtf: z.string().max(200).nullable(),
  inferred: z.boolean(),
  basis: optionalText,
};

const actorProposal = z.strictObject({
  key, name: nameText, type: z.enum(actorTypes), role: optionalText,
  /** An actor of the case that this is taken to be. */
  knownId: actorId.nullable(),
  aliases: z.array(z.strictObject({ name: nameText, kind: z.enum(aliasKinds), language: z.string().max(35).nullable() })).max(200),
  mentions: z.array(z.strictObject({ ...span.shape, kind: z.enum(mentionKinds) })).min(1).max(20_000),
  score, because,
});

const quoteProposal = z.strictObject({
  key, ...span.shape,
  /** With the quotation marks, or the sentence around reported words. */
  outer: span.nullable(),
  kind: z.enum(quoteKinds),
  voice: z.enum(voices),
  polarity: z.enum(polarities),
  speakerKey: key.nullable(),
  /** The speaker in the report's words, where they stand. */
  speakerText: optionalText,
  speakerSpan: span.nullable(),
  viaKey: key.nullable(),
  viaText: optionalText,
  likelihood: z.enum(likelihoods).nullable(),
  confidence: z.enum(confidences).nullable(),
  estimatives: z.array(z.strictObject({
    ...span.shape, norm: z.string().min(1).max(200), class: z.enum(estimativeClasses), likelihood: z.enum(likelihoods).nullable(),
  })).max(200),
  language: z.string().max(35).nullable(),
  score, because,
});

const operationProposal = z.strictObject({
  key, name: nameText, kind: z.string().min(1).max(100), aim: optionalText,
  status: z.enum(statuses), statusBasis: optionalText,
  date: z.strictObject(resolvedDate).nullable(),
  /** Parts of actors in it; `relation` is a relation of the case that is a role, such as `executes` or `targets`. */
  parts: z.array(z.strictObject({ actorKey: key, relation: z.string().max(60), polarity: z.enum(polarities), words: z.array(span).max(20) })).max(100),
  /** Quotes of this extraction that it rests on. */
  quoteKeys: z.array(key).min(1).max(100),
  techniques: z.array(z.strictObject({ framework: z.string().max(40), code: z.string().max(40), name: z.string().max(300), words: span })).max(50),
  score, because,
});

const claimProposal = z.strictObject({
  key, subjectKey: key, relation: z.string().max(60), objectKey: key,
  voice: z.enum(voices), polarity: z.enum(polarities), status: z.enum(statuses).nullable(),
  date: z.strictObject(resolvedDate).nullable(),
  quoteKeys: z.array(key).min(1).max(50),
  score, because,
});

const dateProposal = z.strictObject({ key, ...span.shape, ...resolvedDate, score, because });

/** Words on handling; `marking` is the TLP label that they are, or null for others, such as a classification. */
const markingProposal = z.strictObject({ key, ...span.shape, marking: z.enum(markings).nullable(), score, because });

/** What an extractor read in one report: the form in which the built-in extractor and those of users answer. */
export const extraction = z.strictObject({
  extractor: z.string().min(1).max(100),
  version: z.string().min(1).max(60),
  actors: z.array(actorProposal),
  quotes: z.array(quoteProposal),
  operations: z.array(operationProposal),
  claims: z.array(claimProposal),
  dates: z.array(dateProposal),
  markings: z.array(markingProposal),
});

export type Extraction = z.infer<typeof extraction>;
