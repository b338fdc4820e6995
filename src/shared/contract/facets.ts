import { z } from 'zod';
import { claimId, nodeId, sourceId } from '../ids.ts';
import { markings, reliabilities } from '../vocabulary.ts';
import { query } from './verb.ts';

/** Positions in a list of the same answer: a name that thousands share is told once. */
const indices = z.array(z.int().min(0));

/** What a network can be filtered by beyond what is drawn of it. Days since 1970-01-01; an end that is open or not known is null. */
const facets = z.object({
  sources: z.array(z.object({ id: sourceId, name: z.string(), reliability: z.enum(reliabilities) })),
  tags: z.array(z.string()),
  claims: z.array(z.object({
    id: claimId,
    /** Sources whose words support it: what stands in several reports of one source is not said twice. */
    sources: indices,
    /** Of the claim, else the best of its quotes; null where none is graded. */
    credibility: z.int().nullable(),
    marking: z.enum(markings).nullable(),
    /** Of the claim, else of the operation or event that it touches. */
    isDated: z.boolean(), earliestDay: z.int().nullable(), latestDay: z.int().nullable(),
    tags: indices,
  })),
  /** Things with a tag; the others are left out. */
  tagged: z.array(z.object({ id: nodeId, tags: indices })),
  /** Operations and events with a date of their own: its first day, else its last. */
  dated: z.array(z.object({ id: nodeId, day: z.int() })),
});

export const facetVerbs = {
  /** Of all claims between things: their sources, grades, markings, days and tags. */
  'network.facets': query(z.strictObject({}), facets),
} as const;

export type NetworkFacets = z.infer<typeof facets>;
