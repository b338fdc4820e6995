import { z } from 'zod';
import { openCase } from './cases.ts';
import { fileHandle } from './hosts.ts';
import { action } from './verb.ts';

const rescueReport = z.object({
  fileName: z.string(),
  /** Rows by table: how many there are now, whether all could be read where they stood, and how many the journal gave. */
  tables: z.array(z.object({ table: z.string(), kept: z.int(), isWhole: z.boolean(), fromHistory: z.int() })),
  /** Rows that could be read and not be kept, and why. */
  left: z.array(z.object({ table: z.string(), id: z.string(), reason: z.string() })),
  leftCount: z.int(),
  /** Hashes of originals and texts that are gone, or not what their hash says. */
  lostOriginals: z.array(z.string()),
  lostTexts: z.array(z.string()),
  /** Hashes of texts that were gone, and were read again from their originals by what had read them first. */
  readAgain: z.array(z.string()),
  /** Whether nothing is lost, so that the new case has the history of the old one. */
  keepsHistory: z.boolean(),
  /** Journal entries that are as they were written, and how many there were at least. */
  soundEntries: z.int(),
  entries: z.int(),
});

export const rescueVerbs = {
  /** Reads all that can be read of a damaged case, makes a new one of it and opens that. The damaged file is only read. */
  'case.rescue': action(z.strictObject({ file: fileHandle, target: fileHandle }), z.object({ case: openCase, report: rescueReport })),
} as const;

export type RescueReport = z.infer<typeof rescueReport>;
