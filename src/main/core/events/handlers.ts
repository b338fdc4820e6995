import { datedOf } from '../dates/dates.ts';
import { tables } from '../db/tables.ts';
import type { HandlersOf } from '../handler.ts';
import { alteration, insertion } from '../journal/change.ts';
import { attachments } from '../quotes/attach.ts';
import { partsOf } from '../things/parts.ts';
import { requireRevision, requireRow, shorten } from '../things/rows.ts';

export const eventHandlers: HandlersOf<'event.create' | 'event.edit' | 'event.read' | 'event.list'> = {
  'event.create': (db, { quoteIds, ...given }, context) => {
    const row = { ...given, ...datedOf(given), id: context.newId('event'), revision: 0 };
    const changes = [insertion(tables.event, row), ...attachments(db, quoteIds, row.id, context)];
    return { label: `add event ${shorten(row.name)}`, changes, result: { id: row.id } };
  },

  'event.edit': (db, { id, revision, ...given }) => {
    const before = requireRevision(db, tables.event, id, revision);
    const after = { ...before, ...given, ...datedOf(given) };
    return { label: `edit event ${shorten(before.name)}`, changes: [alteration(tables.event, before, after)], result: {} };
  },

  'event.read': (db, { id }) => ({ event: requireRow(db, tables.event, id), ...partsOf(db, id) }),

  'event.list': (db, { offset, limit }) => ({
    total: db.count('SELECT count(*) FROM event'),
    events: db.all('SELECT * FROM event ORDER BY earliest_day IS NULL, earliest_day, id LIMIT :limit OFFSET :offset', { offset, limit })
      .map(tables.event.fromRow),
  }),
};
