import type { MarkedText, SearchHit } from '../../../shared/contract/search.ts';
import { sliceSpan, type Span } from '../../../shared/spans.ts';
import type { ReadableDb, Row } from '../db/connection.ts';
import { labelOf } from '../things/rows.ts';
import { documentsOf, type SearchDocument } from './documents.ts';
import type { Found } from './find.ts';
import { findRanges, snippetOf, spansOf } from './marks.ts';
import { passagePlace } from './passages.ts';
import type { SearchPlan } from './plan.ts';
import { soughtIn, type Query } from './query/tree.ts';

type Sought = ReturnType<typeof soughtIn>;
const mostSpans = 50;

const marked = (text: string, sought: Sought): MarkedText => snippetOf(text, findRanges(text, sought));
const idOf = (id: string) => id as SearchHit['id'];
const reportFromRow = (row: Row | undefined): SearchHit['report'] => (row ? { id: row['id'] as never, title: String(row['title']), page: Number(row['page']) } : null);

function reportOfQuote(db: ReadableDb, id: string): SearchHit['report'] {
  return reportFromRow(db.get('SELECT report.id, report.title, quote.page FROM quote JOIN report ON report.id = quote.report_id WHERE quote.id = :id', { id }));
}

function hitOf(db: ReadableDb, document: SearchDocument, sought: Sought): SearchHit {
  const { thingId, kind, name, words, type, date } = document;
  const isNote = kind === 'note';
  const found = findRanges(words, sought);
  return {
    group: kind, id: idOf(thingId), type, date, spans: [],
    title: isNote ? { text: labelOf(db, thingId), marks: [] } : marked(name, sought),
    snippet: isNote || found.length > 0 ? snippetOf(words, found) : null,
    report: kind === 'quote' ? reportOfQuote(db, thingId) : null,
  };
}

/** Hits of things and notes, in the order of the groups found. */
export function thingHits(db: ReadableDb, found: readonly Found[], query: Query): Map<Found, SearchHit[]> {
  const sought = soughtIn(query);
  const documents = documentsOf(db, new Set(found.flatMap(({ best }) => best.map(({ thingId }) => thingId))));
  const known = new Map(documents.map((document) => [`${document.kind} ${document.thingId}`, document]));
  return new Map(found.map((group) => [group, group.best.flatMap(({ thingId }) => {
    const document = known.get(`${group.group} ${thingId}`);
    return document ? [hitOf(db, document, sought)] : [];
  })]));
}

/** A text with what it takes to cut passages out of it. */
interface TextAtHand {
  readonly sha256: string;
  readonly text: string;
  readonly report: { readonly id: SearchHit['id']; readonly title: string; readonly date: string | null };
  readonly slice: (span: Span) => string;
}

function textAtHand(db: ReadableDb, textNumber: number, { reports, params }: SearchPlan): TextAtHand | null {
  const row = db.get(
    `SELECT report.id, report.title, report.date, report_text.sha256, report_text.text, report.text_length
     FROM search_text JOIN report_text ON report_text.sha256 = search_text.text_sha256 JOIN report ON report.text_sha256 = search_text.text_sha256
     WHERE search_text.number = :textNumber AND ${reports ?? 'TRUE'} ORDER BY report.id LIMIT 1`, { ...params, textNumber },
  );
  if (!row) return null;
  const text = String(row['text']);
  // A text without characters of two units is cut at once; only the others have to be counted through.
  const isPlain = text.length === Number(row['text_length']);
  return {
    sha256: String(row['sha256']), text, report: { id: idOf(String(row['id'])), title: String(row['title']), date: row['date'] === null ? null : String(row['date']) },
    slice: (span) => (isPlain ? text.slice(span.start, span.end) : sliceSpan(text, span)),
  };
}

function passageHit(db: ReadableDb, text: TextAtHand, ordinal: number, sought: Sought): SearchHit | null {
  const row = db.get('SELECT start, "end", page FROM passage WHERE text_sha256 = :sha256 AND ordinal = :ordinal', { sha256: text.sha256, ordinal });
  if (!row) return null;
  const span = { start: Number(row['start']), end: Number(row['end']) };
  const words = text.slice(span);
  const ranges = findRanges(words, sought);
  const { id, title, date } = text.report;
  return {
    group: 'passage', id, type: null, date, title: { text: title, marks: [] }, snippet: snippetOf(words, ranges),
    report: { id: id as never, title, page: Number(row['page']) },
    spans: spansOf(words, ranges.slice(0, mostSpans)).map(({ start, end }) => ({ start: span.start + start, end: span.start + end })),
  };
}

/** Hits of passages; the text of a report is read once, however many of its passages are among them. */
export function passageHits(db: ReadableDb, found: Found, query: Query, plan: SearchPlan): SearchHit[] {
  const sought = soughtIn(query);
  const texts = new Map<number, TextAtHand | null>();
  return found.best.flatMap(({ number }) => {
    const { textNumber, ordinal } = passagePlace(number);
    const text = texts.has(textNumber) ? texts.get(textNumber) : textAtHand(db, textNumber, plan);
    texts.set(textNumber, text ?? null);
    const hit = text && passageHit(db, text, ordinal, sought);
    return hit ? [hit] : [];
  });
}
