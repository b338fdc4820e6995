import { z } from 'zod';
import {
  actorId, aliasId, claimId, eventId, nodeId, operationId, referenceId, tagId, techniqueId, thingId,
} from '../ids.ts';
import {
  actorTypes, aliasKinds, confidences, credibilities, likelihoods, polarities, statuses, voices,
} from '../vocabulary.ts';
import { dated, longText, marking, nameText, optionalText, revision } from './fields.ts';

/** Person, organisation, state, group, persona, office or publication. */
export const actor = z.object({
  id: actorId,
  name: nameText,
  type: z.enum(actorTypes),
  /** What the actor is or does in this case. */
  role: optionalText,
  affiliation: optionalText,
  marking,
  note: optionalText,
  revision,
});

export const alias = z.object({
  id: aliasId,
  actorId,
  name: nameText,
  kind: z.enum(aliasKinds),
  language: z.string().max(35).nullable(),
  revision,
});

/** Campaign, intrusion, disclosure, sanction ... */
export const operation = z.object({
  id: operationId,
  name: nameText,
  /** The analyst's word for what it is, such as `influence`, `intrusion`, `disclosure`, `sanctions`. */
  kind: z.string().min(1).max(100),
  aim: optionalText,
  status: z.enum(statuses),
  statusBasis: optionalText,
  scale: optionalText,
  ...dated,
  parentId: operationId.nullable(),
  marking,
  note: optionalText,
  revision,
});

/** A technique of a framework, such as DISARM T0049.003, that an operation used. */
export const technique = z.object({
  id: techniqueId,
  operationId,
  framework: z.string().min(1).max(40),
  code: z.string().min(1).max(40),
  name: z.string().min(1).max(300),
  revision,
});

/** A dated happening that is not itself an operation. */
export const event = z.object({
  id: eventId,
  name: nameText,
  status: z.enum(statuses).nullable(),
  ...dated,
  marking,
  note: optionalText,
  revision,
});

/** Everything a claim says besides what it is about. */
export const claimRemarks = {
  voice: z.enum(voices),
  /** Which actor said it. */
  attributionId: actorId.nullable(),
  /** Who said it, in words, where no actor stands for it. */
  attributionText: optionalText,
  polarity: z.enum(polarities),
  status: z.enum(statuses).nullable(),
  likelihood: z.enum(likelihoods).nullable(),
  confidence: z.enum(confidences).nullable(),
  /** The hedge in the source's own words, such as "we believe". */
  estimativeWords: optionalText,
  credibility: z.literal(credibilities).nullable(),
  marking,
  note: optionalText,
};

/**
 * Who did what to whom, and when: a link to an object by a relation, or a property with a value.
 * Exactly one of the two pairs is set.
 */
export const claim = z.object({
  id: claimId,
  subjectId: nodeId,
  relation: z.string().max(60).nullable(),
  objectId: nodeId.nullable(),
  property: z.string().max(60).nullable(),
  value: longText.nullable(),
  ...claimRemarks,
  ...dated,
  revision,
});

/** A kind of link. `isRole` marks the parts that an actor has in an operation or is affected by it. */
export const relation = z.object({
  name: z.string().regex(/^[a-z][a-z0-9_]{0,59}$/),
  label: z.string().min(1).max(60),
  inverseLabel: z.string().min(1).max(60),
  isRole: z.boolean(),
  isSymmetric: z.boolean(),
  revision,
});

export const tag = z.object({ id: tagId, thingId, name: z.string().min(1).max(100), revision });

/** The same thing in another system, such as a STIX identifier or a Wikidata item. */
export const reference = z.object({
  id: referenceId,
  thingId,
  system: z.string().min(1).max(100),
  identifier: z.string().min(1).max(1000),
  revision,
});

/** Where an analyst put a node by hand, in the network's own units. */
export const placement = z.object({ thingId: nodeId, x: z.number(), y: z.number(), revision });

export type Actor = z.infer<typeof actor>;
export type Alias = z.infer<typeof alias>;
export type Technique = z.infer<typeof technique>;
export type Claim = z.infer<typeof claim>;
export type Relation = z.infer<typeof relation>;
export type Tag = z.infer<typeof tag>;
export type Reference = z.infer<typeof reference>;
