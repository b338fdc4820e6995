import type { HandlersOf } from '../handler.ts';
import { rebuildSearch } from './rebuild.ts';
import { runSearch } from './run.ts';
import { savedSearchHandlers } from './saved.ts';
import { suggestions } from './suggest.ts';

export const searchHandlers: HandlersOf<'search.run' | 'search.suggest' | 'search.rebuild' | 'search.save' | 'search.list' | 'search.remove'> = {
  ...savedSearchHandlers,
  'search.run': (db, input) => runSearch(db, input),
  'search.rebuild': rebuildSearch,
  'search.suggest': (db, { query, at, limit }) => suggestions(db, query, at, limit),
};
