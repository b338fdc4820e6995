import { z } from 'zod';
import { claimId, eventId, nodeId, operationId, quoteId, reportId, sourceId, thingKinds } from '../ids.ts';
import { codePoint, optionalText, revision } from '../model/fields.ts';
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

export const network = z.object({
  nodes: z.array(networkNode),
  edges: z.array(networkEdge),
  /** All there are in the case, shown or not. */
  totals: z.object({ nodes: z.int(), edges: z.int(), unsourced: z.int() }),
});

const timelineCounts = z.object({
  total: z.int(),
  bins: z.array(z.object({
    fromDay: z.int(), count: z.int().positive(),
    /** How many of them are operations and how many events; the others are claims. */
    operations: z.int(), events: z.int(),
  })),
});

const timelineItem = z.object({
  id: z.union([operationId, eventId, claimId]),
  kind: z.enum(thingKinds),
  /** The kind of an operation, the relation or property of a claim; null for events. */
  type: z.string().nullable(),
  name: z.string(),
  status: z.enum(statuses).nullable(),
  polarity: z.enum(polarities).nullable(),
  date: z.string().nullable(),
  dateInferred: z.boolean(),
  /** What the date was worked out from; of an undated one, why it has none. */
  dateBasis: z.string().nullable(),
  earliestDay: z.int().nullable(),
  latestDay: z.int().nullable(),
  quoteCount: z.int(),
  /** Sources of the reports that it rests on. */
  sources: z.array(z.object({ id: sourceId, name: z.string() })),
  /** Reports that it rests on. */
  reportIds: z.array(reportId),
  /** Whether it is drawn as a line through all lanes: it bears the tag of key dates. */
  isKeyDate: z.boolean(),
  /** Actors that take part, for lanes. */
  actors: z.array(z.object({ id: nodeId, name: z.string() })),
  /** Operations that it belongs to, itself included. */
  operations: z.array(z.object({ id: nodeId, name: z.string() })),
});

const datedId = z.union([operationId, eventId, claimId]);

/** A date that stands in or near a quote of something. Places are code points of the report's text. */
const dateInWords = z.object({
  quoteId,
  reportId,
  reportTitle: z.string(),
  /** The quote's own words. */
  quote: z.string(),
  start: codePoint,
  end: codePoint,
  /** The date as the report writes it. */
  words: z.string(),
  /** The report's text before and after them, some words of each. */
  before: z.string(),
  after: z.string(),
  /** EDTF; null where nothing tells which day is meant. */
  edtf: z.string().nullable(),
  inferred: z.boolean(),
  /** What it was worked out from. */
  basis: z.string().nullable(),
  /** Whether the words are the quote's; else they stand near it. */
  isInQuote: z.boolean(),
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
  /** Items that touch a window of days, and the undated ones. All when the window is left out. Key dates come whatever the window. */
  'timeline.read': query(
    z.strictObject({
      fromDay: z.int().optional(), toDay: z.int().optional(), limit: z.int().min(1).max(20_000),
    }),
    z.object({
      items: z.array(timelineItem),
      undated: z.array(timelineItem),
      keyDates: z.array(timelineItem),
      totals: z.object({ dated: z.int(), undated: z.int() }),
    }),
  ),
  /** How many items touch a window and each of its bins of `binDays`, which start at whole multiples of it. At most 5,000 bins. */
  'timeline.count': query(
    z.strictObject({ fromDay: z.int(), toDay: z.int(), binDays: z.int().positive() })
      .refine(({ fromDay, toDay, binDays }) => toDay >= fromDay && (toDay - fromDay) / binDays <= 5000, 'the window must hold 1 to 5,000 bins'),
    timelineCounts,
  ),
  /** First and last day that any item names, and the counts between them in at most some 256 bins; null when none names one. */
  'timeline.span': query(
    z.strictObject({}),
    z.object({ firstDay: z.int().nullable(), lastDay: z.int().nullable(), counts: timelineCounts.extend({ binDays: z.int().positive() }).nullable() }),
  ),
  /**
   * By identifier, all that a window of days concerns: what is dated in it, undated claims about that, who takes part, the
   * quotes it rests on and their reports, and reports published then.
   */
  'timeline.within': query(
    z.strictObject({ fromDay: z.int(), toDay: z.int() }).refine(({ fromDay, toDay }) => toDay >= fromDay, 'the window must not end before it begins'),
    z.object({ ids: z.array(z.string()) }),
  ),
  /** Dates that stand in or near the quotes of something, the nearest first. */
  'timeline.dates': query(z.strictObject({ id: datedId }), z.object({ revision, quoteCount: z.int(), dates: z.array(dateInWords) })),
  /** Gives something the date that words of a report tell; words that no quote of it holds become one. */
  'timeline.date': command(
    z.strictObject({
      id: datedId, revision, reportId, start: codePoint, end: codePoint,
      date: z.string().min(1).max(200), dateInferred: z.boolean(), dateBasis: optionalText,
    }),
    z.object({ quoteId }),
  ),
} as const;

export type NetworkNode = z.infer<typeof networkNode>;
export type NetworkEdge = z.infer<typeof networkEdge>;
export type Network = z.infer<typeof network>;
export type DateInWords = z.infer<typeof dateInWords>;
export type TimelineItem = z.infer<typeof timelineItem>;
