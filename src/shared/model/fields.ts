import { z } from 'zod';
import { markings } from '../vocabulary.ts';

/** A name: one line, 1 to 10,000 UTF-16 units, not only white space. Kept as it was given. */
export const nameText = z.string().min(1, 'must not be blank').max(10_000).refine((text) => text.trim() !== '', 'must not be blank');
/** Free text of up to 100,000 UTF-16 units. */
export const longText = z.string().max(100_000);
export const optionalText = longText.nullable();
/** A language as BCP 47 writes it, such as `en`, `pt-BR` or `zh-Hans`. */
export const languageTag = z.string().max(35).regex(
  /^(?:(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*(?:-[a-wyz\d](?:-[a-z\d]{2,8})+)*(?:-x(?:-[a-z\d]{1,8})+)?|x(?:-[a-z\d]{1,8})+)$/i,
  'this is no language; give its tag, such as en, pt-BR or zh-Hans',
).nullable();
/** Where something stands in the web or was published: an address of a plain kind, or a host and path without one. Nothing that runs. */
export const webAddress = z.string().max(4_000).regex(
  /^(?:(?:https?|ftps?|gemini):\/\/[^\s/]+\S*|(?:doi|urn|hdl):\S+|[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?::\d+)?(?:[/?#]\S*)?)$/iu,
  'this is no web address; give one such as https://example.org/page',
).nullable();
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
