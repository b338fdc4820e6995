import { z } from 'zod';
import { mergeId } from '../ids.ts';
import { instant, revision, sha256 } from './fields.ts';

/** What was taken in from another copy of the case, or from another case, at one time. */
export const merge = z.object({
  id: mergeId,
  mergedAt: instant,
  mergedBy: z.string(),
  fileName: z.string(),
  /** SHA-256 of the other file as it lay there. */
  fileSha256: sha256,
  /** The last entry of the journal that both have; 0 for another case. */
  commonSeq: z.int().nonnegative(),
  /** Hash of the other journal's last entry, which covers all before it. */
  headHash: sha256,
  /** The other journal's entries that were new here, as a JSON array of {seq, at, author, tool, command, label, kind, targetSeq, changeCount, hash, reports}, where `reports` are those that the entry changed, as they are called there. */
  entries: z.string(),
  /** Rows that both had made for themselves and that are one since: a JSON object from identifiers there to those here. */
  joined: z.string(),
  /** What a person decided, as a JSON array of {id, what, name, take, fields}; fields are {field, mine, theirs} as they stood. */
  decisions: z.string(),
  /** Rows of the other that were not taken as they stood there, as a JSON array of {table, row}. */
  leftOut: z.string(),
  revision,
});

export type Merge = z.infer<typeof merge>;
