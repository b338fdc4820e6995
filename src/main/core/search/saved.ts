import { CaseError } from '../../../shared/errors.ts';
import { tables } from '../db/tables.ts';
import type { HandlersOf } from '../handler.ts';
import { alteration, insertion, removal } from '../journal/change.ts';
import { requireRow, shorten } from '../things/rows.ts';
import { parseQuery } from './query/parse.ts';

export const savedSearchHandlers: HandlersOf<'search.save' | 'search.list' | 'search.remove'> = {
  'search.save': (db, { name, query }, context) => {
    if (parseQuery(query).query === null) throw new CaseError('INPUT_INVALID', `"${shorten(query)}" looks for nothing. Give the search a word or a filter before it is saved.`);
    const row = db.get('SELECT * FROM saved_search WHERE name = :name', { name });
    if (!row) {
      const made = { id: context.newId('search'), name, query, revision: 0 };
      return { label: `save the search ${shorten(name)}`, changes: [insertion(tables.savedSearch, made)], result: { id: made.id } };
    }
    const before = tables.savedSearch.fromRow(row);
    const changes = before.query === query ? [] : [alteration(tables.savedSearch, before, { ...before, query })];
    return { label: `change the search ${shorten(name)}`, changes, result: { id: before.id } };
  },

  'search.list': (db) => db.all('SELECT * FROM saved_search ORDER BY name COLLATE NOCASE, id').map(tables.savedSearch.fromRow),

  'search.remove': (db, { id }) => {
    const row = requireRow(db, tables.savedSearch, id);
    return { label: `remove the search ${shorten(row.name)}`, changes: [removal(tables.savedSearch, row)], result: {} };
  },
};
