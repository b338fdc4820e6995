import { uriOf } from '../common/web-address.ts';
import { derivedUuid } from '../release/ids.ts';

/*
 * Quotes in the form of the W3C Web Annotation Data Model (2017). Terms are those of its context, `anno.jsonld`, and no other.
 */

export const annotationContext = 'http://www.w3.org/ns/anno.jsonld';
/** What page numbers of a PDF conform to, as the model lists it. */
const pdfFragments = 'http://tools.ietf.org/rfc/rfc3778';

/** A quote and the report that it stands in, as far as an annotation says them. */
export interface AnnotatedQuote {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly page: number;
  readonly language: string | null;
  readonly title: string;
  readonly url: string | null;
  readonly mediaType: string;
  readonly originalSha256: string;
  readonly textSha256: string;
  readonly importedAt: string;
}

/** Where a bundle keeps a report, relative to the annotations; null outside of one. */
export interface Places {
  readonly text: string;
  readonly original: string;
}

/** The name of bytes by their hash: RFC 6920, which any program can work out from a file. */
export function namedByHash(sha256: string): string {
  return `ni:///sha-256;${Buffer.from(sha256, 'hex').toString('base64url')}`;
}

/** `urn:uuid:` and the UUID of `kind--UUID`. */
export function urnOf(id: string): string {
  return `urn:uuid:${id.slice(id.indexOf('--') + 2)}`;
}

/** An identifier of a collection that follows from what is in it. */
export function collectionUrn(words: string): string {
  return `urn:uuid:${derivedUuid(words)}`;
}

/** The address that a report was taken from, where it is one that a program can ask for. */
function addressOf({ url }: AnnotatedQuote): string | null {
  return url === null || !/^https?:/i.test(url) ? null : uriOf(url);
}

const copies = (...places: readonly (string | undefined)[]) => {
  const known = places.filter((place) => place !== undefined);
  return known.length === 0 ? {} : { cached: known.length === 1 ? known[0] : known };
};

/** The words in the text that was read, by place and by words. */
function textTarget(quote: AnnotatedQuote, places: Places | null): object {
  const { exact, prefix, suffix, start, end, language } = quote;
  return {
    type: 'SpecificResource',
    source: { id: namedByHash(quote.textSha256), type: 'Text', format: 'text/plain', ...(language === null ? {} : { language }), label: quote.title },
    selector: [{ type: 'TextPositionSelector', start, end }, { type: 'TextQuoteSelector', exact, prefix, suffix }],
    state: { type: 'TimeState', sourceDate: quote.importedAt, ...copies(places?.text.split('/').map(encodeURIComponent).join('/')) },
  };
}

/** The words in the original document, on their page where it has such. */
function originalTarget(quote: AnnotatedQuote, places: Places | null): object {
  const { exact, prefix, suffix } = quote;
  const words = { type: 'TextQuoteSelector', exact, prefix, suffix };
  const address = addressOf(quote);
  const byHash = namedByHash(quote.originalSha256);
  return {
    type: 'SpecificResource',
    source: { id: address ?? byHash, type: 'Text', format: quote.mediaType, label: quote.title },
    selector: quote.mediaType === 'application/pdf' ? { type: 'FragmentSelector', value: `page=${quote.page}`, conformsTo: pdfFragments, refinedBy: words } : words,
    state: { type: 'TimeState', sourceDate: quote.importedAt, ...copies(...(address === null ? [] : [byHash]), places?.original.split('/').map(encodeURIComponent).join('/')) },
  };
}

/** One quote as an annotation with what is said of it. */
export function annotationOf(quote: AnnotatedQuote, bodies: readonly object[], places: Places | null): object {
  return {
    id: urnOf(quote.id), type: 'Annotation', motivation: 'highlighting',
    ...(bodies.length === 0 ? {} : { body: bodies }),
    target: [textTarget(quote, places), originalTarget(quote, places)],
  };
}
