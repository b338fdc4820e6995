import { z } from 'zod';
import { claimId, nodeId, quoteId, reportId, sourceId, thingKinds } from '../ids.ts';
import { polarities, statuses, voices } from '../vocabulary.ts';
import { action } from './verb.ts';

/** How much something matters in a network: by its neighbours, by the ways over it, by its nearness to all, by what points at it. */
export const measures = ['degree', 'betweenness', 'closeness', 'pagerank'] as const;

/** What counts as a connection. Without a say: claims that assert something that went further than being considered or planned. */
export const networkBasis = z.strictObject({
  /** Denied claims connect as well. */
  withDenied: z.boolean().default(false),
  /** Claims of what was only considered or planned, or was not conducted, connect as well. */
  withConsidered: z.boolean().default(false),
  /** Claims without a quote connect as well. */
  withUnsourced: z.boolean().default(true),
});

const limit = (usual: number) => z.int().min(1).max(20_000).default(usual);

const question = z.discriminatedUnion('ask', [
  /** The shortest ways between two things, and those up to `longerBy` claims longer. */
  z.strictObject({ ask: z.literal('paths'), fromId: nodeId, toId: nodeId, longerBy: z.int().min(0).max(3).default(0), limit: z.int().min(1).max(200).default(20) }),
  /** Things that are tied to each of several. */
  z.strictObject({ ask: z.literal('common'), ids: z.array(nodeId).min(2).max(20), limit: limit(100) }),
  /** All within so many claims of a thing. */
  z.strictObject({ ask: z.literal('around'), id: nodeId, depth: z.int().min(1).max(6), limit: limit(500) }),
  /** Things by a measure, the highest first. */
  z.strictObject({ ask: z.literal('rank'), by: z.enum(measures), limit: limit(20) }),
  /** Groups that are tied among themselves more than to others (Louvain), the largest first. */
  z.strictObject({ ask: z.literal('communities'), limit: limit(50) }),
  /** Things that nothing is tied to. */
  z.strictObject({ ask: z.literal('isolated'), limit: limit(500) }),
  /** What would be otherwise without a source's words, without a thing, or without all that has no quote. */
  z.strictObject({
    ask: z.literal('without'),
    leave: z.discriminatedUnion('what', [
      z.strictObject({ what: z.literal('source'), id: sourceId }), z.strictObject({ what: z.literal('thing'), id: nodeId }), z.strictObject({ what: z.literal('unsourced') }),
    ]),
    limit: limit(200),
  }),
]);

/** A thing that an answer speaks of. */
const toldThing = z.object({ id: nodeId, kind: z.enum(thingKinds), type: z.string(), name: z.string() });

/** A claim that an answer rests on, with the first of its quotes. */
const toldClaim = z.object({
  id: claimId, fromId: nodeId, toId: nodeId, label: z.string(), voice: z.enum(voices), polarity: z.enum(polarities),
  /** Of the claim, else of the operation it touches. */
  status: z.enum(statuses).nullable(),
  /** Whether another claim says the opposite of the same. */
  isContradicted: z.boolean(),
  quoteCount: z.int(), sourceCount: z.int(),
  quotes: z.array(z.object({ id: quoteId, exact: z.string(), reportId, reportTitle: z.string(), page: z.int() })),
});

const rank = z.object({ id: nodeId, value: z.number(), neighbours: z.int() });

const found = z.discriminatedUnion('ask', [
  z.object({
    ask: z.literal('paths'),
    /** Claims on a shortest way; null when there is none. */
    length: z.int().nullable(),
    /** Things in order, and for each step the claims that tie one to the next. */
    paths: z.array(z.object({ thingIds: z.array(nodeId), steps: z.array(z.array(claimId)) })),
    /** Whether there are more than were asked for. */
    isMore: z.boolean(),
    /** Length of a shortest way where nothing connects: over claims that don't count as connections; null when there is none either. */
    otherwise: z.int().nullable(),
  }),
  z.object({ ask: z.literal('common'), total: z.int(), common: z.array(z.object({ id: nodeId, claimIds: z.array(claimId) })) }),
  z.object({ ask: z.literal('around'), total: z.int(), rings: z.array(z.object({ total: z.int(), ids: z.array(nodeId) })) }),
  z.object({
    ask: z.literal('rank'), by: z.enum(measures), total: z.int(), ranks: z.array(rank),
    /** From how many of all things ways were followed: fewer than all means that the values are estimates. */
    sampled: z.int(),
  }),
  z.object({
    ask: z.literal('communities'), total: z.int(), modularity: z.number(),
    groups: z.array(z.object({ size: z.int(), ids: z.array(nodeId), within: z.int(), outward: z.int() })),
  }),
  z.object({ ask: z.literal('isolated'), total: z.int(), ids: z.array(nodeId) }),
  z.object({
    ask: z.literal('without'),
    lost: z.object({ total: z.int(), ids: z.array(claimId) }),
    /** Things that have a connection now and would have none. */
    isolated: z.object({ total: z.int(), ids: z.array(nodeId) }),
    /** Parts of two things or more that hang together. */
    parts: z.object({ before: z.int(), after: z.int() }),
    largest: z.object({ before: z.int(), after: z.int() }),
    /** Pairs of things that some way connects now, and none would. */
    pairsApart: z.int(),
    /** What would come apart: things that hang together now, in the parts that they would fall into. */
    apart: z.array(z.object({ size: z.int(), ids: z.array(nodeId) })),
  }),
]);

const answer = z.object({
  /** What the question was asked of: things and claims between them that connect, and claims that don't count as connections. */
  basis: z.object({ things: z.int(), claims: z.int(), denied: z.int(), considered: z.int(), unsourced: z.int() }),
  found,
  things: z.array(toldThing),
  claims: z.array(toldClaim),
});

/** One value a thing, in the order of `ids`; `community` counts from 0, the largest first. */
const values = z.object({
  ids: z.array(nodeId), degree: z.array(z.number()), betweenness: z.array(z.number()), closeness: z.array(z.number()), pagerank: z.array(z.number()),
  community: z.array(z.int()), sampled: z.int(),
});

const jobId = z.string().max(100).optional();

export const questionVerbs = {
  /** Answers a question about the whole network of a case, away from the thread that answers other calls. */
  'network.ask': action(z.strictObject({ question, basis: networkBasis.prefault({}), jobId }), answer),
  /** All measures of all things, for drawing by them; or communities alone, which are there much sooner, the other lists being empty. */
  'network.measure': action(z.strictObject({ basis: networkBasis.prefault({}), measures: z.enum(['all', 'communities']).prefault('all'), jobId }), values),
} as const;

export type Measure = (typeof measures)[number];
export type NetworkBasis = z.infer<typeof networkBasis>;
export type NetworkQuestion = z.infer<typeof question>;
export type AskedQuestion = z.input<typeof question>;
export type NetworkAnswer = z.infer<typeof answer>;
export type NetworkFinding = z.infer<typeof found>;
export type ToldClaim = z.infer<typeof toldClaim>;
export type ToldThing = z.infer<typeof toldThing>;
export type NetworkValues = z.infer<typeof values>;
