import { CaseError } from '../../../shared/errors.ts';
import type { QuoteId, ReportId } from '../../../shared/ids.ts';
import type { ContentOf } from '../../../shared/model/proposal.ts';
import { markings } from '../../../shared/vocabulary.ts';
import type { Span } from '../../../shared/spans.ts';
import { datedOf } from '../dates/dates.ts';
import type { ReadableDb } from '../db/connection.ts';
import { tables } from '../db/tables.ts';
import type { CommandContext } from '../handler.ts';
import { alteration, insertion } from '../journal/change.ts';
import { anchor, assertSpan, assertWords, wordsAt } from '../quotes/anchor.ts';
import { handlingNote } from '../reports/handling-note.ts';
import { requireRow } from '../things/rows.ts';
import type { Accepted, Accepting } from './accept.ts';

const unsaid = {
  outerStart: null, outerEnd: null, partOfId: null, carriedFromId: null, speakerId: null, speakerText: null, speakerStart: null, speakerEnd: null, viaId: null, viaText: null,
  likelihood: null, confidence: null, credibility: null, language: null, marking: null, note: null, revision: 0,
} as const;

/** A plain passage as a quote. */
export function passageQuote(db: ReadableDb, context: CommandContext, reportId: string, { start, end }: Span): Accepted<QuoteId> {
  const id = context.newId('quote');
  const anchored = anchor(db, reportId, { start, end }, wordsAt(db, reportId, { start, end }));
  const row = { ...unsaid, ...anchored, id, reportId: reportId as ReportId, start, end, kind: 'passage', voice: 'source', polarity: 'asserts' } as const;
  return { id, changes: [insertion(tables.quote, row)] };
}

/** @throws CaseError as `anchor`: the words must still be those of the report */
export function acceptQuote({ db, context, reportId, actor }: Accepting, content: ContentOf<'quote'>): Accepted<QuoteId> {
  const id = context.newId('quote');
  const { start, end, exact, outer, quoteKind, voice, polarity, speakerText, speakerSpan, viaText, likelihood, confidence, language } = content;
  for (const span of [outer, speakerSpan]) if (span !== null) assertSpan(db, reportId, span);
  const row = {
    ...unsaid, ...anchor(db, reportId, { start, end }, exact), id, reportId: reportId as ReportId, start, end, kind: quoteKind, voice, polarity,
    outerStart: outer?.start ?? null, outerEnd: outer?.end ?? null,
    speakerId: actor(content.speaker), speakerText, speakerStart: speakerSpan?.start ?? null, speakerEnd: speakerSpan?.end ?? null,
    viaId: actor(content.via), viaText, likelihood, confidence, language,
  };
  const estimatives = content.estimatives.map((estimative) => {
    assertSpan(db, reportId, estimative);
    return insertion(tables.estimative, { ...estimative, id: context.newId('estimative'), quoteId: id, exact: wordsAt(db, reportId, estimative), revision: 0 });
  });
  return { id, changes: [insertion(tables.quote, row), ...estimatives] };
}

export function acceptDating({ db, context, reportId }: Accepting, { start, end, exact, date }: ContentOf<'dating'>): Accepted {
  assertWords(db, reportId, { start, end }, exact);
  const id = context.newId('dating');
  const dated = datedOf({ date: date.edtf, dateInferred: date.inferred, dateBasis: date.basis });
  return { id, changes: [insertion(tables.dating, { id, reportId: reportId as ReportId, start, end, exact, ...dated, note: null, revision: 0 })] };
}

/** Marks the report, unless it is marked as closed or closer already; words that are no TLP label go into its note. */
export function acceptMarking({ db, reportId }: Accepting, { marking, exact }: ContentOf<'marking'>): Accepted {
  const report = requireRow(db, tables.report, reportId);
  if (marking === null) {
    const note = [...(report.note === null ? [] : [report.note]), handlingNote(exact)].join('\n');
    return { id: reportId, changes: [alteration(tables.report, report, { ...report, note })] };
  }
  if (report.marking !== null && markings.indexOf(report.marking) > markings.indexOf(marking)) {
    throw new CaseError('RULE_BROKEN', `${report.title} is marked ${report.marking} already, which is closer than ${marking}. Change it in the inspector if it shall be opened.`);
  }
  return { id: reportId, changes: [alteration(tables.report, report, { ...report, marking })] };
}
