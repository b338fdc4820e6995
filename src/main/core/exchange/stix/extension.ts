import { z } from 'zod';
import {
  actorTypes, aliasKinds, confidences, credibilities, estimativeClasses, likelihoods, mentionKinds, polarities, quoteKinds, reliabilities, sourceKinds, statuses, voices,
} from '../../../../shared/vocabulary.ts';

/*
 * What the case says and STIX has no word for, as a property extension of STIX objects. Absent means unknown or none: a
 * reliability of F and a credibility of 6 are absent. `resources/stix/extension.schema.json` is made from this.
 */

const text = z.string();
const ref = z.string().regex(/^[a-z0-9-]+--[0-9a-f-]{36}$/).describe('Identifier of an object of the bundle');
const place = z.int().nonnegative().describe('Place in the text of the report, in Unicode code points');
const date = z.strictObject({
  edtf: text.describe('EDTF (ISO 8601-2:2019)'),
  inferred: z.boolean().optional().describe('Whether the date was worked out and does not stand in the words'),
  basis: text.optional(),
});

const base = {
  extension_type: z.literal('property-extension'),
  case_id: text.describe('Identifier of the thing in the case'),
  marking_inherited: z.boolean().optional().describe('Whether the thing has no marking of its own, and is marked like its report or the case'),
  note: text.optional().describe("The analyst's own note"),
};
const position = z.strictObject({ x: z.number(), y: z.number() }).optional().describe('Place in the network that an analyst gave it');
const grades = {
  voice: z.enum(voices), polarity: z.enum(polarities),
  likelihood: z.enum(likelihoods).optional().describe('ICD 203'),
  analytic_confidence: z.enum(confidences).optional().describe('ICD 203; also in confidence, by STIX 2.1 appendix A'),
  credibility: z.literal(credibilities).optional().describe('Admiralty scale, 1 to 5; what cannot be judged is absent'),
};

const ofCase = z.strictObject({
  ...base, kind: z.literal('case'), description: text.optional(), is_whole: z.boolean().describe('Whether the bundle holds all of the case'),
  relations: z.array(z.strictObject({ name: text, label: text, inverse_label: text, is_role: z.boolean(), is_symmetric: z.boolean() })).optional(),
});

const ofSource = z.strictObject({
  ...base, kind: z.literal('source'), source_kind: z.enum(sourceKinds),
  reliability: z.enum(reliabilities).optional().describe('Admiralty scale, A to E; what cannot be judged is absent'),
  url: text.optional(), language: text.optional(),
});

const ofReport = z.strictObject({
  ...base, kind: z.literal('report'), source_ref: ref, file_ref: ref, text_ref: ref.optional().describe('Artifact with the text that places count in'),
  author: text.optional(), date: date.optional(), url: text.optional(), language: text.optional(),
  published_unknown: z.boolean().optional().describe('Whether published is no more than the moment of the import'),
  file_name: text, media_type: text, original_sha256: text, original_bytes: z.int().nonnegative(), text_sha256: text, text_length: place, encoding: text,
  extractor: text, extractor_version: text, extractor_options: text.optional(), imported_at: text, unconfirmed: text.optional(), replaces_ref: ref.optional(),
  mentions: z.array(z.strictObject({ actor_ref: ref, start: place, end: place, exact: text, kind: z.enum(mentionKinds) })).optional(),
  datings: z.array(z.strictObject({ start: place, end: place, exact: text, date: date.optional(), note: text.optional() })).optional(),
});

const ofActor = z.strictObject({
  ...base, kind: z.literal('actor'), actor_type: z.enum(actorTypes), role: text.optional(), affiliation: text.optional(), position,
  aliases: z.array(z.strictObject({ name: text, kind: z.enum(aliasKinds), language: text.optional() })).optional(),
  distinct_from: z.array(z.strictObject({ ref, note: text.optional() })).optional().describe('Actors that an analyst judged to be others'),
});

const ofOperation = z.strictObject({
  ...base, kind: z.literal('operation'), operation_kind: text, aim: text.optional(), status: z.enum(statuses), status_basis: text.optional(), scale: text.optional(),
  date: date.optional(), parent_ref: ref.optional(), position,
  techniques: z.array(z.strictObject({ framework: text, code: text, name: text, ref })).optional(),
});

const ofEvent = z.strictObject({ ...base, kind: z.literal('event'), status: z.enum(statuses).optional(), date: date.optional(), position });

const selector = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('TextQuoteSelector'), exact: text, prefix: text, suffix: text }),
  z.strictObject({ type: z.literal('TextPositionSelector'), start: place, end: place }),
  z.strictObject({ type: z.literal('FragmentSelector'), conformsTo: text, value: text }),
]);

const ofQuote = z.strictObject({
  ...base, kind: z.literal('quote'), report_ref: ref, quote_kind: z.enum(quoteKinds), ...grades, page: z.int().positive(),
  selectors: z.array(selector).describe('W3C Web Annotation selectors in the text of the report'),
  outer_start: place.optional(), outer_end: place.optional(), part_of_ref: ref.optional(), carried_from_ref: ref.optional(),
  speaker_ref: ref.optional(), speaker_text: text.optional(), speaker_start: place.optional(), speaker_end: place.optional(),
  via_ref: ref.optional(), via_text: text.optional(), language: text.optional(),
  estimatives: z.array(z.strictObject({
    start: place, end: place, exact: text, norm: text, class: z.enum(estimativeClasses), likelihood: z.enum(likelihoods).optional(),
  })).optional(),
  supports: z.array(z.strictObject({ ref, note: text.optional() })).optional().describe('What rests on the quote'),
});

const ofClaim = z.strictObject({
  ...base, kind: z.literal('claim'), subject_ref: ref, relation: text.optional(), object_ref: ref.optional(), property: text.optional(), value: text.optional(),
  standing: z.enum(['asserted', 'denied', 'disputed', 'considered', 'planned', 'not_conducted', 'alleged', 'unlikely', 'dissent', 'hypothetical'])
    .describe('How the claim stands by all that the case says; nothing but asserted may be taken for a fact'),
  ...grades, status: z.enum(statuses).optional(), estimative_words: text.optional(), attribution_ref: ref.optional(), attribution_text: text.optional(),
  date: date.optional(), unsourced: z.boolean().optional().describe('Whether the claim rests on no quote'),
});

/** The extension of any object of ours. */
export const extension = z.discriminatedUnion('kind', [ofCase, ofSource, ofReport, ofActor, ofOperation, ofEvent, ofQuote, ofClaim]);

export type Extension = z.infer<typeof extension>;

/** The identifier under which the extension is published. Never changes. */
export const extensionId = 'extension-definition--bb938141-1abf-5f1f-a4db-ae75a165afa0';
/** Goes up when a reader of the one before would go wrong. */
export const extensionVersion = '1.0.0';

/** The JSON Schema of the extension: what `resources/stix/extension.schema.json` holds, and the definition in a bundle. */
export function extensionSchema(): object {
  return { ...z.toJSONSchema(extension), title: 'Casewright extension of STIX 2.1 objects', $comment: `${extensionId}, version ${extensionVersion}` };
}
