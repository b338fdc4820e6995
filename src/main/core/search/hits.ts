import type { MarkedText, SearchHit } from '../../../shared/contract/search.ts';
import type { Span } from '../../../shared/spans.ts';
import type { ReadableDb, Row } from '../db/connection.ts';
import { createSlicer } from '../proposals/slicer.ts';
import { labelOf } from '../things/rows.ts';
import { documentsOf, type SearchDocument } from './documents.ts';
import type { Found } from './find.ts';
import type { FoundPassages } from './find-passages.ts';
import { findRanges, snippetOf, spansOf } from './marks.ts';
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
    // Reports of the same title are told apart by who wrote them and by their files.
    snippet: isNote || found.length > 0 || kind === 'report' ? snippetOf(words, found) : null,
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

/** Cuts passages out of long texts, each of which is read once. */
function createCutter(db: ReadableDb): (row: Row) => string {
  const texts = new Map<string, (span: Span) => string>();
  return (row) => {
    const sha256 = String(row['sha256']);
    const slice = texts.get(sha256) ?? createSlicer(String(db.get('SELECT text FROM report_text WHERE sha256 = :sha256', { sha256 })?.['text'] ?? ''));
    texts.set(sha256, slice);
    return slice({ start: Number(row['start']), end: Number(row['end']) });
  };
}

/** Hits of passages. */
export function passageHits(db: ReadableDb, { rows }: FoundPassages, query: Query): SearchHit[] {
  const sought = soughtIn(query);
  const cut = createCutter(db);
  return rows.map((row): SearchHit => {
    const words = row['words'] === null ? cut(row) : String(row['words']);
    const ranges = findRanges(words, sought);
    const start = Number(row['start']);
    return {
      group: 'passage', id: idOf(String(row['id'])), type: null, date: row['date'] === null ? null : String(row['date']),
      title: { text: String(row['title']), marks: [] }, snippet: snippetOf(words, ranges), report: reportFromRow(row),
      spans: spansOf(words, ranges.slice(0, mostSpans)).map((span) => ({ start: start + span.start, end: start + span.end })),
    };
  });
}
