import type { Passage, Report } from '../../../shared/model/report.ts';
import { toUtf16 } from '../../../shared/spans.ts';
import { datedOf } from '../dates/dates.ts';
import type { ReadableDb, Row } from '../db/connection.ts';
import { tables } from '../db/tables.ts';
import type { HandlersOf, QueryHandler } from '../handler.ts';
import { alteration, insertion } from '../journal/change.ts';
import { requireRevision, requireRow, shorten } from '../things/rows.ts';
import { importReport, inspectReport } from './import.ts';
import { stillUnconfirmed } from './confirm.ts';
import { requireReport } from './require.ts';

type Verbs =
  | 'source.create' | 'source.edit' | 'source.list' | 'report.inspect' | 'report.import' | 'report.edit' | 'report.list'
  | 'report.read' | 'report.passages' | 'report.passageAt';

const mostCodePoints = 400_000;

/** As many of the first rows as stay within the limit of code points, at least one. */
function withinLimit(rows: readonly Row[]): Row[] {
  const first = Number(rows[0]?.['start']);
  return rows.filter((row, index) => index === 0 || Number(row['end']) - first <= mostCodePoints);
}

const passages: QueryHandler<'report.passages'> = (db, { id, from, limit }) => {
  const report = requireReport(db, id);
  const rows = withinLimit(db.all(
    'SELECT * FROM passage WHERE text_sha256 = :sha256 AND ordinal >= :from ORDER BY ordinal LIMIT :limit',
    { sha256: report.textSha256, from, limit },
  ));
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return [];
  const [start, end] = [Number(first['start']), Number(last['end'])];
  const words = String(db.get(
    'SELECT substr(text, :start + 1, :end - :start) AS words FROM report_text WHERE sha256 = :sha256', { start, end, sha256: report.textSha256 },
  )?.['words']);
  // One pass over the words: counting code points from the start for each passage would be quadratic.
  let [codePoint, utf16] = [start, 0];
  const indexOf = (to: number) => {
    utf16 += toUtf16(words.slice(utf16), to - codePoint);
    codePoint = to;
    return utf16;
  };
  return rows.map((row) => {
    const span = { start: Number(row['start']), end: Number(row['end']) };
    return {
      ordinal: Number(row['ordinal']), ...span, page: Number(row['page']), kind: row['kind'] as Passage['kind'],
      text: words.slice(indexOf(span.start), indexOf(span.end)),
    };
  });
};

/** What a reader must know of a report's text, as its importer found it; none of a report of before schema 3. */
const warningsOf = (db: ReadableDb, { originalSha256, textSha256 }: Report): string[] => db.all(
  'SELECT text FROM report_warning WHERE original_sha256 = :originalSha256 AND text_sha256 = :textSha256 ORDER BY number', { originalSha256, textSha256 },
).map(({ text }) => String(text));

export const reportHandlers: HandlersOf<Verbs> = {
  'source.create': (_db, given, context) => {
    const row = { ...given, id: context.newId('source'), revision: 0 };
    return { label: `add source ${shorten(row.name)}`, changes: [insertion(tables.source, row)], result: { id: row.id } };
  },

  'source.edit': (db, { id, revision, ...given }) => {
    const before = requireRevision(db, tables.source, id, revision);
    return { label: `edit source ${shorten(before.name)}`, changes: [alteration(tables.source, before, { ...before, ...given })], result: {} };
  },

  'source.list': (db) => db.all(
    'SELECT source.*, (SELECT count(*) FROM report WHERE source_id = source.id) AS report_count FROM source ORDER BY name COLLATE NOCASE, id',
  ).map((row) => ({ ...tables.source.fromRow(row), reportCount: Number(row['report_count']) })),

  'report.inspect': inspectReport,
  'report.import': importReport,

  'report.edit': (db, { id, revision, confirms, ...given }) => {
    const before = requireRevision(db, tables.report, id, revision);
    requireRow(db, tables.source, given.sourceId);
    const after = { ...before, ...given, ...datedOf(given), unconfirmed: confirms ? null : stillUnconfirmed(before, given) };
    return { label: `edit report ${shorten(before.title)}`, changes: [alteration(tables.report, before, after)], result: {} };
  },

  'report.list': (db) => db.all(
    `SELECT report.*, source.name AS source_name, source.reliability,
       (SELECT count(*) FROM quote WHERE report_id = report.id) AS quote_count
     FROM report JOIN source ON source.id = report.source_id ORDER BY report.imported_at, report.id`,
  ).map((row) => ({
    ...tables.report.fromRow(row), sourceName: String(row['source_name']),
    reliability: row['reliability'] as 'A' | 'B' | 'C' | 'D' | 'E' | 'F', quoteCount: Number(row['quote_count']),
  })),

  'report.read': (db, { id }) => {
    const report = requireReport(db, id);
    const ends = db.get('SELECT count(*) AS passages, max(page) AS pages FROM passage WHERE text_sha256 = :sha256', { sha256: report.textSha256 });
    return {
      report, source: requireRow(db, tables.source, report.sourceId),
      passageCount: Number(ends?.['passages']), pageCount: Number(ends?.['pages']), warnings: warningsOf(db, report),
    };
  },

  'report.passages': passages,

  'report.passageAt': (db, { id, at }) => ({
    ordinal: db.count(
      'SELECT ordinal FROM passage WHERE text_sha256 = :sha256 AND start <= :at ORDER BY start DESC LIMIT 1',
      { sha256: requireReport(db, id).textSha256, at },
    ),
  }),
};
