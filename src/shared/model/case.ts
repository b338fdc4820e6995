import { z } from 'zod';
import { proposalId, reportId, sceneId } from '../ids.ts';
import { instant, marking, nameText, optionalText, revision } from './fields.ts';

/** What the case file says of itself; one row. */
export const caseInfo = z.object({
  id: z.literal('case'),
  title: nameText,
  description: optionalText,
  /** Highest marking of what the case holds, as the analyst set it. */
  marking,
  createdAt: instant,
  revision,
});

export const proposalStates = ['pending', 'accepted', 'rejected', 'never'] as const;

/** What an extractor suggests; becomes case content only when accepted. */
export const proposal = z.object({
  id: proposalId,
  reportId,
  kind: z.string().min(1).max(40),
  /** JSON in the extractor's documented form. */
  payload: z.string(),
  extractor: z.string().min(1).max(100),
  extractorVersion: z.string().min(1).max(40),
  rule: z.string().max(200),
  confidence: z.number().min(0).max(1).nullable(),
  state: z.enum(proposalStates),
  revision,
});

/** A saved view for a briefing. */
export const scene = z.object({
  id: sceneId,
  ordinal: z.int().nonnegative(),
  name: nameText,
  caption: optionalText,
  speakerNote: optionalText,
  marking,
  /** JSON: layout, filters, time window, selection. */
  view: z.string(),
  revision,
});

export const journalKinds = ['do', 'undo', 'redo'] as const;

/** One entry of the journal, without its changes. */
export const journalEntry = z.object({
  seq: z.int().positive(),
  at: instant,
  author: z.string(),
  tool: z.string(),
  command: z.string(),
  label: z.string(),
  kind: z.enum(journalKinds),
  /** The entry that this one takes back or does again. */
  targetSeq: z.int().positive().nullable(),
  changeCount: z.int().nonnegative(),
  previousHash: z.string(),
  hash: z.string(),
});

export type JournalEntry = z.infer<typeof journalEntry>;
