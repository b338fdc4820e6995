import { z } from 'zod';
import { actorId, thingId } from '../ids.ts';
import { journalEntry } from '../model/case.ts';
import { fileHandle } from './hosts.ts';
import { action } from './verb.ts';

const count = z.int().nonnegative();

export const mergeSides = ['mine', 'theirs'] as const;

/** Which copy is followed where both can't be. */
export const mergeDecision = z.strictObject({ id: z.string().max(400), take: z.enum(mergeSides) });

/** The newest step of a copy on what is contested; null where it can't be told. */
const doer = z.object({ author: z.string(), at: z.string(), label: z.string() }).nullable();

const quoteInWords = z.object({ words: z.string(), report: z.string(), page: z.int() });

/** What one copy says of it. */
const standing = z.object({ by: doer, /** The quotes that it rests on there; the first 20. */ quotes: z.array(quoteInWords) });

/** Something that both copies changed, each in another way, so that a person has to decide. */
const mergeConflict = z.object({
  id: z.string(),
  /** `changed` in both; `removed-here` and in use there; `removed-there` and in use here. */
  is: z.enum(['changed', 'removed-here', 'removed-there']),
  /** The table that it is a row of, such as `actor`. */
  what: z.string(),
  /** What it is or belongs to, where that is still a thing of this case. */
  thingId: thingId.nullable(),
  name: z.string(),
  /** Of what was changed in both: columns with what each copy says. */
  fields: z.array(z.object({ field: z.string(), mine: z.string().nullable(), theirs: z.string().nullable() })),
  mine: standing,
  theirs: standing,
  /** Of what one copy removed: what the other one changed of it or built on it; the first 20 of `inUseCount`. */
  inUse: z.array(z.object({ what: z.string(), words: z.string() })),
  inUseCount: count,
});

const rowCounts = z.object({ added: count, changed: count, removed: count });

/** An actor of another case that may be one of this case, with what speaks for it. */
const actorMatch = z.object({ theirs: actorId, name: z.string(), mine: actorId, mineName: z.string(), reasons: z.array(z.string()) });

const mergeOutcome = z.object({
  fileName: z.string(),
  fileSha256: z.string(),
  /** Of another case: actors that may be the same as one here, and were not said to be; the first 500. */
  matches: z.array(actorMatch),
  /** The last entry that both journals begin with; 0 for another case. */
  commonSeq: count,
  /** Hash of the other journal's last entry. */
  headHash: z.string(),
  /** Sequence number of this case's newest entry, as this was worked out. */
  seq: count,
  /** What the other copy did that is new here: the newest 100 of `entryCount`. */
  entries: z.array(journalEntry),
  entryCount: count,
  /** What changes here, by table. */
  counts: z.record(z.string(), rowCounts),
  /** The first 100 of what comes in, in words. */
  samples: z.array(z.object({ what: z.string(), words: z.string() })),
  conflicts: z.array(mergeConflict),
  /** How many of the conflicts are not decided by what was given. */
  undecidedCount: count,
  /** Rows of the other copy of which something is not taken, as it was decided. */
  leftOutCount: count,
});

const mergeInput = {
  file: fileHandle,
  /** Of the other copy, where it has one. Without it, a protected one is refused as `PASSWORD_NEEDED`. */
  passphrase: z.string().min(1).max(1000).nullable().default(null),
  decisions: z.array(mergeDecision).max(100_000).default([]),
  /** Whether it may be another case, which is then combined with this one. */
  isOtherCase: z.boolean().default(false),
  /** Actors of another case that are the same as actors of this one, as a person judged. */
  same: z.array(z.strictObject({ theirs: actorId, mine: actorId })).max(10_000).default([]),
  jobId: z.string().max(100).optional(),
};

export const mergeVerbs = {
  /** What `merge.apply` would do with another copy of the open case. Undecided, what is here stays. Changes nothing, in neither file. */
  'merge.preview': action(z.strictObject(mergeInput), mergeOutcome),
  /**
   * Takes the changes of another copy into the open case, as one step that undo takes back. Every conflict has to be decided.
   * A protected copy goes into a case without a passphrase only where that is said to be meant: `INPUT_INVALID`.
   */
  'merge.apply': action(
    z.strictObject({
      ...mergeInput,
      /** What the caller showed; refused when either copy has changed since. */
      expected: z.strictObject({ seq: count, headHash: z.string().max(64) }).optional(),
      /** Whether what is protected there may lie here in plain. */
      unprotected: z.boolean().default(false),
    }),
    mergeOutcome,
  ),
} as const;

export type MergeOutcome = z.infer<typeof mergeOutcome>;
export type MergeConflict = z.infer<typeof mergeConflict>;
export type MergeDecision = z.infer<typeof mergeDecision>;
