import { z } from 'zod';
import { actorId, claimId, datingId, estimativeId, eventId, evidenceId, mentionId, operationId, quoteId, reportId, restingId, sourceId, thingId } from '../ids.ts';
import { codePoint, datedInput, languageTag, marking, nameText, optionalText, revision, sha256, webAddress } from '../model/fields.ts';
import { dating, estimative, mention, quote, quoteRemarks } from '../model/quote.ts';
import { passage, report, source } from '../model/report.ts';
import { origins, proposableFields } from '../unconfirmed.ts';
import { actorTypes, estimativeClasses, likelihoods, mentionKinds, reliabilities, sourceKinds, statuses } from '../vocabulary.ts';
import { fileHandle } from './hosts.ts';
import { newClaim } from './things.ts';
import { action, command, query } from './verb.ts';

const nothing = z.strictObject({});

const sourceFields = {
  name: nameText, kind: z.enum(sourceKinds), reliability: z.enum(reliabilities),
  url: webAddress, language: languageTag, note: optionalText,
};

const reportFields = {
  title: nameText, author: optionalText, ...datedInput, url: webAddress,
  language: languageTag, marking, note: optionalText,
};

/** What the importer found out about a file before anything is stored. */
const inspection = z.object({
  fileName: z.string(), sizeBytes: z.int(), sha256, mediaType: z.string(), encoding: z.string(),
  /** Text encodings that can be asked for instead, where the reading is a guess. */
  encodingIsGuess: z.boolean(),
  title: z.string(), textLength: codePoint, opening: z.string(),
  /** Reports of this case made from the same bytes. */
  duplicateIds: z.array(reportId),
  extractor: z.string(),
  /** 0 for documents without pages. */
  pageCount: z.int().nonnegative(),
  /** Documents inside of it that can be reports of their own, such as attachments: `batch.start` imports them `withParts`. */
  partCount: z.int().nonnegative(),
  /** What a reader must know of the text, a sentence each. */
  warnings: z.array(z.string()),
  /** What the document says of itself, to be confirmed. The date is EDTF; it is inferred, and on which basis, where it says only when the file was made. */
  facts: z.object({
    author: z.string().nullable(), date: z.string().nullable(), dateInferred: z.boolean(), dateBasis: z.string().nullable(), language: z.string().nullable(), publisher: z.string().nullable(), url: z.string().nullable(),
    marking, note: z.string().nullable(),
  }),
  /** Where the title and the facts were taken from. */
  origins: z.partialRecord(z.enum(proposableFields), z.enum(origins)),
});

/** What a person chooses for the reading of a file. */
export const readingChoices = {
  encoding: z.string().max(40).optional(),
  /** Opens an encrypted document; never stored. */
  password: z.string().max(1_000).optional(),
  /** Languages of a scan, as BCP 47 tags. */
  languages: z.array(z.string().max(35)).max(10).optional(),
  /** Takes all words of a web page, where its article alone would be taken. */
  wholePage: z.boolean().optional(),
};

const quoteWithSupport = quote.extend({
  /** Number shown to readers: Q1 is the report's first quote by place in the text. */
  number: z.int().positive(),
  /** What rests on the quote. */
  supports: z.array(z.object({ evidenceId, thingId: restingId, name: z.string(), type: z.string() })),
  estimatives: z.array(estimative),
});

/** What to attach a new quote to: something there, or something made from it in the same step. */
export const attachTarget = z.discriminatedUnion('to', [
  z.strictObject({ to: z.literal('thing'), thingId: restingId }),
  z.strictObject({
    to: z.literal('actor'), name: nameText, type: z.enum(actorTypes), role: optionalText,
    /** Set when the words themselves name the actor: a mention of it is kept too. */
    mentionKind: z.enum(mentionKinds).nullable().default(null),
  }),
  z.strictObject({
    to: z.literal('operation'), name: nameText, kind: z.string().min(1).max(100), status: z.enum(statuses), ...datedInput,
  }),
  z.strictObject({ to: z.literal('event'), name: nameText, ...datedInput }),
  z.strictObject({ to: z.literal('claim'), claim: newClaim }),
]);

const anchor = { reportId, start: codePoint, end: codePoint };

const newQuote = {
  ...anchor,
  /** The words as the caller saw them; refused when they are not the slice of the text. */
  exact: z.string().min(1),
  outerStart: codePoint.nullable(),
  outerEnd: codePoint.nullable(),
  partOfId: quoteId.nullable(),
  ...quoteRemarks,
};

export const reportVerbs = {
  'source.create': command(z.strictObject(sourceFields), z.object({ id: sourceId })),
  'source.edit': command(z.strictObject({ id: sourceId, ...sourceFields, revision }), nothing),
  'source.list': query(nothing, z.array(source.extend({ reportCount: z.int() }))),

  /** Reports of the case made from the same bytes as a file; told by its hash, before anything is read. */
  'report.known': action(z.strictObject({ file: fileHandle }), z.object({ fileName: z.string(), ids: z.array(reportId) })),
  'report.inspect': action(
    z.strictObject({ file: fileHandle, ...readingChoices }), inspection,
  ),
  'report.import': action(
    z.strictObject({
      file: fileHandle,
      ...readingChoices,
      /** A source that is there; null when `newSource` is given, which is then made in the same step. */
      sourceId: sourceId.nullable(),
      newSource: z.strictObject(sourceFields).nullable().default(null),
      ...reportFields,
      replacesId: reportId.nullable(),
      /** Fields that were taken from the document unseen, and where they stood there: they stay to be confirmed. */
      unconfirmed: z.partialRecord(z.enum(proposableFields), z.enum(origins)).default({}),
      allowDuplicate: z.boolean(),
      /** Chosen by the caller: names the job in progress events and for `job.cancel`. */
      jobId: z.string().max(100).optional(),
    }),
    z.object({ id: reportId }),
  ),
  /** Confirms what the fields say that it changes, and all of them when it is told so. */
  'report.edit': command(z.strictObject({ id: reportId, sourceId, ...reportFields, confirms: z.boolean().default(false), revision }), nothing),
  'report.list': query(nothing, z.array(report.extend({ sourceName: z.string(), reliability: z.enum(reliabilities), quoteCount: z.int() }))),
  'report.read': query(z.strictObject({ id: reportId }), z.object({
    report, source, passageCount: z.int(), pageCount: z.int(),
    /** What a reader must know of the text, a sentence each, as they were told at its import. */
    warnings: z.array(z.string()),
  })),
  /** Passages by ordinal, at most 200 and about 400,000 code points at a time. */
  'report.passages': query(
    z.strictObject({ id: reportId, from: z.int().nonnegative(), limit: z.int().min(1).max(200) }), z.array(passage),
  ),
  /** Ordinal of the passage that holds a code point, for scrolling there. */
  'report.passageAt': query(z.strictObject({ id: reportId, at: codePoint }), z.object({ ordinal: z.int() })),
  /** The words of a span, line ends and all, cut at the end of the text; at most 400,000 code points at a time. */
  'report.words': query(
    z.strictObject(anchor).refine(({ start, end }) => end - start <= 400_000, 'must span at most 400,000 code points'), z.object({ words: z.string() }),
  ),
  /** Where words stand in a report. In a long one, looking stops when something else is looked for: then `CANCELLED`. */
  'report.find': action(
    z.strictObject({ id: reportId, text: z.string().min(1).max(500), limit: z.int().min(1).max(500) }),
    z.array(z.object({ start: codePoint, end: codePoint })),
  ),

  /** Stores a quote and attaches it to any number of things, old or new, in one step. */
  'quote.capture': command(
    z.strictObject({ ...newQuote, targets: z.array(attachTarget).max(20) }),
    z.object({ id: quoteId, thingIds: z.array(z.union([actorId, operationId, eventId, claimId])) }),
  ),
  'quote.edit': command(z.strictObject({ id: quoteId, ...quoteRemarks, revision }), nothing),
  'quote.read': query(z.strictObject({ id: quoteId }), quoteWithSupport),
  'quote.attach': command(
    z.strictObject({ quoteId, thingId: restingId, note: optionalText }), z.object({ id: evidenceId }),
  ),
  'quote.detach': command(z.strictObject({ id: evidenceId }), nothing),
  /** Quotes that overlap a span of one report, ordered by start, then id. */
  'quote.inSpan': query(z.strictObject({ ...anchor, limit: z.int().min(1).max(2000) }), z.array(quoteWithSupport)),
  /** Quotes of a report, of a thing, or of the whole case, filtered by words, in order of report and start. */
  'quote.list': query(
    z.strictObject({
      reportId: reportId.optional(), thingId: thingId.optional(), text: z.string().max(200).optional(),
      isUnattached: z.boolean().optional(),
      offset: z.int().nonnegative(), limit: z.int().min(1).max(500),
    }),
    z.object({ total: z.int(), quotes: z.array(quoteWithSupport) }),
  ),
  'estimative.add': command(
    z.strictObject({
      quoteId, start: codePoint, end: codePoint, exact: z.string().min(1), norm: z.string().min(1).max(200),
      class: z.enum(estimativeClasses), likelihood: z.enum(likelihoods).nullable(),
    }),
    z.object({ id: estimativeId }),
  ),
  'estimative.remove': command(z.strictObject({ id: estimativeId }), nothing),
  'mention.add': command(
    z.strictObject({ actorId, ...anchor, exact: z.string().min(1), kind: z.enum(mentionKinds) }), z.object({ id: mentionId }),
  ),
  'mention.remove': command(z.strictObject({ id: mentionId }), nothing),
  'mention.inSpan': query(z.strictObject({ ...anchor, limit: z.int().min(1).max(2000) }), z.array(mention)),
  'mention.list': query(z.strictObject({ actorId, limit: z.int().min(1).max(500) }), z.array(mention)),
  'dating.add': command(
    z.strictObject({ ...anchor, exact: z.string().min(1), ...datedInput, note: optionalText }), z.object({ id: datingId }),
  ),
  'dating.remove': command(z.strictObject({ id: datingId }), nothing),
  'dating.inSpan': query(z.strictObject({ ...anchor, limit: z.int().min(1).max(2000) }), z.array(dating)),
} as const;

export type QuoteWithSupport = z.infer<typeof quoteWithSupport>;
export type AttachTarget = z.infer<typeof attachTarget>;
export type Inspection = z.infer<typeof inspection>;
