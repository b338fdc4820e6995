import { z } from 'zod';
import { sceneId } from '../ids.ts';
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

/** A saved view for a briefing. */
export const scene = z.object({
  id: sceneId,
  ordinal: z.int().nonnegative(),
  name: nameText,
  caption: optionalText,
  speakerNote: optionalText,
  marking,
  /** JSON: what was on screen, see `scene.ts`. */
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
