import { CaseError } from '../../../shared/errors.ts';
import type { ReadableDb } from '../db/connection.ts';
import { rowsWhere } from '../db/table.ts';
import { tables } from '../db/tables.ts';
import type { HandlersOf } from '../handler.ts';
import { insertion, removal } from '../journal/change.ts';
import { findThings, thingSummaries } from './find.ts';
import { matchThings } from './match.ts';
import { removalChanges } from './removal.ts';
import { labelOf, requireRow, shorten } from './rows.ts';

type Verbs = 'tag.add' | 'tag.remove' | 'reference.add' | 'reference.remove' | 'thing.remove' | 'thing.labels' | 'thing.summaries' | 'thing.find' | 'thing.match';

function requireThing(db: ReadableDb, id: string): void {
  if (!db.get('SELECT 1 AS found FROM thing WHERE id = :id', { id })) {
    throw new CaseError('THING_MISSING', 'This is not in the case any more. It may have been removed or undone.');
  }
}

export const thingHandlers: HandlersOf<Verbs> = {
  'tag.add': (db, given, context) => {
    requireThing(db, given.thingId);
    if (db.get('SELECT 1 AS found FROM tag WHERE thing_id = :thingId AND name = :name', given)) {
      throw new CaseError('RULE_BROKEN', `${labelOf(db, given.thingId)} already has the tag "${given.name}".`);
    }
    const row = { ...given, id: context.newId('tag'), revision: 0 };
    return { label: `tag ${labelOf(db, row.thingId)} "${shorten(row.name)}"`, changes: [insertion(tables.tag, row)], result: { id: row.id } };
  },

  'tag.remove': (db, { id }) => {
    const row = requireRow(db, tables.tag, id);
    return { label: `untag ${labelOf(db, row.thingId)} "${shorten(row.name)}"`, changes: [removal(tables.tag, row)], result: {} };
  },

  'reference.add': (db, given, context) => {
    requireThing(db, given.thingId);
    if (db.get('SELECT 1 AS found FROM reference WHERE thing_id = :thingId AND system = :system AND identifier = :identifier', given)) {
      throw new CaseError('RULE_BROKEN', `${labelOf(db, given.thingId)} already has this reference.`);
    }
    const row = { ...given, id: context.newId('reference'), revision: 0 };
    return { label: `add reference to ${labelOf(db, row.thingId)}`, changes: [insertion(tables.reference, row)], result: { id: row.id } };
  },

  'reference.remove': (db, { id }) => {
    const row = requireRow(db, tables.reference, id);
    return { label: `remove reference of ${labelOf(db, row.thingId)}`, changes: [removal(tables.reference, row)], result: {} };
  },

  'thing.remove': (db, { id }) => ({ label: `remove ${labelOf(db, id)}`, changes: removalChanges(db, id), result: {} }),
  'thing.labels': (db, { id }) => {
    requireThing(db, id);
    return { tags: rowsWhere(db, tables.tag, 'thing_id', id), references: rowsWhere(db, tables.reference, 'thing_id', id) };
  },
  'thing.summaries': thingSummaries,
  'thing.find': findThings,
  'thing.match': matchThings,
};
