import { CaseError } from '../../../shared/errors.ts';
import { datedOf } from '../dates/dates.ts';
import { rowsWhere } from '../db/table.ts';
import { tables } from '../db/tables.ts';
import type { HandlersOf } from '../handler.ts';
import { alteration, insertion, removal } from '../journal/change.ts';
import { labelOf, requireRevision, requireRow, shorten } from '../things/rows.ts';
import { anchor, assertSpan, assertWords, wordsAt } from './anchor.ts';
import { attachment } from './attach.ts';
import { targetsOf } from './capture.ts';
import { findInReport } from './find-in-report.ts';
import { quoteList } from './list.ts';
import { quotesWhere } from './support.ts';

type Verbs =
  | 'quote.capture' | 'quote.edit' | 'quote.read' | 'quote.attach' | 'quote.detach' | 'quote.inSpan' | 'quote.list'
  | 'estimative.add' | 'estimative.remove' | 'mention.add' | 'mention.remove' | 'mention.inSpan' | 'mention.list'
  | 'dating.add' | 'dating.remove' | 'dating.inSpan' | 'report.find' | 'report.words';

const inSpan = (table: string) => `SELECT * FROM ${table} WHERE report_id = :reportId AND start < :end AND "end" > :start ORDER BY start, id LIMIT :limit`;

export const quoteHandlers: HandlersOf<Verbs> = {
  'quote.capture': (db, { targets, exact, ...given }, context) => {
    const id = context.newId('quote');
    const { start, end, outerStart, outerEnd, speakerStart, speakerEnd } = given;
    if (outerStart !== null && outerEnd !== null) assertSpan(db, given.reportId, { start: outerStart, end: outerEnd });
    if (speakerStart !== null && speakerEnd !== null) assertSpan(db, given.reportId, { start: speakerStart, end: speakerEnd });
    const row = { ...given, ...anchor(db, given.reportId, { start, end }, exact), id, carriedFromId: null, revision: 0 };
    const attached = targetsOf(db, { id, reportId: given.reportId, start, end, exact }, targets, context);
    const onto = attached.names.length > 0 ? ` for ${attached.names.join(', ')}` : '';
    return {
      label: `quote "${shorten(exact)}"${onto}`.slice(0, 300),
      changes: [insertion(tables.quote, row), ...attached.changes],
      result: { id, thingIds: attached.ids },
    };
  },

  'quote.edit': (db, { id, revision, ...given }) => {
    const before = requireRevision(db, tables.quote, id, revision);
    if (given.speakerStart !== null && given.speakerEnd !== null) {
      assertSpan(db, before.reportId, { start: given.speakerStart, end: given.speakerEnd });
    }
    return { label: `edit quote "${shorten(before.exact)}"`, changes: [alteration(tables.quote, before, { ...before, ...given })], result: {} };
  },

  'quote.read': (db, { id }) => {
    const [quote] = quotesWhere(db, 'quote.id = :id', { id });
    if (!quote) throw new CaseError('THING_MISSING', 'This quote is not in the case any more. It may have been removed or undone.');
    return quote;
  },

  'quote.attach': (db, { quoteId, thingId, note }, context) => {
    requireRow(db, tables.quote, quoteId);
    const name = labelOf(db, thingId);
    const [there] = db.all('SELECT 1 AS found FROM evidence WHERE quote_id = :quoteId AND thing_id = :thingId', { quoteId, thingId });
    if (there) throw new CaseError('RULE_BROKEN', `${name} already rests on this quote.`);
    const change = attachment(quoteId, thingId, note, context);
    return { label: `attach quote to ${name}`, changes: [change], result: { id: tables.evidence.fromRow(change.after ?? {}).id } };
  },

  'quote.detach': (db, { id }) => {
    const row = requireRow(db, tables.evidence, id);
    return { label: `detach quote from ${labelOf(db, row.thingId)}`, changes: [removal(tables.evidence, row)], result: {} };
  },

  'quote.inSpan': (db, { reportId, start, end, limit }) => quotesWhere(
    db, 'report_id = :reportId AND start < :end AND "end" > :start ORDER BY start, id LIMIT :limit', { reportId, start, end, limit },
  ),

  'quote.list': quoteList,

  'report.words': (db, { reportId, start, end }) => {
    requireRow(db, tables.report, reportId);
    return { words: end > start ? wordsAt(db, reportId, { start, end }) : '' };
  },

  'report.find': findInReport,

  'estimative.add': (db, given, context) => {
    const quote = requireRow(db, tables.quote, given.quoteId);
    assertWords(db, quote.reportId, given, given.exact);
    const row = { ...given, id: context.newId('estimative'), revision: 0 };
    return { label: `mark estimative "${shorten(row.exact)}"`, changes: [insertion(tables.estimative, row)], result: { id: row.id } };
  },

  'estimative.remove': (db, { id }) => {
    const row = requireRow(db, tables.estimative, id);
    return { label: `unmark estimative "${shorten(row.exact)}"`, changes: [removal(tables.estimative, row)], result: {} };
  },

  'mention.add': (db, given, context) => {
    requireRow(db, tables.actor, given.actorId);
    assertWords(db, given.reportId, given, given.exact);
    const row = { ...given, id: context.newId('mention'), revision: 0 };
    return { label: `mark mention of ${labelOf(db, row.actorId)}`, changes: [insertion(tables.mention, row)], result: { id: row.id } };
  },

  'mention.remove': (db, { id }) => {
    const row = requireRow(db, tables.mention, id);
    return { label: `unmark mention of ${labelOf(db, row.actorId)}`, changes: [removal(tables.mention, row)], result: {} };
  },

  'mention.inSpan': (db, input) => db.all(inSpan('mention'), input).map(tables.mention.fromRow),
  'mention.list': (db, { actorId, limit }) => rowsWhere(db, tables.mention, 'actor_id', actorId).slice(0, limit),

  'dating.add': (db, given, context) => {
    assertWords(db, given.reportId, given, given.exact);
    const row = { ...given, ...datedOf(given), id: context.newId('dating'), revision: 0 };
    return { label: `mark date "${shorten(row.exact)}"`, changes: [insertion(tables.dating, row)], result: { id: row.id } };
  },

  'dating.remove': (db, { id }) => {
    const row = requireRow(db, tables.dating, id);
    return { label: `unmark date "${shorten(row.exact)}"`, changes: [removal(tables.dating, row)], result: {} };
  },

  'dating.inSpan': (db, input) => db.all(inSpan('dating'), input).map(tables.dating.fromRow),
};
