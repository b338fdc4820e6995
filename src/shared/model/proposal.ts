import { z } from 'zod';
import { actorId, distinctionId, nodeId, proposalId, quoteId, readingId, reportId } from '../ids.ts';
import {
  actorTypes, aliasKinds, confidences, estimativeClasses, likelihoods, markings, mentionKinds, polarities, quoteKinds, statuses, voices,
} from '../vocabulary.ts';
import { because, resolvedDate, score, span } from './extraction.ts';
import { instant, longText, nameText, optionalText, revision } from './fields.ts';

export const proposalStates = ['pending', 'accepted', 'rejected', 'never'] as const;
export const proposalKinds = ['actor', 'quote', 'operation', 'claim', 'dating', 'marking'] as const;

/** An actor or quote that a proposal speaks of: one of the case, or one that is proposed too. */
export const actorRef = z.union([actorId, proposalId]);
export const quoteRef = z.union([quoteId, proposalId]);
/** What a claim links: actors, operations and events of the case, or proposed ones. */
export const nodeRef = z.union([nodeId, proposalId]);

const actorContent = z.strictObject({
  kind: z.literal('actor'), name: nameText, type: z.enum(actorTypes), role: optionalText,
  knownId: actorId.nullable(),
  /** Actors of the case that the analyst judged another than this one. */
  notSameIds: z.array(actorId).max(200),
  aliases: z.array(z.strictObject({ name: nameText, kind: z.enum(aliasKinds), language: z.string().max(35).nullable() })).max(200),
  mentions: z.array(z.strictObject({ ...span.shape, kind: z.enum(mentionKinds) })).max(20_000),
  because,
});

const quoteContent = z.strictObject({
  kind: z.literal('quote'), ...span.shape, exact: longText.min(1), outer: span.nullable(),
  quoteKind: z.enum(quoteKinds), voice: z.enum(voices), polarity: z.enum(polarities),
  speaker: actorRef.nullable(), speakerText: optionalText, speakerSpan: span.nullable(),
  via: actorRef.nullable(), viaText: optionalText,
  likelihood: z.enum(likelihoods).nullable(), confidence: z.enum(confidences).nullable(),
  estimatives: z.array(z.strictObject({
    ...span.shape, norm: z.string().min(1).max(200), class: z.enum(estimativeClasses), likelihood: z.enum(likelihoods).nullable(),
  })).max(200),
  language: z.string().max(35).nullable(),
  because,
});

const operationContent = z.strictObject({
  kind: z.literal('operation'), name: nameText, operationKind: z.string().min(1).max(100), aim: optionalText,
  status: z.enum(statuses), statusBasis: optionalText, date: z.strictObject(resolvedDate).nullable(),
  parts: z.array(z.strictObject({ actor: actorRef, relation: z.string().max(60), polarity: z.enum(polarities) })).max(100),
  quotes: z.array(quoteRef).min(1).max(100),
  techniques: z.array(z.strictObject({ framework: z.string().max(40), code: z.string().max(40), name: z.string().max(300), words: span })).max(50),
  because,
});

const claimContent = z.strictObject({
  kind: z.literal('claim'), subject: nodeRef, relation: z.string().max(60), object: nodeRef,
  voice: z.enum(voices), polarity: z.enum(polarities), status: z.enum(statuses).nullable(), date: z.strictObject(resolvedDate).nullable(),
  quotes: z.array(quoteRef).min(1).max(50),
  because,
});

const datingContent = z.strictObject({ kind: z.literal('dating'), ...span.shape, exact: longText.min(1), date: z.strictObject(resolvedDate), because });

/** Accepted, a TLP label becomes the report's marking; other words on handling (`marking` null) a line of its note. */
const markingContent = z.strictObject({ kind: z.literal('marking'), ...span.shape, exact: longText.min(1), marking: z.enum(markings).nullable(), because });

/** What is proposed, as it is kept and as it may be edited before it is accepted. Spans are in code points. */
export const proposalContent = z.discriminatedUnion('kind', [
  actorContent, quoteContent, operationContent, claimContent, datingContent, markingContent,
]);

/** A row of the file: what an extractor suggests; becomes case content only when accepted. */
export const proposal = z.object({
  id: proposalId,
  reportId,
  kind: z.enum(proposalKinds),
  /** Where in the text it begins, in code points. */
  at: z.int().nonnegative(),
  /** The same for what says the same, so that what was decided is not proposed again. */
  fingerprint: z.string().min(1),
  /** JSON of `proposalContent`. */
  content: z.string(),
  extractor: z.string().min(1).max(100),
  extractorVersion: z.string().min(1).max(60),
  rule: z.string().max(200),
  score,
  state: z.enum(proposalStates),
  /** What it became: an actor, quote, operation, claim, dating or report. */
  outcomeId: z.string().nullable(),
  revision,
});

/** That an extractor read a report, when last with a new outcome, and how much it found; one an extractor and report. */
export const reading = z.object({
  id: readingId, reportId, extractor: z.string().min(1).max(100), extractorVersion: z.string().min(1).max(60), at: instant, found: z.int().nonnegative(), revision,
});

/** That two actors are not the same, as the analyst judged. */
export const distinction = z.object({ id: distinctionId, actorId, otherId: actorId, note: optionalText, revision });

export type Reading = z.infer<typeof reading>;
export type ProposalContent = z.infer<typeof proposalContent>;
export type ContentOf<K extends ProposalContent['kind']> = Extract<ProposalContent, { kind: K }>;
export type ProposalKind = (typeof proposalKinds)[number];
export type ProposalState = (typeof proposalStates)[number];
export type Proposal = z.infer<typeof proposal>;
