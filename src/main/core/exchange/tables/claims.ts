import type { Row } from '../../db/connection.ts';
import { claimWordsSql } from '../../things/names.ts';
import { limitsOf, saidIn, saidSql, withLimits } from '../common/limits.ts';
import { credibilitySql, quoteCountSql, quoteIdsSql, tagsSql } from './lists.ts';
import { all, dated, days, id, plain, words, yesNo, type Cell, type Column, type ExportTable } from './table.ts';
import { nameAs } from './things.ts';

/** The claim in words, with what keeps it from being a plain assertion. */
const statement: Column = { name: 'statement', width: 60, read: (row) => withLimits(String(row['words']), limitsOf(saidIn(row))) };
const reading: Column = { name: 'reads_as', width: 20, read: (row) => limitsOf(saidIn(row)).join(', ') || 'asserted' };
const unsourced: Column = yesNo('is_unsourced');

export const claims: ExportTable = {
  name: 'claims',
  sql: `SELECT claim.*, ${saidSql}, ${claimWordsSql} AS words, relation.label AS relation_label, ${nameAs('claim.subject_id', 'subject')}, ${nameAs('claim.object_id', 'object')},
      coalesce((SELECT name FROM actor WHERE id = claim.attribution_id), claim.attribution_text) AS attributed_to,
      ${credibilitySql}, ${tagsSql('claim.id')}, ${quoteCountSql('claim.id')}, ${quoteIdsSql('claim.id')}
    FROM claim LEFT JOIN relation ON relation.name = claim.relation ORDER BY claim.id`,
  columns: [
    id('id'), statement, reading, { ...unsourced, name: 'unsourced' }, id('subject_id'), ...all('subject', 'relation', 'relation_label'), id('object_id'), ...all('object', 'property', 'value'),
    ...all('polarity', 'status', 'voice'), id('attribution_id'), ...all('attributed_to', 'likelihood', 'confidence', 'estimative_words', 'credibility'),
    ...dated, plain('quotes'), id('quote_ids'), ...all('marking', 'tags'), words('note'),
  ],
};

const undatedLast = 'earliest_day IS NULL AND latest_day IS NULL, coalesce(earliest_day, latest_day), latest_day, id';

const timed = (kind: string) => `SELECT id, '${kind}' AS kind, name AS words, NULL AS polarity, NULL AS voice, status, NULL AS subject_status, NULL AS object_status,
  NOT EXISTS (SELECT 1 FROM evidence WHERE thing_id = ${kind}.id) AS is_unsourced, date, earliest_day, latest_day, date_inferred, date_basis, ${quoteCountSql(`${kind}.id`)}, marking FROM ${kind}`;

/** Operations and events have no polarity or voice of their own. */
const limitsIn = (row: Row) => limitsOf(saidIn({ ...row, polarity: row['polarity'] ?? 'asserts', voice: row['voice'] ?? 'source' }));
const timedReading: Column['read'] = (row) => limitsIn(row).join(', ') || (row['kind'] === 'claim' ? 'asserted' : row['status'] as Cell);

/** What the timeline shows, from the first day to the last; what has no date comes last. */
export const timeline: ExportTable = {
  name: 'timeline',
  sql: `SELECT * FROM (${timed('operation')} UNION ALL ${timed('event')}
    UNION ALL SELECT claim.id, 'claim', ${claimWordsSql}, ${saidSql}, claim.date, earliest_day, latest_day, date_inferred, date_basis,
      ${quoteCountSql('claim.id')}, claim.marking FROM claim LEFT JOIN relation ON relation.name = claim.relation WHERE claim.date IS NOT NULL)
    ORDER BY ${undatedLast}`,
  columns: [
    ...days, plain('date'), plain('kind', 10), { name: 'what', width: 60, read: (row) => withLimits(String(row['words']), limitsIn(row)) }, { name: 'reads_as', width: 20, read: timedReading },
    ...all('status', 'polarity', 'voice'), { ...unsourced, name: 'unsourced' }, yesNo('date_inferred'), plain('date_basis'), plain('quotes', 8), plain('marking'), id('id'),
  ],
};
