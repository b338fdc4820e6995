import type { ReadableDb, Row, SqlValue } from '../db/connection.ts';
import { labelOf, nameOf } from '../exchange/common/words.ts';
import { rowAt, type MaybeRow, type Place } from './model.ts';

const longest = 300;
const mostQuotes = 20;
const identifier = /^(source|report|quote|actor|operation|event|claim)--/;

/** Columns that name a row by themselves. */
const speaking: Readonly<Record<string, string>> = {
  case_info: 'title', source: 'name', report: 'title', actor: 'name', operation: 'name', event: 'name', quote: 'exact', alias: 'name', technique: 'name', estimative: 'exact',
  mention: 'exact', dating: 'exact', tag: 'name', reference: 'identifier', relation: 'label', scene: 'name', saved_search: 'name', batch: 'name', foreign_object: 'identifier', merge: 'file_name', reading: 'extractor',
};
/** Columns by which a row hangs on a thing. */
const hanging: Readonly<Record<string, readonly string[]>> = {
  estimative: ['quote_id'], mention: ['actor_id'], alias: ['actor_id'], evidence: ['thing_id'], tag: ['thing_id'], reference: ['thing_id'], placement: ['thing_id'],
  technique: ['operation_id'], dating: ['report_id'], proposal: ['report_id'], reading: ['report_id'], distinction: ['actor_id', 'other_id'],
};

function called(db: ReadableDb, id: SqlValue | undefined): string {
  const [, table = ''] = identifier.exec(String(id)) ?? [];
  if (table === '') return String(id ?? '');
  const row = rowAt(db, { table, id: String(id) });
  return row === null ? nameOf(db, String(id)) : wordsOf(db, table, row);
}

function claimInWords(db: ReadableDb, row: Row): string {
  const said = row['relation'] === null ? `${String(row['property'])}: ${String(row['value'])}` : `${labelOf(db, String(row['relation']))} ${called(db, row['object_id'])}`;
  const denied = row['polarity'] === 'asserts' ? '' : row['polarity'] === 'denies' ? ' (denied)' : ' (partly denied)';
  return `${called(db, row['subject_id'])} ${said}${denied}`;
}

/** A row as people would name it, of up to 300 characters. */
export function wordsOf(db: ReadableDb, table: string, row: Row): string {
  if (table === 'claim') return claimInWords(db, row).slice(0, longest);
  const own = row[speaking[table] ?? ''];
  const on = (hanging[table] ?? []).map((column) => called(db, row[column]));
  const proposed = table === 'proposal' ? String(row['kind']) : null;
  return [own === undefined || own === null ? proposed : String(own), on.length > 0 ? on.join(', ') : null].filter((part) => part !== null).join(' · ').slice(0, longest);
}

/** A value of a column as people read it; null where there is none. */
export function valueInWords(db: ReadableDb, column: string, value: SqlValue | undefined): string | null {
  if (value === null || value === undefined) return null;
  return column === 'relation' ? labelOf(db, String(value)) : called(db, value);
}

/** The thing that a row is, or hangs on. */
export function thingOf({ table, id }: Place, row: MaybeRow): string | null {
  if (identifier.test(id) && table !== 'placement') return id;
  const on = row?.[hanging[table]?.[0] ?? ''];
  return typeof on === 'string' && identifier.test(on) ? on : null;
}

/** The quotes that a row is, belongs to or rests on, as a copy has them. */
export function quotesOf(db: ReadableDb, place: Place, row: MaybeRow): { words: string; report: string; page: number }[] {
  const quoteId = place.table === 'quote' ? place.id : row?.['quote_id'] ?? null;
  const rows = db.all(
    `SELECT quote.exact, report.title, quote.page FROM quote JOIN report ON report.id = quote.report_id
     WHERE quote.id = :quoteId OR (:quoteId IS NULL AND quote.id IN (SELECT quote_id FROM standing_evidence WHERE thing_id = :thingId))
     ORDER BY report.title, quote.start, quote.id LIMIT ${mostQuotes}`,
    { quoteId, thingId: thingOf(place, row) },
  );
  return rows.map((found) => ({ words: String(found['exact']), report: String(found['title']), page: Number(found['page']) }));
}
