import { z } from 'zod';
import { quoteId, reportId, restingId } from '../ids.ts';
import { codePoint } from '../model/fields.ts';
import { action, query } from './verb.ts';

/** Where the words of a report stand in its new version: found there, or left to the analyst. */
export const verdicts = ['exact', 'moved', 'ambiguous', 'orphan'] as const;
/** Ways in which two texts differ that say the same words. */
export const differenceKinds = ['white-space', 'quotation-marks', 'dashes', 'hyphenation', 'letters'] as const;
/** How like the words a place is: the same, the same in other type, or only near to them. */
export const likenesses = ['same', 'typography', 'near'] as const;

const jobId = z.string().max(100).optional();
const pair = { oldId: reportId, newId: reportId };
const span = { start: codePoint, end: codePoint };

const support = z.object({ thingId: restingId, name: z.string(), type: z.string() });

/** A place in the new text that a quote may have come to, with what stands around it. */
const place = z.object({
  ...span, exact: z.string(), before: z.string(), after: z.string(),
  likeness: z.enum(likenesses), differences: z.array(z.enum(differenceKinds)),
  /** Share of the words that are the same, 0 to 1. */
  similarity: z.number(),
});

const plannedQuote = z.object({
  quoteId, ...span, exact: z.string(), before: z.string(), after: z.string(), page: z.int(),
  number: z.int().positive(), supports: z.array(support),
  verdict: z.enum(verdicts),
  /** The one place of an `exact` or `moved` quote. */
  place: place.nullable(),
  /** Places to choose from where it is `ambiguous` or `orphan`: at most 20, in the order of the text or the nearest first. */
  places: z.array(place),
  /** All the places there are, shown or not. */
  placeCount: z.int(),
  /** The quote that carries it on already. */
  carriedTo: z.object({ quoteId, exact: z.string(), ...span, thingIds: z.array(restingId) }).nullable(),
  /** Whether the analyst left it behind when others were carried over: it need not be asked again. */
  wasLeft: z.boolean(),
});

/** A quote of the new report that carries on none of the old one, and what rests on it. */
const gainedQuote = z.object({ quoteId, exact: z.string(), ...span, supports: z.array(support) });

/** A mention or a date of the older report whose words have no certain place in the new one. */
const leftBehind = z.object({ exact: z.string(), ...span, page: z.int(), /** The actor, or the date in EDTF; null for one that nobody could read. */ name: z.string().nullable() });
const carried = z.object({ carried: z.int(), left: z.int(), /** At most 200 of those that are left, in the order of the text. */ leftOnes: z.array(leftBehind) });
const head = z.object({ id: reportId, title: z.string(), date: z.string().nullable(), importedAt: z.string() });

const versionPlan = z.object({
  older: head, newer: head,
  quotes: z.array(plannedQuote), gained: z.array(gainedQuote),
  /** Mentions and dates that stand at one certain place in the new text, and those that don't. */
  mentions: carried, datings: carried,
  /** Whether the texts are the same, letter by letter. */
  isSameText: z.boolean(),
});

export const versionVerbs = {
  /** Looks for every quote of a report in the text of another one that replaces it. Changes nothing. */
  'version.plan': action(z.strictObject({ ...pair, jobId }), versionPlan),
  /**
   * Carries quotes over to the report that replaces theirs, in one step: those that are exact or moved, but for `left`, and
   * those that the analyst placed. What is left is remembered for the next `version.plan`. With them go remarks, hedges, tags and what rests on them, and the report's mentions and dates.
   */
  'version.apply': action(
    z.strictObject({
      ...pair, left: z.array(quoteId).max(20_000).default([]),
      placed: z.array(z.strictObject({ quoteId, ...span, exact: z.string().min(1) })).max(20_000).default([]),
      jobId,
    }),
    z.object({ quotes: z.int(), mentions: z.int(), datings: z.int() }),
  ),
  /**
   * Of some reports, those that may be new versions of others in the case: of the same title or address, from other bytes, and imported later.
   * Nothing is taken for one before the analyst says so. Those that replace a report already, or whose older one is replaced, are left out.
   */
  'version.candidates': query(
    z.strictObject({ ids: z.array(reportId).max(5_000) }),
    z.array(z.object({ newerId: reportId, newerTitle: z.string(), newerFileName: z.string(), olderId: reportId, olderTitle: z.string(), olderFileName: z.string(), reasons: z.array(z.enum(['url', 'title'])) })),
  ),
  /** Reports that another one may be a new version of, likeliest first, each with what speaks for it. */
  'version.suggest': query(
    z.strictObject({ title: z.string().max(10_000), opening: z.string().max(10_000), url: z.string().max(4000).nullable(), exceptId: reportId.optional() }),
    z.array(z.object({ reportId, title: z.string(), reasons: z.array(z.enum(['url', 'title', 'text'])) })),
  ),
} as const;

export type Verdict = (typeof verdicts)[number];
export type DifferenceKind = (typeof differenceKinds)[number];
export type PlannedQuote = z.infer<typeof plannedQuote>;
export type GainedQuote = z.infer<typeof gainedQuote>;
export type LeftBehind = z.infer<typeof leftBehind>;
export type VersionPlan = z.infer<typeof versionPlan>;
