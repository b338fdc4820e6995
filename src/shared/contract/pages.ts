import { z } from 'zod';
import { reportId } from '../ids.ts';
import { codePoint } from '../model/fields.ts';
import { query } from './verb.ts';

const size = z.number().positive();

/** The original of a report as it looks: its bytes, and where its words stand on its pages. */
export const pageVerbs = {
  /** Pages of a report that has such, by number from 1, `[start, end)` in code points of the text; sizes in points. */
  'report.pages': query(
    z.strictObject({ id: reportId, from: z.int().min(1), limit: z.int().min(1).max(2_000) }),
    z.array(z.object({ number: z.int().positive(), start: codePoint, end: codePoint, width: size, height: size })),
  ),
  /** The words of a page with the boxes they are seen in, from the page's top left corner. Empty for a page without text. */
  'report.pageWords': query(
    z.strictObject({ id: reportId, number: z.int().min(1) }),
    z.array(z.object({ start: codePoint, end: codePoint, left: z.number(), top: z.number(), width: z.number(), height: z.number() })),
  ),
  /** A stretch of a report's original bytes, at most 1 MiB. */
  'report.bytes': query(
    z.strictObject({ id: reportId, from: z.int().nonnegative(), length: z.int().min(1).max(1_048_576) }),
    z.object({ base64: z.base64(), totalBytes: z.int() }),
  ),
} as const;
