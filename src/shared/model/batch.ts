import { z } from 'zod';
import { batchId } from '../ids.ts';
import { instant, nameText, revision } from './fields.ts';

const count = z.int().nonnegative();

/** Files that were imported together, once they are done. */
export const batch = z.object({
  id: batchId,
  /** The folder, or the first file, for people. */
  name: nameText,
  startedAt: instant,
  finishedAt: instant,
  fileCount: count,
  importedCount: count,
  duplicateCount: count,
  refusedCount: count,
  /** Sequence numbers of the journal's entries that added the reports, as a JSON array. */
  entries: z.string(),
  /** Files that gave no report, as a JSON array of {name, state, reportId, code, message}. */
  leftOut: z.string(),
  revision,
});
