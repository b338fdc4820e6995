import { z } from 'zod';
import { reportId } from '../ids.ts';
import { readingChoices } from './reports.ts';
import { action } from './verb.ts';

/** Reading what is in the case in another way. */
export const readingVerbs = {
  /**
   * Reads a report's original again with other choices. The report stays as it is; what is read is a new version that replaces it.
   * Refused where the case has a report of the same bytes with the same text.
   */
  'report.readAgain': action(
    z.strictObject({
      id: reportId, ...readingChoices,
      /** Chosen by the caller: names the job in progress events and for `job.cancel`. */
      jobId: z.string().max(100).optional(),
    }),
    z.object({ id: reportId }),
  ),
} as const;
