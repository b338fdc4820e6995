import { z } from 'zod';
import { actorId, proposalId, reportId } from '../ids.ts';
import { span } from '../model/extraction.ts';
import { revision } from '../model/fields.ts';
import { proposal, proposalContent, proposalKinds, proposalStates, reading } from '../model/proposal.ts';
import { fileHandle } from './hosts.ts';
import { action, command, query } from './verb.ts';

const nothing = z.strictObject({});
const ids = z.array(proposalId).min(1).max(20_000);

/** An actor of the case that a proposed actor may be, and what speaks for it. */
const match = z.object({ actorId, name: z.string(), type: z.string(), role: z.string().nullable(), reasons: z.array(z.string()) });

const proposalView = proposal.omit({ content: true }).extend({
  content: proposalContent,
  /** Name, words or claim in words. */
  name: z.string(),
  /** Names of what the content speaks of, by identifier. */
  labels: z.record(z.string(), z.string()),
  /** Where the quotes lie that an operation or claim rests on, in code points; empty for the rest. */
  rests: z.array(span),
  /** For a proposed actor, best first; empty for the rest. */
  matches: z.array(match),
});

const readResult = z.object({
  /** New proposals by kind, and how many of what was read the case had, or the analyst had decided, already. */
  added: z.record(z.enum(proposalKinds), z.int()),
  settled: z.int(),
  withdrawn: z.int(),
});

export const proposalVerbs = {
  /** Reads a report and proposes what it finds. What was decided before is not proposed again. */
  'proposal.read': action(z.strictObject({ reportId, jobId: z.string().max(100).optional() }), readResult),
  /** Takes what another extractor found, from a file of the documented form. */
  'proposal.import': action(z.strictObject({ reportId, file: fileHandle }), readResult),
  /** In order of the report and of the place in it. */
  'proposal.list': query(
    z.strictObject({
      reportId: reportId.optional(), states: z.array(z.enum(proposalStates)).min(1), kinds: z.array(z.enum(proposalKinds)).optional(),
      leastScore: z.number().min(0).max(1).optional(), offset: z.int().nonnegative(), limit: z.int().min(1).max(500),
    }),
    z.object({ total: z.int(), proposals: z.array(proposalView) }),
  ),
  /** How many are pending and how many were decided, by report and kind. `rejected` counts those of "never again" too. */
  'proposal.count': query(nothing, z.array(z.object({ reportId, kind: z.enum(proposalKinds), pending: z.int(), accepted: z.int(), rejected: z.int() }))),
  /** Which reports were read for proposals, by which programs, the newest last. */
  'proposal.readings': query(nothing, z.array(reading)),
  /**
   * Makes case content of proposals, and of what they speak of. With `content`, of one proposal as the analyst edited it;
   * with `intoId`, a proposed actor becomes part of one that is there.
   */
  'proposal.accept': command(
    z.strictObject({ ids, content: proposalContent.optional(), intoId: actorId.optional() })
      .refine(({ ids: given, content, intoId }) => (content === undefined && intoId === undefined) || given.length === 1, 'content and intoId fit one proposal'),
    z.object({ accepted: z.array(z.object({ id: proposalId, outcomeId: z.string() })) }),
  ),
  /**
   * Accepts all that are pending with at least a score, and whose parts have it too: the first `mostAcceptedAtOnce` of them
   * in one step; `left` says how many the next step would take.
   */
  'proposal.acceptAbove': command(
    z.strictObject({ reportId: reportId.optional(), kinds: z.array(z.enum(proposalKinds)).optional(), leastScore: z.number().min(0).max(1) }),
    z.object({ accepted: z.array(z.object({ id: proposalId, outcomeId: z.string() })), heldBack: z.int(), left: z.int() }),
  ),
  /** With `never`, the same is not proposed again from any report of the case. */
  'proposal.reject': command(z.strictObject({ ids, never: z.boolean() }), nothing),
  /** Puts rejected proposals back among the pending ones. */
  'proposal.reopen': command(z.strictObject({ ids }), nothing),
  /** Keeps the judgement that a proposed actor is not one of the case. */
  'proposal.distinguish': command(z.strictObject({ id: proposalId, actorId, revision }), nothing),
} as const;

export type ProposalView = z.infer<typeof proposalView>;
export type ProposalMatch = z.infer<typeof match>;
