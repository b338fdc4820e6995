import { z } from 'zod';
import { markings } from '../vocabulary.ts';

/** A name: one line, 1 to 10,000 UTF-16 units, not only white space. Kept as it was given. */
export const nameText = z.string().min(1, 'must not be blank').max(10_000).refine((text) => text.trim() !== '', 'must not be blank');
/** Free text of up to 100,000 UTF-16 units. */
export const longText = z.string().max(100_000);
export const optionalText = longText.nullable();
export const marking = z.enum(markings).nullable();
/** Journal sequence number of the change that last wrote the row; 0 before it is written. */
export const revision = z.int().nonnegative();
export const codePoint = z.int().nonnegative();
/** RFC 3339 in UTC with milliseconds. */
export const instant = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What an analyst says about a date; the days are derived from it. */
export const datedInput = {
  /** EDTF (ISO 8601-2:2019), or null when undated. */
  date: z.string().max(200).nullable(),
  /** Whether the date was worked out and does not stand in the words. */
  dateInferred: z.boolean(),
  /** What the date was worked out from, for the reader. */
  dateBasis: optionalText,
};

/** A date as it is stored: earliest and latest day as days since 1970-01-01, null when open or undated. */
export const dated = {
  ...datedInput,
  earliestDay: z.int().nullable(),
  latestDay: z.int().nullable(),
};
