import type { Quote } from '../../../../shared/model/quote.ts';
import type { ReadableDb } from '../../db/connection.ts';
import { tables } from '../../db/tables.ts';
import type { Release } from '../release/release.ts';

/** Numbers under which quotes and reports are cited: reports in the order in which the case got them, quotes by report and place. */
export interface Citations {
  /** Quotes that a thing rests on, as their numbers, in order. */
  quotesOf(thingId: string): readonly number[];
  sourceOf(reportId: string): number;
  readonly quotes: readonly { readonly number: number; readonly quote: Quote }[];
}

const orderedQuotes = `SELECT quote.* FROM quote JOIN report ON report.id = quote.report_id
  WHERE quote.id IN (SELECT quote_id FROM standing_evidence) ORDER BY report.imported_at, report.id, quote.start, quote.id`;

function evidenceOf(db: ReadableDb, numbers: ReadonlyMap<string, number>): Map<string, number[]> {
  const byThing = new Map<string, number[]>();
  for (const row of db.each('SELECT thing_id, quote_id FROM standing_evidence')) {
    const number = numbers.get(String(row['quote_id']));
    const id = String(row['thing_id']);
    if (number === undefined) continue;
    const numbersOf = byThing.get(id);
    if (numbersOf) numbersOf.push(number);
    else byThing.set(id, [number]);
  }
  return byThing;
}

/** Numbers everything that is cited. Quotes that nothing rests on are left out. */
export function citationsOf({ db }: Release): Citations {
  const quotes = db.all(orderedQuotes).map((row, index) => ({ number: index + 1, quote: tables.quote.fromRow(row) }));
  const evidence = evidenceOf(db, new Map(quotes.map(({ number, quote }) => [String(quote.id), number])));
  const reports = new Map(db.all('SELECT id FROM report ORDER BY imported_at, id').map(({ id }, index) => [String(id), index + 1]));
  return {
    quotes,
    quotesOf: (thingId) => [...new Set(evidence.get(thingId) ?? [])].sort((left, right) => left - right),
    sourceOf: (reportId) => reports.get(reportId) ?? 0,
  };
}
