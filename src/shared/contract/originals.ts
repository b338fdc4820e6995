import { z } from 'zod';
import { reportId } from '../ids.ts';
import { action } from './verb.ts';

/** The original of a report as it looks, where its bytes alone can't be shown. */
export const originalVerbs = {
  /**
   * A whole HTML document that holds no script and asks for nothing. Runs of letters that stand in the report's text are in
   * `<span data-start data-end>`, in code points; there are none when today's reader would read another text from the bytes.
   */
  'report.originalPage': action(z.strictObject({ id: reportId }), z.object({ html: z.string(), hasSpans: z.boolean() })),
  /** A page of a TIFF as a picture, by number from 1; a very large one is scaled down. */
  'report.pagePicture': action(
    z.strictObject({ id: reportId, number: z.int().min(1) }), z.object({ base64: z.base64(), mediaType: z.enum(['image/png', 'image/jpeg']) }),
  ),
} as const;
