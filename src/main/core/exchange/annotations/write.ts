import type { Row } from '../../db/connection.ts';
import type { Release } from '../release/release.ts';
import type { Chunk, Writer } from '../write/entry.ts';
import { bodiesIn } from './bodies.ts';
import { annotationContext, annotationOf, collectionUrn, type AnnotatedQuote, type Places } from './model.ts';

const quotes = `SELECT quote.id, quote.start, quote."end", exact, prefix, suffix, page, quote.kind, voice, polarity, likelihood, confidence, credibility, quote.marking, quote.note,
    coalesce(quote.language, report.language) AS language, report.id AS report_id, title, report.url, media_type, original_sha256, text_sha256, imported_at, reliability,
    coalesce((SELECT name FROM actor WHERE id = speaker_id), speaker_text) AS speaker, coalesce((SELECT name FROM actor WHERE id = via_id), via_text) AS via
  FROM quote JOIN report ON report.id = report_id JOIN source ON source.id = source_id ORDER BY quote.id`;

const orNull = (value: unknown) => (value === null ? null : String(value));

function quoteOf(row: Row): AnnotatedQuote {
  return {
    id: String(row['id']), start: Number(row['start']), end: Number(row['end']), exact: String(row['exact']), prefix: String(row['prefix']), suffix: String(row['suffix']),
    page: Number(row['page']), language: orNull(row['language']), title: String(row['title']), url: orNull(row['url']), mediaType: String(row['media_type']),
    originalSha256: String(row['original_sha256']), textSha256: String(row['text_sha256']), importedAt: String(row['imported_at']),
  };
}

/**
 * The quotes of a release as one annotation collection, an annotation a line.
 *
 * @param placesOf where a bundle keeps a report, by its identifier; null where there is no bundle
 */
export function* annotations({ db, head, options }: Release, placesOf: (reportId: string) => Places | null): Generator<Chunk> {
  const total = db.count('SELECT count(*) FROM quote');
  const id = collectionUrn(JSON.stringify(['annotations', head.journalHash ?? head.changedAt, options]));
  const collection = { '@context': annotationContext, id, type: 'AnnotationCollection', label: head.title, total };
  const page = { id: collectionUrn(`first page of ${id}`), type: 'AnnotationPage', startIndex: 0 };
  yield `${JSON.stringify(collection).slice(0, -1)},\n"first": ${JSON.stringify(page).slice(0, -1)}, "items": [`;
  const bodiesOf = bodiesIn(db);
  let separator = '\n';
  for (const row of db.each(quotes)) {
    yield separator + JSON.stringify(annotationOf(quoteOf(row), bodiesOf(row), placesOf(String(row['report_id']))));
    separator = ',\n';
  }
  yield separator === '\n' ? ']}}\n' : '\n]}}\n';
}

/** The quotes alone, for programs that read W3C Web Annotations. */
export const writeAnnotations: Writer = function* writeAnnotations(release) {
  yield { path: 'annotations.jsonld', chunks: annotations(release, () => null) };
};
