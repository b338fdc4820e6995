import { z } from 'zod';

/*
 * The form of an annotated report (`osint-gold/1` and `osint-gold-light/1`). Strict: a field that is not named here, and
 * so not loaded, is an error. Offsets count UTF-16 units.
 */

const span = z.tuple([z.int(), z.int()]);
const edtf = z.string().nullable();
/** What only a scorer needs and is no content of a case: it is parsed, and left out of what is compared. */
const aid = z.unknown();

const mention = z.tuple([z.int(), z.int(), z.string(), z.string()]);

const actor = z.strictObject({
  id: z.string(), name: z.string(), type: z.string(), aliases: z.array(z.string()), mentions: z.array(mention),
  role: z.string().optional(), affiliation: z.string().optional(), note: z.string().optional(),
  salience: z.string().optional(), optional: z.boolean().optional(),
  metonyms: z.array(z.string()).optional(), demonyms: z.array(z.string()).optional(),
  /** The forms of the mentions once more, for the scorer. */
  surfaces: aid.optional(),
});

const estimative = z.strictObject({ span, surface: z.string(), norm: z.string(), class: z.string() });

const quote = z.strictObject({
  id: z.string(), kind: z.string(), span, surface: z.string(), speaker: z.string(), polarity: z.string(), estimative: z.array(estimative),
  outer: span.optional(), outer_surface: z.string().optional(), speaker_span: span.optional(), speaker_surface: z.string().optional(),
  via: z.string().optional(), partOf: z.string().optional(), lang: z.string().optional(), note: z.string().optional(), marks: z.string().optional(),
  optional: z.boolean().optional(),
  /** Attributions that a scorer lets pass, and the paragraph that it counts in. */
  speaker_accept: aid.optional(), paragraph: aid.optional(),
});

const date = z.strictObject({
  id: z.string(), span, surface: z.string(), edtf, inferred: z.boolean().optional(), basis: z.string().optional(), note: z.string().optional(),
});
const unresolvedDate = z.strictObject({ span, surface: z.string(), note: z.string().optional(), optional: z.boolean().optional() });

const operation = z.strictObject({
  id: z.string(), title: z.string(), kind: z.string().optional(), actors: z.array(z.string()), targets: z.array(z.string()),
  beneficiary: z.string().optional(), impersonated: z.array(z.string()).optional(), aim: z.string().nullable().optional(),
  status: z.string(), status_basis: z.string().optional(), status_alternatives: z.array(z.string()).optional(), scale: z.string().optional(),
  date: z.strictObject({ edtf, inferred: z.boolean().optional(), note: z.string().optional() }),
  quotes: z.array(z.string()), parent: z.string().optional(), note: z.string().optional(), optional: z.boolean().optional(),
  /** Actors that a scorer lets pass as the executing ones. */
  accept_actors: aid.optional(),
});

const relation = z.strictObject({
  id: z.string(), from: z.string(), type: z.string(), to: z.string(), quotes: z.array(z.string()), polarity: z.string(),
  attribution: z.string().optional(), confidence: z.string().optional(), note: z.string().optional(),
  evidence_span: span.optional(), evidence_surface: z.string().optional(),
});

const event = z.strictObject({
  id: z.string(), title: z.string(), edtf, inferred: z.boolean().optional(), actors: z.array(z.string()), operations: z.array(z.string()),
  quotes: z.array(z.string()), note: z.string().optional(), external: z.string().optional(), status: z.string().optional(),
});

const document = z.strictObject({
  path: z.string().optional(), id: z.string().optional(), file: z.string().optional(), sha256: z.string(), byte_length: z.int(), char_length: z.int(),
  title: z.string(), language: z.string().optional(), spanish_span: span.optional(), credits: z.array(z.string()).optional(),
  publication_date: z.strictObject({ edtf: z.string(), inferred: z.boolean().optional(), basis: z.string().optional() }),
});

/** One annotated report. */
export const goldFile = z.strictObject({
  document, actors: z.array(actor), quotes: z.array(quote), dates: z.array(date), unresolved_dates: z.array(unresolvedDate),
  operations: z.array(operation), relations: z.array(relation).default([]), events: z.array(event).default([]),
  /** About the file and for the scorer: who annotated when, what offsets count, where paragraphs start, what misleads a machine. */
  schema: aid, created: aid, annotator: aid, offsets: aid, mention_kinds: aid, paragraphs: aid, traps: aid.optional(), reported_exhaustive: aid.optional(),
});

export type Gold = z.infer<typeof goldFile>;
export type GoldActor = z.infer<typeof actor>;
export type GoldQuote = z.infer<typeof quote>;
export type GoldOperation = z.infer<typeof operation>;
export type GoldRelation = z.infer<typeof relation>;
export type GoldEvent = z.infer<typeof event>;
export type GoldSpan = z.infer<typeof span>;
