import { z } from 'zod';
import {
  actorId, aliasId, claimId, eventId, evidenceId, nodeId, operationId, quoteId, referenceId, tagId, techniqueId, thingId, thingKinds,
} from '../ids.ts';
import { datedInput, languageTag, longText, marking, nameText, optionalText, revision } from '../model/fields.ts';
import {
  actor, alias, claim, claimRemarks, event, operation, reference, relation, tag, technique,
} from '../model/thing.ts';
import { actorTypes, aliasKinds, statuses } from '../vocabulary.ts';
import { command, query } from './verb.ts';

const nothing = z.strictObject({});

const actorFields = {
  name: nameText, type: z.enum(actorTypes), role: optionalText, affiliation: optionalText, marking, note: optionalText,
};
const operationFields = {
  name: nameText, kind: z.string().min(1).max(100), aim: optionalText, status: z.enum(statuses),
  statusBasis: optionalText, scale: optionalText, ...datedInput, parentId: operationId.nullable(), marking, note: optionalText,
};
const eventFields = { name: nameText, status: z.enum(statuses).nullable(), ...datedInput, marking, note: optionalText };

const claimContent = z.union([
  z.object({ relation: z.string(), objectId: nodeId }),
  z.object({ property: z.string().min(1).max(60), value: longText.min(1) }),
]);

/** A claim to be made. Give `relation` and `objectId`, or `property` and `value`. */
export const newClaim = z.strictObject({
  subjectId: nodeId,
  relation: z.string().max(60).nullable(),
  objectId: nodeId.nullable(),
  property: z.string().max(60).nullable(),
  value: longText.nullable(),
  ...claimRemarks,
  ...datedInput,
}).refine((input) => claimContent.safeParse(input).success, 'needs relation and objectId, or property and value');

/** A claim as readers see it: names in place of identifiers. */
const claimSummary = claim.extend({
  subjectName: z.string(),
  objectName: z.string().nullable(),
  relationLabel: z.string().nullable(),
  attributionName: z.string().nullable(),
  quoteCount: z.int(),
  /** Number of different sources behind its quotes. */
  sourceCount: z.int(),
});

const summary = z.object({
  id: thingId, kind: z.enum(thingKinds),
  /** Name, title or exact words. */
  name: z.string(),
  /** Type of an actor, kind of an operation and so on; null where there is none. */
  type: z.string().nullable(),
});

const parts = {
  tags: z.array(tag), references: z.array(reference),
  claims: z.array(claimSummary),
  /** All claims there are; `claims` holds the first 200. */
  claimTotal: z.int(),
  quoteCount: z.int(),
};

const newPart = z.object({ id: z.string() });

export const thingVerbs = {
  'actor.create': command(z.strictObject({ ...actorFields, quoteIds: z.array(quoteId).max(500) }), z.object({ id: actorId })),
  'actor.edit': command(z.strictObject({ id: actorId, ...actorFields, revision }), nothing),
  'actor.read': query(z.strictObject({ id: actorId }), z.object({
    actor, aliases: z.array(alias), mentionCount: z.int(), ...parts,
  })),
  'actor.list': query(
    z.strictObject({ text: z.string().max(200).optional(), offset: z.int().nonnegative(), limit: z.int().min(1).max(500) }),
    z.object({ total: z.int(), actors: z.array(actor.extend({ claimCount: z.int(), quoteCount: z.int() })) }),
  ),
  /** Gives all that hangs on one actor to another and keeps its names as aliases. Undo splits them again. */
  'actor.merge': command(z.strictObject({ fromId: actorId, intoId: actorId, revision }), nothing),
  'alias.add': command(
    z.strictObject({ actorId, name: nameText, kind: z.enum(aliasKinds), language: languageTag }),
    z.object({ id: aliasId }),
  ),
  'alias.remove': command(z.strictObject({ id: aliasId }), nothing),

  'operation.create': command(
    z.strictObject({ ...operationFields, quoteIds: z.array(quoteId).max(500) }), z.object({ id: operationId }),
  ),
  'operation.edit': command(z.strictObject({ id: operationId, ...operationFields, revision }), nothing),
  'operation.read': query(z.strictObject({ id: operationId }), z.object({
    operation, techniques: z.array(technique), parentName: z.string().nullable(), ...parts,
  })),
  'operation.list': query(
    z.strictObject({ text: z.string().max(200).optional(), offset: z.int().nonnegative(), limit: z.int().min(1).max(500) }),
    z.object({ total: z.int(), operations: z.array(operation.extend({ claimCount: z.int(), quoteCount: z.int() })) }),
  ),
  'technique.add': command(
    z.strictObject({ operationId, framework: z.string().min(1).max(40), code: z.string().min(1).max(40), name: z.string().min(1).max(300) }),
    z.object({ id: techniqueId }),
  ),
  'technique.remove': command(z.strictObject({ id: techniqueId }), nothing),
  /** DISARM techniques whose code or name holds the text. */
  'technique.find': query(
    z.strictObject({ text: z.string().max(200), limit: z.int().min(1).max(100) }),
    z.array(z.object({ framework: z.string(), code: z.string(), name: z.string() })),
  ),

  'event.create': command(z.strictObject({ ...eventFields, quoteIds: z.array(quoteId).max(500) }), z.object({ id: eventId })),
  'event.edit': command(z.strictObject({ id: eventId, ...eventFields, revision }), nothing),
  'event.read': query(z.strictObject({ id: eventId }), z.object({ event, ...parts })),
  'event.list': query(
    z.strictObject({ offset: z.int().nonnegative(), limit: z.int().min(1).max(500) }),
    z.object({ total: z.int(), events: z.array(event) }),
  ),

  'claim.create': command(z.strictObject({ claim: newClaim, quoteIds: z.array(quoteId).max(500) }), z.object({ id: claimId })),
  'claim.edit': command(
    z.strictObject({
      id: claimId, relation: z.string().max(60).nullable(), value: longText.nullable(), ...claimRemarks, ...datedInput, revision,
    }), nothing,
  ),
  'claim.read': query(z.strictObject({ id: claimId }), claimSummary.extend({
    tags: z.array(tag), references: z.array(reference),
    evidence: z.array(z.object({ evidenceId, quoteId })),
  })),
  'claim.list': query(
    z.strictObject({
      thingId: nodeId.optional(), isUnsourced: z.boolean().optional(),
      offset: z.int().nonnegative(), limit: z.int().min(1).max(500),
    }),
    z.object({ total: z.int(), claims: z.array(claimSummary) }),
  ),
  'relation.list': query(nothing, z.array(relation)),
  'relation.create': command(
    z.strictObject({
      name: relation.shape.name, label: relation.shape.label, inverseLabel: relation.shape.inverseLabel,
      isRole: z.boolean(), isSymmetric: z.boolean(),
    }), nothing,
  ),

  'tag.add': command(z.strictObject({ thingId, name: z.string().min(1).max(100) }), newPart.extend({ id: tagId })),
  'tag.remove': command(z.strictObject({ id: tagId }), nothing),
  'reference.add': command(
    z.strictObject({ thingId, system: z.string().min(1).max(100), identifier: z.string().min(1).max(1000) }),
    newPart.extend({ id: referenceId }),
  ),
  'reference.remove': command(z.strictObject({ id: referenceId }), nothing),
  /** Removes a thing and all that hangs on it, in one step that can be undone. */
  'thing.remove': command(z.strictObject({ id: thingId }), nothing),
  /** Tags and references of any thing, a report, a quote or a source too. */
  'thing.labels': query(z.strictObject({ id: thingId }), z.object({ tags: z.array(tag), references: z.array(reference) })),
  /** Names, kinds and types of things, in the order asked; what is not there is left out. */
  'thing.summaries': query(z.strictObject({ ids: z.array(thingId).max(500) }), z.array(summary)),
  /** Things whose name, alias or words hold the text, folded for case, best first. */
  'thing.find': query(
    z.strictObject({ text: z.string().max(200), kinds: z.array(z.enum(thingKinds)).optional(), limit: z.int().min(1).max(100) }),
    z.array(summary),
  ),
  /** Things that a person may mean by a text: its identifier, a beginning or an end of one, or the exact name. */
  'thing.match': query(
    z.strictObject({ text: z.string().min(1).max(10_000), kinds: z.array(z.enum(thingKinds)).optional(), limit: z.int().min(1).max(100) }),
    z.array(summary),
  ),
} as const;

export type ClaimSummary = z.infer<typeof claimSummary>;
export type ThingSummary = z.infer<typeof summary>;
export type NewClaim = z.infer<typeof newClaim>;
