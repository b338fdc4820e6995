import type { Claim } from '../../../../shared/model/thing.ts';
import { likelihoodBands } from '../../../../shared/vocabulary.ts';
import type { ReadableDb } from '../../db/connection.ts';
import { tables } from '../../db/tables.ts';
import { limitBefore } from '../common/standing.ts';
import { attributionOf, sentenceOf } from '../common/words.ts';
import type { Citations } from './citations.ts';
import { dateInWords } from './dates.ts';
import type { Line, Run } from './model.ts';

/** What a statement rests on, or that it rests on nothing. */
export function support(citations: Citations, thingId: string): Line {
  const quotes = citations.quotesOf(thingId);
  return quotes.length === 0 ? [{ text: ' ' }, { text: '[unsourced]', look: 'limit' }] : [{ text: '', quotes }];
}

/**
 * How likely, and how sure the analyst is of that: two sentences, since ICD 203 does not let likelihood and confidence stand in
 * one. Both are written from the fields; the words of a source are quoted apart.
 */
function estimate({ likelihood, confidence }: Claim): Run[] {
  const band = likelihood === null ? null : likelihoodBands[likelihood];
  return [
    ...(band === null ? [] : [{ text: ` That this is so is judged ${band.term} (${band.fromPercent} to ${band.toPercent} per cent).`, look: 'aside' as const }]),
    ...(confidence === null ? [] : [{ text: ` Confidence in this judgement is ${confidence}.`, look: 'aside' as const }]),
  ];
}

/** SQL that puts rows in order: from the first day to the last, and what has none behind. */
export const inTime = 'earliest_day IS NULL AND latest_day IS NULL, coalesce(earliest_day, latest_day), latest_day, id';

/** Every claim as a line, in time. */
export interface Statements {
  readonly all: readonly { readonly claim: Claim; readonly line: Line }[];
  /** Those that speak of a thing, or that it makes. */
  on(thingId: string): readonly Line[];
}

export function statementsOf(db: ReadableDb, citations: Citations): Statements {
  const all = db.all(`SELECT * FROM claim ORDER BY ${inTime}`).map((row) => {
    const claim = tables.claim.fromRow(row);
    return { claim, line: statement(db, claim, citations) };
  });
  const ends = all.flatMap(({ claim: { subjectId, objectId, attributionId }, line }) => [...new Set([subjectId, objectId, attributionId])].map((id) => ({ id: id as string | null, line })));
  const byThing = Map.groupBy(ends, ({ id }) => id);
  return { all, on: (thingId) => (byThing.get(thingId) ?? []).map(({ line }) => line) };
}

/** A claim as a line: how it stands, what it says, who says it, when it was, how sure that is, and what it rests on. */
function statement(db: ReadableDb, claim: Claim, citations: Citations): Line {
  const prefix = limitBefore(db, claim);
  const words = sentenceOf(db, claim);
  const attribution = attributionOf(db, claim);
  const asides = [
    ...(claim.voice === 'analyst' ? ['the analyst’s judgement'] : []), ...(attribution === null ? [] : [`according to ${attribution}`]),
    ...(claim.date === null ? [] : [dateInWords(claim.date)]),
  ];
  return [
    ...(prefix === '' ? [] : [{ text: prefix.trimEnd(), look: 'limit' as const }, { text: ' ' }]),
    { text: words.slice(prefix.length) },
    ...(asides.length === 0 ? [] : [{ text: ` (${asides.join('; ')})`, look: 'aside' as const }]),
    { text: '.' }, ...support(citations, claim.id), ...estimate(claim),
  ];
}
