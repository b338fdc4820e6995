import type { ReadableDb, SqlValue } from '../db/connection.ts';
import { holdsSql, patternOf } from '../db/fold.ts';
import type { QueryHandler } from '../handler.ts';
import { quotesWhere } from './support.ts';

/** The condition of a thing's quotes: what rests on them, or what they say where the thing is a report, source or speaker. */
function ofThing(thingId: string): string {
  switch (thingId.slice(0, thingId.indexOf('--'))) {
    case 'quote': return 'quote.id = :thingId';
    case 'report': return 'quote.report_id = :thingId';
    case 'source': return 'quote.report_id IN (SELECT id FROM report WHERE source_id = :thingId)';
    default: return 'quote.id IN (SELECT quote_id FROM standing_evidence WHERE thing_id = :thingId)';
  }
}

/** Filtered quotes in order of report and start. */
export const quoteList: QueryHandler<'quote.list'> = (db: ReadableDb, { reportId, thingId, text, isUnattached, offset, limit }) => {
  const conditions = ['true'];
  const params: Record<string, SqlValue> = {};
  if (reportId !== undefined) {
    conditions.push('quote.report_id = :reportId');
    params['reportId'] = reportId;
  }
  if (thingId !== undefined) {
    conditions.push(ofThing(thingId));
    params['thingId'] = thingId;
  }
  if (text !== undefined && text !== '') {
    conditions.push(holdsSql('quote.exact', text));
    params['pattern'] = patternOf(text);
  }
  if (isUnattached !== undefined) {
    conditions.push(`${isUnattached ? 'NOT ' : ''}EXISTS (SELECT 1 FROM evidence WHERE quote_id = quote.id)`);
  }
  const where = conditions.join(' AND ');
  return {
    total: db.count(`SELECT count(*) FROM quote WHERE ${where}`, params),
    quotes: quotesWhere(db, `${where} ORDER BY report_id, start, id LIMIT :limit OFFSET :offset`, { ...params, limit, offset }),
  };
};
