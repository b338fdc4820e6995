import type { QueryHandler } from '../handler.ts';
import { startsEver, startsUntil } from './window.ts';

const inWindow = (table: string) =>
  [startsUntil, startsEver].map((touches) => `SELECT id FROM ${table} WHERE date IS NOT NULL AND ${touches}`).join(' UNION ALL ');

/** An undated claim is of the time of the operation or event that it is about. */
const undatedOf = (end: string) =>
  `SELECT claim.id, subject_id, object_id FROM dated CROSS JOIN claim ON claim.${end} = dated.id AND claim.date IS NULL`;

// CROSS JOIN: from the few that the window holds to the rest, never the other way.
const withinSql = `WITH dated(id) AS MATERIALIZED (${['operation', 'event', 'claim'].map(inWindow).join(' UNION ALL ')}),
  told(id, subject_id, object_id) AS MATERIALIZED (
    SELECT claim.id, subject_id, object_id FROM dated CROSS JOIN claim ON claim.id = dated.id UNION ${undatedOf('subject_id')} UNION ${undatedOf('object_id')}),
  things(id) AS MATERIALIZED (SELECT id FROM dated UNION SELECT id FROM told),
  words(id) AS MATERIALIZED (SELECT DISTINCT quote_id FROM things CROSS JOIN evidence ON evidence.thing_id = things.id)
SELECT id FROM things UNION SELECT subject_id FROM told UNION SELECT object_id FROM told WHERE object_id IS NOT NULL
UNION SELECT id FROM words UNION SELECT quote.report_id FROM words CROSS JOIN quote ON quote.id = words.id
UNION SELECT id FROM report WHERE date IS NOT NULL AND ${startsUntil}`;

/** What a window of days concerns, as the other panes follow it. */
export const within: QueryHandler<'timeline.within'> = (db, { fromDay, toDay }) => ({
  ids: db.all(withinSql, { fromDay, toDay }).map((row) => String(row['id'])),
});
