import { z } from 'zod';
import { reportId } from '../ids.ts';
import { query } from './verb.ts';

const custodyRecord = z.object({
  reportId, title: z.string(), sourceName: z.string(), fileName: z.string(), url: z.string().nullable(),
  importedAt: z.string(),
  originalSha256: z.string(), originalBytes: z.int(), textSha256: z.string(),
  /** What read the file, and its version. */
  extractor: z.string(), extractorVersion: z.string(),
  /**
   * Journal entries on the report, oldest first: who, when, with what, and the hash that seals each and all before it. What was done in a copy
   * stands before the entry that merged it.
   */
  steps: z.array(z.object({
    seq: z.int(), at: z.string(), author: z.string(), tool: z.string(), label: z.string(), kind: z.enum(['do', 'undo', 'redo']), hash: z.string(),
    /** The copy whose history the entry stands in; null for the history of this case. */
    copy: z.object({ fileName: z.string(), fileSha256: z.string() }).nullable(),
  })),
});

export const custodyVerbs = {
  /** The chain of custody of a report, or of all of them. */
  'report.custody': query(z.strictObject({ id: reportId.nullable() }), z.array(custodyRecord)),
  /** The same as a table, a line for each entry: RFC 4180, of which a spreadsheet carries nothing out. */
  'report.custodyTable': query(z.strictObject({ id: reportId.nullable() }), z.object({ csv: z.string() })),
} as const;

export type CustodyRecord = z.infer<typeof custodyRecord>;
