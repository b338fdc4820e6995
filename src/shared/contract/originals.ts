import { z } from 'zod';
import { reportId } from '../ids.ts';
import { action } from './verb.ts';

/** The original of a report as markup, for formats that can be laid out as a page. */
export const originalVerbs = {
  /**
   * A whole HTML document that holds no script and asks for nothing. Runs of letters that stand in the report's text are in
   * `<span data-start data-end>`, in code points; there are none when today's reader would read another text from the bytes.
   */
  'report.originalPage': action(z.strictObject({ id: reportId }), z.object({ html: z.string(), hasSpans: z.boolean() })),
} as const;
