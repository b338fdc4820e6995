import type { QuoteId } from '../../../shared/ids.ts';
import type { Quote } from '../../../shared/model/quote.ts';
import type { Report } from '../../../shared/model/report.ts';
import type { Span } from '../../../shared/spans.ts';
import type { ReadableDb } from '../db/connection.ts';
import { rowsWhere } from '../db/table.ts';
import { tables } from '../db/tables.ts';
import type { CommandContext } from '../handler.ts';
import { alteration, insertion, type Change } from '../journal/change.ts';
import { contextLength, pageAt, sha256Of, wordsAt } from '../quotes/anchor.ts';
import { attachment } from '../quotes/attach.ts';
import { cutsCharacter } from './places.ts';
import type { Units } from './units.ts';

/** What quotes are carried into. */
export interface Carrying {
  readonly context: CommandContext;
  readonly newer: Report;
  readonly newText: string;
  readonly units: Units;
}

/** The quote that carries another on, and what makes it so. */
export interface Carried {
  readonly id: QuoteId;
  readonly changes: readonly Change[];
}

/** The new words with what stands around them. */
function anchorAt(db: ReadableDb, { newer, newText, units }: Carrying, span: Span) {
  const words = (start: number, end: number) => {
    const { from, to } = units.stretchOf({ start, end });
    return newText.slice(from, to);
  };
  const exact = words(span.start, span.end);
  return {
    exact, prefix: words(Math.max(0, span.start - contextLength), span.start), suffix: words(span.end, span.end + contextLength),
    exactSha256: sha256Of(exact), page: pageAt(db, newer.id, span.start),
  };
}

/** A span near a quote as it lies in the new text, when the same words stand there; else null. */
function shifted(db: ReadableDb, quote: Quote, to: Span, span: Span, { newText, units }: Carrying): Span | null {
  const by = to.start - quote.start;
  const moved = { start: span.start + by, end: span.end + by };
  if (moved.start < 0) return null;
  const stretch = units.stretchOf(moved);
  if (cutsCharacter(newText, stretch.from) || cutsCharacter(newText, stretch.to)) return null;
  return newText.slice(stretch.from, stretch.to) === wordsAt(db, quote.reportId, span) ? moved : null;
}

const spanOf = (start: number | null, end: number | null): Span | null => (start === null || end === null ? null : { start, end });

/** Hedges that stand in the new words too: at their place, else where their words stand only once in the new quote. */
function hedges(db: ReadableDb, quote: Quote, to: Span, newId: QuoteId, carrying: Carrying): Change[] {
  const { newText, units, context } = carrying;
  return rowsWhere(db, tables.estimative, 'quote_id', quote.id).flatMap((row) => {
    const at = shifted(db, quote, to, row, carrying) ?? onlyPlace(newText, units, to, row.exact);
    return at ? [insertion(tables.estimative, { ...row, ...at, id: context.newId('estimative'), quoteId: newId, revision: 0 })] : [];
  });
}

function onlyPlace(text: string, units: Units, within: Span, words: string): Span | null {
  const { from, to } = units.stretchOf(within);
  const inside = text.slice(from, to);
  const at = inside.indexOf(words);
  return at < 0 || inside.includes(words, at + 1) ? null : units.spanOf({ from: from + at, to: from + at + words.length });
}

function supports(db: ReadableDb, oldId: QuoteId, newId: QuoteId, { context }: Carrying): Change[] {
  const there = new Set(rowsWhere(db, tables.evidence, 'quote_id', newId).map(({ thingId }) => thingId));
  return rowsWhere(db, tables.evidence, 'quote_id', oldId).filter(({ thingId }) => !there.has(thingId))
    .map(({ thingId, note }) => attachment(newId, thingId, note, context));
}

function labels(db: ReadableDb, oldId: QuoteId, newId: QuoteId, { context }: Carrying): Change[] {
  const tags = rowsWhere(db, tables.tag, 'thing_id', oldId).map((row) => insertion(tables.tag, { ...row, id: context.newId('tag'), thingId: newId, revision: 0 }));
  const references = rowsWhere(db, tables.reference, 'thing_id', oldId).map((row) => insertion(tables.reference, { ...row, id: context.newId('reference'), thingId: newId, revision: 0 }));
  return [...tags, ...references];
}

/**
 * Carries a quote to a place of the new text, with its remarks, hedges, tags and what rests on it.
 *
 * @param twin a quote that stands at this very place already: it becomes the one that carries on
 * @param partOfId what the quote it was cut from has become
 */
export function carryQuote(db: ReadableDb, quote: Quote, to: Span, twin: Quote | undefined, partOfId: QuoteId | null, carrying: Carrying): Carried {
  if (twin) return { id: twin.id, changes: [alteration(tables.quote, twin, { ...twin, carriedFromId: quote.id }), ...supports(db, quote.id, twin.id, carrying)] };
  const id = carrying.context.newId('quote');
  const outer = spanOf(quote.outerStart, quote.outerEnd);
  const speaker = spanOf(quote.speakerStart, quote.speakerEnd);
  const newOuter = outer && shifted(db, quote, to, outer, carrying);
  const newSpeaker = speaker && shifted(db, quote, to, speaker, carrying);
  const row: Quote = {
    ...quote, ...anchorAt(db, carrying, to), id, reportId: carrying.newer.id, start: to.start, end: to.end,
    outerStart: newOuter?.start ?? null, outerEnd: newOuter?.end ?? null, speakerStart: newSpeaker?.start ?? null, speakerEnd: newSpeaker?.end ?? null,
    partOfId, carriedFromId: quote.id, revision: 0,
  };
  return { id, changes: [insertion(tables.quote, row), ...hedges(db, quote, to, id, carrying), ...supports(db, quote.id, id, carrying), ...labels(db, quote.id, id, carrying)] };
}
