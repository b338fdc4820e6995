import type { DateInWords } from '../../../shared/contract/panes.ts';
import { CaseError } from '../../../shared/errors.ts';
import type { QuoteId, ReportId } from '../../../shared/ids.ts';
import type { Quote } from '../../../shared/model/quote.ts';
import { datedOf } from '../dates/dates.ts';
import type { ReadableDb, Row } from '../db/connection.ts';
import type { Table } from '../db/table.ts';
import { tables } from '../db/tables.ts';
import { codePointSpans } from '../extract/code-points.ts';
import { findDates } from '../extract/datings/find.ts';
import { readText } from '../extract/text/read.ts';
import type { CommandHandler, QueryHandler } from '../handler.ts';
import { alteration, insertion, type Change } from '../journal/change.ts';
import { anchor, wordsAt } from '../quotes/anchor.ts';
import { attachment } from '../quotes/attach.ts';
import { labelOf, requireRevision, shorten } from '../things/rows.ts';

/** Code points of the report that are read before and after a quote: relative dates lean on what was told before. */
const reach = { before: 1500, after: 500 } as const;
const mostQuotes = 20;
const mostDates = 60;

const quotesSql = `SELECT quote.id, quote.report_id, quote.start, quote."end", quote.exact, report.title, report.date, count(*) OVER () AS total
  FROM standing_evidence AS standing JOIN quote ON quote.id = standing.quote_id JOIN report ON report.id = quote.report_id
  WHERE standing.thing_id = :id ORDER BY quote.report_id, quote.start, quote.id LIMIT ${String(mostQuotes)}`;

/** UTF-16 units that are told around a date. */
const contextUnits = 50;

interface NearDate extends DateInWords {
  /** Code points from the quote; 0 in it. */
  readonly distance: number;
}

function datesAt(db: ReadableDb, row: Row): NearDate[] {
  const [start, end] = [Number(row['start']), Number(row['end'])];
  const reportId = row['report_id'] as ReportId;
  const from = Math.max(0, start - reach.before);
  const text = wordsAt(db, reportId, { start: from, end: end + reach.after });
  const spanOf = codePointSpans(text);
  const published = row['date'] === null ? null : String(row['date']);
  return findDates(readText(text, { published, known: [] })).map((found) => {
    const span = spanOf(found);
    return {
      quoteId: row['id'] as QuoteId, reportId, reportTitle: String(row['title']), quote: String(row['exact']),
      start: from + span.start, end: from + span.end, words: text.slice(found.from, found.to),
      before: text.slice(Math.max(0, found.from - contextUnits), found.from).toWellFormed(), after: text.slice(found.to, found.to + contextUnits).toWellFormed(),
      edtf: found.edtf, inferred: found.inferred, basis: found.basis,
      isInQuote: from + span.start >= start && from + span.end <= end,
      distance: Math.max(0, start - (from + span.end), from + span.start - end),
    };
  });
}

const tableOfDated = (id: string) =>
  (id.startsWith('operation') ? tables.operation : id.startsWith('event') ? tables.event : tables.claim) as Table<Dated>;

interface Dated {
  readonly id: string;
  readonly revision: number;
}

/** Dates in and near the quotes of something. Each place is told once, for the quote that holds it where one does. */
export const datesNear: QueryHandler<'timeline.dates'> = (db, { id }) => {
  const table = tableOfDated(id);
  const row = db.get(`SELECT revision FROM ${table.name} WHERE id = :id`, { id });
  if (!row) throw new CaseError('THING_MISSING', `This ${table.name} is not in the case any more. It may have been removed or undone.`);
  const quotes = db.all(quotesSql, { id });
  const all = quotes.flatMap((quote) => datesAt(db, quote)).toSorted((left, right) => left.distance - right.distance || left.start - right.start);
  const seen = new Set<string>();
  const dates = all.filter(({ reportId, start }) => {
    const place = `${reportId} ${String(start)}`;
    return !seen.has(place) && seen.add(place);
  });
  return { revision: Number(row['revision']), quoteCount: Number(quotes[0]?.['total'] ?? 0), dates: dates.slice(0, mostDates).map(({ distance: _, ...date }) => date) };
};

const quoteWith = 'SELECT quote.id FROM evidence JOIN quote ON quote.id = evidence.quote_id WHERE thing_id = :id AND report_id = :reportId AND start <= :start AND "end" >= :end ORDER BY start LIMIT 1';

/** A plain quote of the words of a date. */
function quoteOf(db: ReadableDb, reportId: ReportId, start: number, end: number, id: QuoteId): Quote {
  const exact = wordsAt(db, reportId, { start, end });
  return {
    id, reportId, start, end, ...anchor(db, reportId, { start, end }, exact), outerStart: null, outerEnd: null, partOfId: null, carriedFromId: null,
    kind: 'passage', voice: 'source', polarity: 'asserts', speakerId: null, speakerText: null, speakerStart: null, speakerEnd: null, viaId: null, viaText: null,
    likelihood: null, confidence: null, credibility: null, language: null, marking: null, note: null, revision: 0,
  };
}

/** The date of a thing, and the words that tell it among its quotes: one step, one undo. */
export const dateFromWords: CommandHandler<'timeline.date'> = (db, { id, revision, reportId, start, end, ...given }, context) => {
  const table = tableOfDated(id);
  const before = requireRevision(db, table, id, revision);
  const changes: Change[] = [alteration(table, before, { ...before, ...datedOf(given) })];
  const there = db.get(quoteWith, { id, reportId, start, end });
  const quoteId = there ? there['id'] as QuoteId : context.newId('quote');
  if (!there) {
    changes.push(insertion(tables.quote, quoteOf(db, reportId, start, end, quoteId)), attachment(quoteId, id, null, context));
  }
  return { label: `date ${labelOf(db, id)} by "${shorten(wordsAt(db, reportId, { start, end }))}"`.slice(0, 300), changes, result: { quoteId } };
};

