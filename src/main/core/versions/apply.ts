import { CaseError } from '../../../shared/errors.ts';
import type { ParsedInput } from '../../../shared/contract.ts';
import { makeId, type QuoteId } from '../../../shared/ids.ts';
import type { Quote } from '../../../shared/model/quote.ts';
import type { Span } from '../../../shared/spans.ts';
import type { ReadableDb } from '../db/connection.ts';
import { findRow, rowsWhere } from '../db/table.ts';
import { tables } from '../db/tables.ts';
import type { ActionHandler, CommandContext } from '../handler.ts';
import { alteration, type Change } from '../journal/change.ts';
import { shorten } from '../things/rows.ts';
import { carryDatings, carryMentions } from './carry-marks.ts';
import { carryQuote, type Carried, type Carrying } from './carry-quote.ts';
import { noteLeft } from './left.ts';
import { requirePair } from './pair.ts';
import { look, type Looked } from './plan.ts';
import { cutsCharacter } from './places.ts';
import { unitsOf, type Units } from './units.ts';

type Asked = ParsedInput<'version.apply'>;

/** @throws CaseError `QUOTE_MISMATCH`, `SPAN_EMPTY`, `SPAN_CUTS_GRAPHEME` when words that were placed by hand don't stand there */
function assertPlaced(text: string, units: Units, { start, end, exact }: Asked['placed'][number]): void {
  if (end <= start) throw new CaseError('SPAN_EMPTY', 'Nothing is selected. Select at least one character of the report.');
  const { from, to } = units.stretchOf({ start, end });
  if (text.slice(from, to) !== exact) throw new CaseError('QUOTE_MISMATCH', 'The words of a placed quote are not what the new version says at this place. Compare the versions again.');
  const cut = [from, to].findIndex((border) => cutsCharacter(text, border));
  if (cut >= 0) throw new CaseError('SPAN_CUTS_GRAPHEME', `The place of a quote cuts a character in two at ${cut === 0 ? start : end}. Widen it by one character.`);
}

/** Where each quote goes: by hand, else where it was surely found; not at all where it is left. */
function destinations({ quotes, newText }: Looked, units: Units, { placed, left }: Asked): Map<QuoteId, Span> {
  const known = new Set(quotes.map(({ quote }) => quote.id));
  const stranger = [...placed.map(({ quoteId }) => quoteId), ...left].find((id) => !known.has(id));
  if (stranger !== undefined) throw new CaseError('THING_MISSING', 'A quote that was decided on is not one of the older report any more. Compare the versions again.');
  const leaves = new Set(left);
  const to = new Map(quotes.flatMap(({ quote, found }) => (found.place && !leaves.has(quote.id) ? [[quote.id, { start: found.place.start, end: found.place.end }]] : [])));
  for (const place of placed) {
    assertPlaced(newText, units, place);
    to.set(place.quoteId, { start: place.start, end: place.end });
  }
  return to;
}

/** Quotes to carry, the longer ones that others were cut from first. */
function inOrder(quotes: readonly Quote[]): Quote[] {
  const byId = new Map(quotes.map((quote) => [quote.id, quote]));
  const ordered = new Set<Quote>();
  const visit = (quote: Quote, path: readonly Quote[] = []): void => {
    if (ordered.has(quote) || path.includes(quote)) return;
    const whole = quote.partOfId === null ? undefined : byId.get(quote.partOfId);
    if (whole) visit(whole, [...path, quote]);
    ordered.add(quote);
  };
  for (const quote of quotes) visit(quote);
  return [...ordered];
}

function carryQuotes(db: ReadableDb, looked: Looked, to: ReadonlyMap<QuoteId, Span>, carrying: Carrying): Change[] {
  const there = new Map(rowsWhere(db, tables.quote, 'report_id', looked.newer.id).map((row) => [`${row.start} ${row.end}`, row]));
  const carried = new Map<string, Carried>();
  for (const row of there.values()) if (row.carriedFromId !== null) carried.set(row.carriedFromId, { id: row.id, changes: [] });
  const rows = [...to.keys()].flatMap((id) => findRow(db, tables.quote, id) ?? []);
  for (const quote of inOrder(rows)) {
    const span = to.get(quote.id);
    if (!span || carried.has(quote.id)) continue;
    const twin = there.get(`${span.start} ${span.end}`);
    carried.set(quote.id, carryQuote(db, quote, span, twin?.carriedFromId === null ? twin : undefined, quote.partOfId === null ? null : carried.get(quote.partOfId)?.id ?? null, carrying));
  }
  return [...carried.values()].flatMap(({ changes }) => changes);
}

export const applyVersion: ActionHandler<'version.apply'> = async (session, asked) => {
  const { journal, file } = session.requireOpen();
  file.writable();
  const looked = await look(session, asked);
  const units = unitsOf(looked.newText);
  const to = destinations(looked, units, asked);
  const { now, newUuid } = session.services;
  const context: CommandContext = { now, newId: (kind) => makeId(kind, newUuid()) };
  const { result, seq, ids } = journal.commit('version.apply', (db) => {
    const { older, newer } = requirePair(db, asked.oldId, asked.newId);
    const linked = newer.replacesId === null ? [alteration(tables.report, newer, { ...newer, replacesId: older.id })] : [];
    const quotes = carryQuotes(db, looked, to, { context, newer, newText: looked.newText, units });
    noteLeft(db, asked, asked.left, new Set(to.keys()));
    const mentions = carryMentions(db, looked, context);
    const datings = carryDatings(db, looked, context);
    const count = quotes.filter(({ table }) => table === tables.quote.name).length;
    return {
      label: `carry ${count} quote${count === 1 ? '' : 's'} over to ${shorten(newer.title)}`, changes: [...linked, ...quotes, ...mentions, ...datings],
      result: { quotes: count, mentions: mentions.length, datings: datings.length },
    };
  });
  session.emit({ type: 'case/changed', seq, ids });
  return result;
};
