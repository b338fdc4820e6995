import { z } from 'zod';
import { fileHandle } from './hosts.ts';
import { action } from './verb.ts';

export const findingCodes = [
  'file-damaged', 'foreign-key', 'schema-foreign', 'original-altered', 'text-altered', 'text-differs', 'quote-mismatch', 'quote-differs',
  'quote-hash', 'journal-hash', 'journal-gap', 'row-differs', 'index-differs',
] as const;

const finding = z.object({ code: z.enum(findingCodes), subject: z.string(), message: z.string() });

/** What could not be looked at, and why. Nothing is known to be wrong. */
const note = z.object({ code: z.enum(['extractor-other', 'not-read', 'encrypted']), subject: z.string(), message: z.string() });

const checkReport = z.object({
  /** When the check began. */
  checkedAt: z.string(),
  /** The program and its version. */
  tool: z.string(),
  caseTitle: z.string(),
  fileName: z.string(),
  checked: z.object({
    reports: z.int(), originalBytes: z.int(), quotes: z.int(), journalEntries: z.int(), rows: z.int(),
    /** Reports whose original bytes were read again by the recorded extractor, and quotes that were looked for in what it read. */
    readAgain: z.int(), quotesAgain: z.int(),
  }),
  /** Hash of the newest journal entry, to be kept somewhere else; null in an empty journal. */
  journalHash: z.string().nullable(),
  /** What read the reports, and whether the same version is at hand to do it again. */
  extractors: z.array(z.object({ name: z.string(), version: z.string(), reports: z.int(), isAtHand: z.boolean() })),
  findings: z.array(finding),
  notes: z.array(note),
});

export const checkVerbs = {
  /** Compares all of a case with its checksums and its journal, and reads every original again. Changes nothing. */
  'case.check': action(z.strictObject({
    jobId: z.string().max(100).optional(),
    /** Tried on originals that are encrypted, to read them again; never stored. */
    passwords: z.array(z.string().min(1).max(1_000)).max(20).default([]),
  }), checkReport),
  /** Writes the report of a check as plain text, or as JSON where the name ends in `.json`. */
  'check.save': action(z.strictObject({ file: fileHandle, report: checkReport }), z.strictObject({})),
} as const;

export type Finding = z.infer<typeof finding>;
export type CheckNote = z.infer<typeof note>;
export type CheckReport = z.infer<typeof checkReport>;
