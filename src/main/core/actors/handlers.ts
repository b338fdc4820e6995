import { rowsWhere } from '../db/table.ts';
import { tables } from '../db/tables.ts';
import type { HandlersOf } from '../handler.ts';
import { alteration, insertion, removal } from '../journal/change.ts';
import { attachments } from '../quotes/attach.ts';
import { listOf } from '../things/list.ts';
import { partsOf } from '../things/parts.ts';
import { labelOf, requireRevision, requireRow, shorten } from '../things/rows.ts';
import { mergeChanges } from './merge.ts';

type Verbs = 'actor.create' | 'actor.edit' | 'actor.read' | 'actor.list' | 'actor.merge' | 'alias.add' | 'alias.remove';

export const actorHandlers: HandlersOf<Verbs> = {
  'actor.create': (db, { quoteIds, ...given }, context) => {
    const row = { ...given, id: context.newId('actor'), revision: 0 };
    const changes = [insertion(tables.actor, row), ...attachments(db, quoteIds, row.id, context)];
    return { label: `add actor ${shorten(row.name)}`, changes, result: { id: row.id } };
  },

  'actor.edit': (db, { id, revision, ...given }) => {
    const before = requireRevision(db, tables.actor, id, revision);
    return { label: `edit actor ${shorten(before.name)}`, changes: [alteration(tables.actor, before, { ...before, ...given })], result: {} };
  },

  'actor.read': (db, { id }) => ({
    actor: requireRow(db, tables.actor, id),
    aliases: rowsWhere(db, tables.alias, 'actor_id', id),
    mentionCount: db.count('SELECT count(*) FROM mention WHERE actor_id = :id', { id }),
    ...partsOf(db, id),
  }),

  'actor.list': (db, filter) => {
    const { total, rows } = listOf(db, tables.actor, filter);
    return { total, actors: rows };
  },

  'actor.merge': (db, { fromId, intoId, revision }, context) => {
    const from = requireRevision(db, tables.actor, fromId, revision);
    const into = requireRow(db, tables.actor, intoId);
    return { label: `merge ${shorten(from.name)} into ${shorten(into.name)}`, changes: mergeChanges(db, from, into, context), result: {} };
  },

  'alias.add': (db, given, context) => {
    requireRow(db, tables.actor, given.actorId);
    const row = { ...given, id: context.newId('alias'), revision: 0 };
    return { label: `add alias ${shorten(row.name)} to ${labelOf(db, row.actorId)}`, changes: [insertion(tables.alias, row)], result: { id: row.id } };
  },

  'alias.remove': (db, { id }) => {
    const row = requireRow(db, tables.alias, id);
    return { label: `remove alias ${shorten(row.name)} of ${labelOf(db, row.actorId)}`, changes: [removal(tables.alias, row)], result: {} };
  },
};
