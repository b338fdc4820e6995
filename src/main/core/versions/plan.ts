import type { GainedQuote, LeftBehind, PlannedQuote, VersionPlan } from '../../../shared/contract/versions.ts';
import type { QuoteWithSupport } from '../../../shared/contract/reports.ts';
import { CaseError } from '../../../shared/errors.ts';
import type { ReportId } from '../../../shared/ids.ts';
import type { Dating, Mention } from '../../../shared/model/quote.ts';
import type { Report } from '../../../shared/model/report.ts';
import type { Span } from '../../../shared/spans.ts';
import type { ReadableDb } from '../db/connection.ts';
import { findRow, rowsWhere } from '../db/table.ts';
import { tables } from '../db/tables.ts';
import type { ActionHandler } from '../handler.ts';
import { asJob } from '../jobs.ts';
import { pageAt } from '../quotes/anchor.ts';
import { quotesWhere } from '../quotes/support.ts';
import type { Session } from '../session.ts';
import { leftBefore } from './left.ts';
import { requirePair, textOf, type Pair } from './pair.ts';
import type { FoundQuote } from './task.ts';

/** What stands in a report that its new version may carry on, each with where it was found. */
export interface Looked extends Pair {
  readonly quotes: readonly { readonly quote: QuoteWithSupport; readonly found: FoundQuote }[];
  readonly mentions: readonly { readonly row: Mention; readonly at: Span | null }[];
  readonly datings: readonly { readonly row: Dating; readonly at: Span | null }[];
  readonly newText: string;
  readonly isSameText: boolean;
}

export interface Asked {
  readonly oldId: ReportId;
  readonly newId: ReportId;
  readonly jobId?: string | undefined;
}

/**
 * Looks for everything that is marked in one report in the text of another.
 *
 * @throws CaseError as `requirePair`, and `CANCELLED`, `FILE_UNREADABLE`
 */
export async function look(session: Session, { oldId, newId, jobId }: Asked): Promise<Looked> {
  const { file } = session.requireOpen();
  const { db } = file;
  const pair = requirePair(db, oldId, newId);
  const quotes = quotesWhere(db, 'report_id = :oldId', { oldId });
  const mentions = rowsWhere(db, tables.mention, 'report_id', oldId);
  const datings = rowsWhere(db, tables.dating, 'report_id', oldId);
  const [oldText, newText] = [textOf(db, pair.older), textOf(db, pair.newer)];
  const only = ({ start, end }: Span): Span => ({ start, end });
  const answer = await asJob(session, jobId, pair.newer.title, (watch) => session.services.versions.lookFor(
    { oldText, newText, quotes: quotes.map(only), spans: [...mentions, ...datings].map(only) }, watch,
  ));
  if (session.current?.file !== file) throw new CaseError('CANCELLED', 'The case was closed while two versions were compared. Nothing was changed.');
  return {
    ...pair, newText, isSameText: oldText === newText,
    quotes: quotes.flatMap((quote, index) => {
      const found = answer.quotes[index];
      return found ? [{ quote, found }] : [];
    }),
    mentions: mentions.map((row, index) => ({ row, at: answer.spans[index] ?? null })),
    datings: datings.map((row, index) => ({ row, at: answer.spans[mentions.length + index] ?? null })),
  };
}

type Supports = QuoteWithSupport['supports'];
const withoutEvidence = (supports: Supports) => supports.map(({ thingId, name, type }) => ({ thingId, name, type }));

function planned({ quote, found }: Looked['quotes'][number], carried: QuoteWithSupport | undefined, wasLeft: boolean): PlannedQuote {
  const { id: quoteId, start, end, exact, page, number, supports } = quote;
  const { place, places, ...rest } = found;
  const copy = (one: FoundQuote['places'][number]) => ({ ...one, differences: [...one.differences] });
  return {
    quoteId, start, end, exact, page, number, supports: withoutEvidence(supports), ...rest,
    place: place && copy(place), places: places.map(copy),
    carriedTo: carried ? { quoteId: carried.id, exact: carried.exact, start: carried.start, end: carried.end, thingIds: carried.supports.map(({ thingId }) => thingId) } : null,
    wasLeft: wasLeft && carried === undefined,
  };
}

/** Quotes of the new report with what rests on them for the first time: not on the words that they carry on. */
function gainedIn(newQuotes: readonly QuoteWithSupport[], older: ReadonlyMap<string, QuoteWithSupport>): GainedQuote[] {
  return newQuotes.flatMap(({ id: quoteId, exact, start, end, carriedFromId, supports }) => {
    const before = new Set((carriedFromId === null ? undefined : older.get(carriedFromId))?.supports.map(({ thingId }) => thingId));
    const fresh = supports.filter(({ thingId }) => !before.has(thingId));
    return fresh.length > 0 ? [{ quoteId, exact, start, end, supports: withoutEvidence(fresh) }] : [];
  });
}

const mostLeftShown = 200;

function counted<T extends Mention | Dating>(all: readonly { readonly row: T; readonly at: Span | null }[], shown: (row: T) => Pick<LeftBehind, 'name' | 'page'>) {
  const left = all.filter(({ at }) => at === null).map(({ row }) => row).toSorted((one, other) => one.start - other.start || one.end - other.end);
  return {
    carried: all.length - left.length, left: left.length,
    leftOnes: left.slice(0, mostLeftShown).map((row) => ({ exact: row.exact, start: row.start, end: row.end, ...shown(row) })),
  };
}
const headOf = ({ id, title, date, importedAt }: Report) => ({ id, title, date, importedAt });

/** What was found, with what the new report has already. */
function planFrom(db: ReadableDb, { older, newer, quotes, mentions, datings, isSameText }: Looked): VersionPlan {
  const left = leftBefore(db, { oldId: older.id, newId: newer.id });
  const newQuotes = quotesWhere(db, 'report_id = :id', { id: newer.id });
  const carried = new Map(newQuotes.flatMap((quote) => (quote.carriedFromId === null ? [] : [[quote.carriedFromId as string, quote]])));
  return {
    older: headOf(older), newer: headOf(newer), isSameText,
    quotes: quotes.map((looked) => planned(looked, carried.get(looked.quote.id), left.has(looked.quote.id))),
    gained: gainedIn(newQuotes, new Map(quotes.map(({ quote }) => [quote.id, quote]))),
    mentions: counted(mentions, ({ actorId, start }) => ({ name: findRow(db, tables.actor, actorId)?.name ?? '', page: pageAt(db, older.id, start) })),
    datings: counted(datings, ({ date, start }) => ({ name: date, page: pageAt(db, older.id, start) })),
  };
}

export const planVersion: ActionHandler<'version.plan'> = async (session, asked) => {
  const looked = await look(session, asked);
  return planFrom(session.requireOpen().file.db, looked);
};
