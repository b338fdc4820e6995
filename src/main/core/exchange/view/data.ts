import { caseViewKind, type ViewClaim, type ViewQuote, type ViewReport } from '../../../../shared/case-view.ts';
import type { ReadableDb, Row } from '../../db/connection.ts';
import { networkHandlers } from '../../network/handlers.ts';
import { claimWordsSql } from '../../things/names.ts';
import { timelineHandlers } from '../../timeline/handlers.ts';
import type { Places } from '../annotations/model.ts';
import { limitsOf, saidIn, saidSql } from '../common/limits.ts';
import type { Release } from '../release/release.ts';
import { thingsOf } from './things.ts';

/** Texts of more characters than this, all together, make a page that browsers can't hold; the rest is in files beside it. */
const mostTextCharacters = 64 * 1024 * 1024;
const noLimit = Number.MAX_SAFE_INTEGER;

const orNull = <T>(value: unknown): T | null => (value ?? null) as T | null;
const address = (place: string) => place.split('/').map(encodeURIComponent).join('/');

/** A place below `data/` as the page at the top of the bundle finds it. */
function reportOf(row: Row, places: Places | null): ViewReport {
  return {
    id: String(row['id']), title: String(row['title']), source: String(row['source']), reliability: row['reliability'] as ViewReport['reliability'],
    author: orNull(row['author']), date: orNull(row['date']), url: orNull(row['url']), marking: orNull(row['marking']),
    mediaType: String(row['media_type']), importedAt: String(row['imported_at']), originalSha256: String(row['original_sha256']), textSha256: String(row['text_sha256']),
    original: places && `data/${address(places.original)}`, text: places && `data/${address(places.text)}`, note: orNull(row['note']),
  };
}

const reportSql = `SELECT report.*, source.name AS source, source.reliability FROM report JOIN source ON source.id = source_id ORDER BY report.id`;

const quoteSql = `SELECT quote.*, row_number() OVER (PARTITION BY report_id ORDER BY start, id) AS number,
    coalesce((SELECT name FROM actor WHERE id = speaker_id), speaker_text) AS speaker, coalesce((SELECT name FROM actor WHERE id = via_id), via_text) AS via
  FROM quote ORDER BY report_id, start, id`;

function quoteOf(row: Row, supports: readonly string[]): ViewQuote {
  return {
    id: String(row['id']), reportId: String(row['report_id']), number: Number(row['number']), start: Number(row['start']), end: Number(row['end']), exact: String(row['exact']), page: Number(row['page']),
    kind: row['kind'] as ViewQuote['kind'], voice: row['voice'] as ViewQuote['voice'], polarity: row['polarity'] as ViewQuote['polarity'],
    speaker: orNull(row['speaker']), via: orNull(row['via']), likelihood: orNull(row['likelihood']), confidence: orNull(row['confidence']),
    credibility: orNull(row['credibility']), marking: orNull(row['marking']), note: orNull(row['note']), supports,
  };
}

function* quotesOf(db: ReadableDb): Generator<ViewQuote> {
  const supports = Map.groupBy(db.all('SELECT quote_id, thing_id FROM standing_evidence ORDER BY thing_id'), (row) => row['quote_id']);
  for (const row of db.each(quoteSql)) yield quoteOf(row, (supports.get(row['id']) ?? []).map(({ thing_id: id }) => String(id)));
}

const claimSql = `SELECT claim.*, ${claimWordsSql} AS words, ${saidSql},
    coalesce((SELECT name FROM actor WHERE id = attribution_id), attribution_text) AS attribution
  FROM claim LEFT JOIN relation ON relation.name = claim.relation ORDER BY claim.id`;

function claimOf(row: Row): ViewClaim {
  return {
    id: String(row['id']), subjectId: String(row['subject_id']), objectId: orNull(row['object_id']), words: String(row['words']), limits: limitsOf(saidIn(row)),
    attribution: orNull(row['attribution']), date: orNull(row['date']), likelihood: orNull(row['likelihood']), confidence: orNull(row['confidence']),
    estimativeWords: orNull(row['estimative_words']), credibility: orNull(row['credibility']), marking: orNull(row['marking']), note: orNull(row['note']),
  };
}

function* mapped<T>(rows: Iterable<Row>, of: (row: Row) => T): Generator<T> {
  for (const row of rows) yield of(row);
}

function* list(name: string, rows: Iterable<unknown>): Generator<string> {
  yield `,\n${JSON.stringify(name)}: [`;
  let separator = '\n';
  for (const row of rows) {
    yield separator + JSON.stringify(row);
    separator = ',\n';
  }
  yield ']';
}

function* record(name: string, entries: Iterable<readonly [string, unknown]>): Generator<string> {
  yield `,\n${JSON.stringify(name)}: {`;
  let separator = '\n';
  for (const [key, value] of entries) {
    yield `${separator}${JSON.stringify(key)}: ${JSON.stringify(value)}`;
    separator = ',\n';
  }
  yield '}';
}

function* textsOf(db: ReadableDb): Generator<readonly [string, string]> {
  let left = mostTextCharacters;
  // By length: what is left out is what is longest.
  for (const { sha256, characters } of db.all('SELECT sha256, length(text) AS characters FROM report_text ORDER BY characters, sha256')) {
    left -= Number(characters);
    if (left < 0) return;
    yield [String(sha256), String(db.get('SELECT text FROM report_text WHERE sha256 = :sha256', { sha256: sha256 ?? null })?.['text'] ?? '')];
  }
}

function* pagesOf(db: ReadableDb): Generator<readonly [string, number[]]> {
  const rows = db.all('SELECT text_sha256, page, min(start) AS start FROM passage GROUP BY text_sha256, page ORDER BY text_sha256, page');
  for (const [text, pages] of Map.groupBy(rows, (row) => String(row['text_sha256']))) {
    if (pages.length > 1) yield [text, pages.map(({ start }) => Number(start))];
  }
}

/**
 * What a page shows of a release, as the JSON of a `CaseView`.
 *
 * @param scope which part of the case it is, in words
 * @param placesOf where a bundle keeps a report below `data/`; null where the page stands alone
 */
export function* caseView({ db, head, options }: Release, scope: string, placesOf: (reportId: string) => Places | null): Generator<string> {
  yield `${JSON.stringify({ ...caseViewKind, title: head.title, marking: options.level ?? head.marking, changedAt: head.changedAt, scope }).slice(0, -1)}`;
  yield* list('reports', mapped(db.each(reportSql), (row) => reportOf(row, placesOf(String(row['id'])))));
  yield* list('quotes', quotesOf(db));
  yield* list('claims', mapped(db.each(claimSql), claimOf));
  yield* list('things', thingsOf(db));
  yield `,\n"network": ${JSON.stringify(networkHandlers['network.read'](db, { limit: noLimit, withEvents: true }))}`;
  yield* list('symmetricRelations', db.all('SELECT name FROM relation WHERE is_symmetric ORDER BY name').map(({ name }) => name));
  const { items, undated } = timelineHandlers['timeline.read'](db, { limit: noLimit });
  yield `,\n"timeline": ${JSON.stringify({ items, undated })}`;
  yield* record('pages', pagesOf(db));
  yield* record('texts', textsOf(db));
  yield '}';
}
