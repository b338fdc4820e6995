import { z } from 'zod';
import { CaseError } from '../../../../shared/errors.ts';
import { makeId } from '../../../../shared/ids.ts';
import { credibilities, confidences, likelihoodBands, likelihoods, markings, polarities, quoteKinds, voices } from '../../../../shared/vocabulary.ts';
import type { FileHead, ForeignBody, Incoming, ImportProblem, Reader } from '../incoming/incoming.ts';
import { parseJson } from '../incoming/json-text.ts';
import { derivedUuid } from '../release/ids.ts';

const listOf = <T extends z.ZodType>(item: T) => z.union([z.array(item), item]).transform((value) => [value].flat() as z.infer<T>[]);

const selector = z.looseObject({ type: z.string(), start: z.int().nonnegative().optional(), end: z.int().nonnegative().optional(), exact: z.string().optional() });
const target = z.looseObject({
  source: z.union([z.string().transform((id) => ({ id })), z.looseObject({ id: z.string(), label: z.string().optional(), language: z.string().optional() })]),
  selector: listOf(selector).optional(), state: z.looseObject({ cached: listOf(z.string()).optional() }).optional(),
});
const body = z.looseObject({ type: z.string().optional(), purpose: z.string().optional(), value: z.string().optional(), id: z.string().optional() });
const annotation = z.looseObject({ id: z.string(), target: listOf(target), body: listOf(body).optional() });
type Annotation = z.infer<typeof annotation>;
type Body = z.infer<typeof body>;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The annotations in a collection, a page, a list, or one alone. */
function itemsIn(read: unknown): unknown[] | null {
  if (Array.isArray(read)) return read;
  if (!isObject(read)) return null;
  if (isObject(read['first'])) return itemsIn(read['first']);
  if (Array.isArray(read['items'])) return read['items'];
  return 'target' in read ? [read] : null;
}

/** Whether a file says that it is of the Web Annotation model. */
export const isAnnotations = ({ text }: FileHead): boolean => /"@context"\s*:[^{}]*"https?:\/\/www\.w3\.org\/ns\/anno\.jsonld"/.test(text);

/** The SHA-256 in a name of RFC 6920, in hexadecimal. */
function hashIn(name: string): string | undefined {
  const value = /^ni:\/\/[^/]*\/sha-256;([A-Za-z0-9_-]{43})$/.exec(name)?.[1];
  return value === undefined ? undefined : Buffer.from(value, 'base64url').toString('hex');
}

const uuid = /^urn:uuid:([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/;
const thingId = <K extends 'quote' | 'claim'>(kind: K, name: string) => makeId(kind, uuid.exec(name)?.[1] ?? derivedUuid(`annotation ${name}`));

/** Where the words stand and in which document, as far as hashes say it. */
interface Place {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly textSha256: string;
  readonly originalSha256: string;
  readonly title: string;
}

/** The place that an annotation names, or why it names none that is sure. */
function placeOf({ target: targets }: Annotation): Place | string {
  const inText = targets.find(({ source, selector: selectors = [] }) => hashIn(source.id) !== undefined && selectors.some(({ type }) => type === 'TextPositionSelector'));
  if (!inText) return 'it names no place in a text that is known by its hash, so nobody can tell which words are meant';
  const position = inText.selector?.find(({ type }) => type === 'TextPositionSelector');
  const exact = inText.selector?.find(({ type }) => type === 'TextQuoteSelector')?.exact;
  if (position?.start === undefined || position.end === undefined || exact === undefined) return 'it has a place without words, or words without a place';
  const original = targets.filter((each) => each !== inText).flatMap(({ source, state }) => [source.id, ...(state?.cached ?? [])]).map(hashIn).find((hash) => hash !== undefined);
  const { source } = inText;
  const title = 'label' in source ? source.label : undefined;
  if (original === undefined || title === undefined) return 'it does not say which document its text was read from';
  return { start: position.start, end: position.end, exact, textSha256: hashIn(inText.source.id) ?? '', originalSha256: original, title };
}

/** One of some words that stands as a part between semicolons, behind what is said before it. */
function said<T extends string | number>(parts: readonly string[], words: readonly T[], before = '', after = ''): T | null {
  return words.find((word) => parts.includes(`${before}${word}${after}`)) ?? null;
}

/** What our own annotations say of a quote in words; of others nothing is taken from words. */
function remarksIn(bodies: readonly Body[]) {
  const parts = bodies.filter(({ purpose }) => purpose === 'assessing').flatMap(({ value = '' }) => value.split('; '));
  return {
    kind: said(parts, quoteKinds, '', ' words') ?? 'passage', voice: said(parts, voices, 'voice ') ?? 'source', polarity: said(parts, polarities) ?? 'asserts',
    likelihood: likelihoods.find((likelihood) => parts.includes(likelihoodBands[likelihood].term)) ?? null, confidence: said(parts, confidences, 'confidence '),
    credibility: said(parts, credibilities, 'information credibility '), speakerText: parts.find((part) => part.startsWith('said by '))?.slice('said by '.length) ?? null,
    viaText: parts.find((part) => part.startsWith('by way of '))?.slice('by way of '.length) ?? null,
  };
}

function rowsOf(given: Annotation, { start, end, exact, ...document }: Place) {
  const { body: bodies = [] } = given;
  const id = thingId('quote', given.id);
  const values = (purpose: string) => bodies.filter((each) => each.purpose === purpose).flatMap(({ value }) => (value === undefined ? [] : [value]));
  const tags = values('tagging');
  const marking = markings.find((label) => tags.includes(label)) ?? null;
  const report = { id: makeId('report', derivedUuid(`annotated ${document.textSha256} ${document.originalSha256} ${document.title}`)), ...document };
  return {
    report,
    quote: {
      id, reportId: report.id, start, end, exact, prefix: '', suffix: '', exactSha256: '', page: 1, outerStart: null, outerEnd: null, partOfId: null, carriedFromId: null, ...remarksIn(bodies),
      speakerId: null, speakerStart: null, speakerEnd: null, viaId: null, language: null, marking, note: values('commenting').join('\n\n') || null, revision: 0,
    },
    tags: tags.filter((name) => name !== marking).map((name) => ({ id: makeId('tag', derivedUuid(`tag ${name} of ${id}`)), thingId: id, name: name.slice(0, 100), revision: 0 })),
    evidence: bodies.filter(({ purpose, id: claim = '' }) => purpose === 'describing' && uuid.test(claim))
      .map(({ id: claim = '' }) => ({ id: makeId('evidence', derivedUuid(`evidence ${id} ${claim}`)), quoteId: id, thingId: thingId('claim', claim), note: null, revision: 0 })),
  };
}

/**
 * Reads Web Annotations onto reports that the case has, by the hashes of text and original and the title. Words are taken at their place alone, and
 * only where they stand there; nothing is looked for elsewhere. All else is kept as it came.
 *
 * @throws CaseError `FILE_UNREADABLE`, `FORMAT_UNKNOWN`
 */
export const readAnnotations: Reader = (file): Incoming => {
  const items = itemsIn(parseJson(file));
  if (!items) throw new CaseError('FORMAT_UNKNOWN', `${file.name} holds no Web Annotations. Name the form that it has.`);
  const [problems, foreign]: [ImportProblem[], ForeignBody[]] = [[], []];
  const rows: ReturnType<typeof rowsOf>[] = [];
  const originals = new Map<string, object>();
  for (const [index, item] of items.entries()) {
    const parsed = annotation.safeParse(item);
    const name = parsed.success ? parsed.data.id : `annotation ${index + 1}`;
    const place = parsed.success ? placeOf(parsed.data) : 'it is not in the form of the model';
    if (typeof place === 'string' || !parsed.success) {
      problems.push({ where: name, message: String(place) });
      if (isObject(item)) foreign.push({ identifier: name, body: item });
      continue;
    }
    const row = rowsOf(parsed.data, place);
    originals.set(row.quote.id, item as object);
    rows.push(row);
  }
  const reports = new Map(rows.map(({ report }) => [report.id, report]));
  return {
    system: 'w3c-annotation', documents: [], identifiers: [], problems, foreign, originals,
    rows: { reports: [...reports.values()] as never, quotes: rows.map(({ quote }) => quote) as never, tags: rows.flatMap(({ tags }) => tags) as never, evidence: rows.flatMap(({ evidence }) => evidence) as never },
  };
};
