import { z } from 'zod';
import { claimId, eventId, nodeId, operationId, thingKinds } from '../ids.ts';
import { confidences, likelihoods, polarities, statuses, voices } from '../vocabulary.ts';
import { command, query } from './verb.ts';

const nothing = z.strictObject({});

const networkNode = z.object({
  id: nodeId,
  kind: z.enum(thingKinds),
  /** Actor type, or `operation`, or `event`. */
  type: z.string(),
  name: z.string(),
  status: z.enum(statuses).nullable(),
  claimCount: z.int(),
  quoteCount: z.int(),
  /** Where the analyst put it; null when never placed by hand. */
  x: z.number().nullable(),
  y: z.number().nullable(),
});

const networkEdge = z.object({
  id: claimId,
  fromId: nodeId,
  toId: nodeId,
  relation: z.string(),
  label: z.string(),
  voice: z.enum(voices),
  polarity: z.enum(polarities),
  /** Of the claim, else of the operation it touches. */
  status: z.enum(statuses).nullable(),
  likelihood: z.enum(likelihoods).nullable(),
  confidence: z.enum(confidences).nullable(),
  quoteCount: z.int(),
});

const network = z.object({
  nodes: z.array(networkNode),
  edges: z.array(networkEdge),
  /** All there are in the case, shown or not. */
  totals: z.object({ nodes: z.int(), edges: z.int(), unsourced: z.int() }),
});

const timelineItem = z.object({
  id: z.union([operationId, eventId, claimId]),
  kind: z.enum(thingKinds),
  name: z.string(),
  status: z.enum(statuses).nullable(),
  polarity: z.enum(polarities).nullable(),
  date: z.string().nullable(),
  dateInferred: z.boolean(),
  earliestDay: z.int().nullable(),
  latestDay: z.int().nullable(),
  quoteCount: z.int(),
  /** Actors that take part, for lanes. */
  actors: z.array(z.object({ id: nodeId, name: z.string() })),
  /** Operations that it belongs to, itself included. */
  operations: z.array(z.object({ id: nodeId, name: z.string() })),
});

export const paneVerbs = {
  /** The nodes with the most claims first, with the claims between them. Events are left out unless asked for. */
  'network.read': query(
    z.strictObject({ limit: z.int().min(1).max(20_000), withEvents: z.boolean() }), network,
  ),
  /** A node and all within `depth` claims of it. */
  'network.neighbourhood': query(
    z.strictObject({ id: nodeId, depth: z.int().min(1).max(4), limit: z.int().min(1).max(5000) }), network,
  ),
  'network.place': command(
    z.strictObject({ placements: z.array(z.strictObject({ thingId: nodeId, x: z.number(), y: z.number() })).min(1).max(20_000) }),
    nothing,
  ),
  'network.release': command(z.strictObject({ ids: z.array(nodeId).min(1).max(20_000) }), nothing),
  /** Items that touch a window of days, and the undated ones. All when the window is left out. */
  'timeline.read': query(
    z.strictObject({
      fromDay: z.int().optional(), toDay: z.int().optional(), limit: z.int().min(1).max(20_000),
    }),
    z.object({
      items: z.array(timelineItem),
      undated: z.array(timelineItem),
      totals: z.object({ dated: z.int(), undated: z.int() }),
    }),
  ),
  /** How many items touch a window and each of its bins of `binDays`, which start at whole multiples of it. At most 5,000 bins. */
  'timeline.count': query(
    z.strictObject({ fromDay: z.int(), toDay: z.int(), binDays: z.int().positive() })
      .refine(({ fromDay, toDay, binDays }) => toDay >= fromDay && (toDay - fromDay) / binDays <= 5000, 'the window must hold 1 to 5,000 bins'),
    z.object({ total: z.int(), bins: z.array(z.object({ fromDay: z.int(), count: z.int().positive() })) }),
  ),
  /** First and last day that any item names; null when none does. */
  'timeline.span': query(z.strictObject({}), z.object({ firstDay: z.int().nullable(), lastDay: z.int().nullable() })),
} as const;

export type NetworkNode = z.infer<typeof networkNode>;
export type NetworkEdge = z.infer<typeof networkEdge>;
export type Network = z.infer<typeof network>;
export type TimelineItem = z.infer<typeof timelineItem>;
