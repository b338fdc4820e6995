import { z } from 'zod';

/** The kinds of thing that have an identifier of their own and can be selected. */
export const thingKinds = ['source', 'report', 'quote', 'actor', 'operation', 'event', 'claim'] as const;
export type ThingKind = (typeof thingKinds)[number];

/** Kinds of row that hang on a thing. */
export const partKinds = [
  'alias', 'mention', 'evidence', 'estimative', 'technique', 'dating', 'tag', 'reference', 'proposal', 'reading', 'distinction', 'scene', 'batch', 'search', 'foreign', 'merge',
] as const;
export type PartKind = (typeof partKinds)[number];

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';

/** Schema of identifiers `kind--UUID`, as in STIX; the kind can be read off the identifier. */
function idOf<K extends ThingKind | PartKind>(kind: K) {
  return z.string().regex(new RegExp(`^${kind}--${uuid}$`)).brand<K>();
}

export const sourceId = idOf('source');
export const reportId = idOf('report');
export const quoteId = idOf('quote');
export const actorId = idOf('actor');
export const operationId = idOf('operation');
export const eventId = idOf('event');
export const claimId = idOf('claim');
export const aliasId = idOf('alias');
export const mentionId = idOf('mention');
export const evidenceId = idOf('evidence');
export const estimativeId = idOf('estimative');
export const techniqueId = idOf('technique');
export const datingId = idOf('dating');
export const tagId = idOf('tag');
export const referenceId = idOf('reference');
export const proposalId = idOf('proposal');
export const readingId = idOf('reading');
export const distinctionId = idOf('distinction');
export const sceneId = idOf('scene');
export const savedSearchId = idOf('search');
export const batchId = idOf('batch');
export const foreignObjectId = idOf('foreign');
export const mergeId = idOf('merge');

/** What a claim can be about. */
export const nodeId = z.union([actorId, operationId, eventId]);
/** What a quote can be attached to. */
export const restingId = z.union([actorId, operationId, eventId, claimId]);
export const thingId = z.union([sourceId, reportId, quoteId, actorId, operationId, eventId, claimId]);

export type SourceId = z.infer<typeof sourceId>;
export type ReportId = z.infer<typeof reportId>;
export type QuoteId = z.infer<typeof quoteId>;
export type ActorId = z.infer<typeof actorId>;
export type OperationId = z.infer<typeof operationId>;
export type EventId = z.infer<typeof eventId>;
export type ClaimId = z.infer<typeof claimId>;
export type NodeId = z.infer<typeof nodeId>;
export type RestingId = z.infer<typeof restingId>;
export type ProposalId = z.infer<typeof proposalId>;
export type BatchId = z.infer<typeof batchId>;
export type ThingId = z.infer<typeof thingId>;

/** The type of identifiers of a kind. */
export type IdOf<K extends ThingKind | PartKind> = z.infer<ReturnType<typeof idOf<K>>>;

/**
 * Puts a kind in front of a UUID.
 *
 * @param uuid lower-case, with dashes
 */
export function makeId<K extends ThingKind | PartKind>(kind: K, uuid: string): IdOf<K> {
  return `${kind}--${uuid}` as IdOf<K>;
}
