import { z } from 'zod';
import { reportId, sourceId } from '../ids.ts';
import { reliabilities, sourceKinds } from '../vocabulary.ts';
import { codePoint, dated, instant, longText, marking, nameText, optionalText, revision, sha256 } from './fields.ts';

/** Who publishes. Carries the reliability grade, so that a report never does. */
export const source = z.object({
  id: sourceId,
  name: nameText,
  kind: z.enum(sourceKinds),
  reliability: z.enum(reliabilities),
  url: optionalText,
  language: z.string().max(35).nullable(),
  note: optionalText,
  revision,
});

/** One document of a source in one version. Bytes and text are stored by their hash and never change. */
export const report = z.object({
  id: reportId,
  sourceId,
  title: nameText,
  author: optionalText,
  ...dated,
  url: optionalText,
  /** BCP 47 tag. */
  language: z.string().max(35).nullable(),
  marking,
  note: optionalText,
  fileName: nameText,
  mediaType: z.string().max(200),
  originalSha256: sha256,
  originalBytes: z.int().nonnegative(),
  textSha256: sha256,
  textLength: codePoint,
  /** Character encoding that the bytes were read in, such as `utf-8`. */
  encoding: z.string().max(40),
  extractor: z.string().max(100),
  extractorVersion: z.string().max(40),
  /** What was chosen for the reading beyond the encoding, such as languages of a scan, as JSON; needed to read it again. */
  extractorOptions: z.string().max(1_000).nullable(),
  importedAt: instant,
  /** Fields that were taken from the document and that nobody has confirmed yet, each with where it stood, as JSON; see `unconfirmed.ts`. */
  unconfirmed: z.string().max(1_000).nullable(),
  replacesId: reportId.nullable(),
  revision,
});

export const passageKinds = ['title', 'heading', 'paragraph', 'continuation'] as const;

/** A stretch of a report's text for reading. `continuation` goes on with the paragraph before it. */
export const passage = z.object({
  ordinal: z.int().nonnegative(),
  start: codePoint,
  end: codePoint,
  page: z.int().positive(),
  kind: z.enum(passageKinds),
  text: longText,
});

export type Source = z.infer<typeof source>;
export type Report = z.infer<typeof report>;
export type Passage = z.infer<typeof passage>;
export type PassageKind = Passage['kind'];
