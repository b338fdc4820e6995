import { assertNever } from '../../../shared/errors.ts';
import type { ReadableDb, SqlValue } from '../db/connection.ts';
import { filterSql, reportsSql, settledFor, type Bind, type Target } from './filters.ts';
import { boundingMatch, matchOf, type Wording } from './match.ts';
import { simplify } from './query/simplify.ts';
import type { Query } from './query/tree.ts';

/** How what fits a query is found in one of the indexes. All values are bound. */
export interface SearchPlan {
  /** The expression that the index is asked for; null when everything has to be looked at. */
  readonly match: string | null;
  /** What must hold besides, in SQL. */
  readonly conditions: readonly string[];
  /** SQL for reports that a passage may be shown of, where several have the same text; null when any may. */
  readonly reports: string | null;
  readonly params: Readonly<Record<string, SqlValue>>;
}

const key: Readonly<Record<Target, string>> = { thing: 'search_thing.number', passage: 'search_passage.rowid' };
const index: Readonly<Record<Target, string>> = { thing: 'search_thing_words', passage: 'search_passage' };

const hasFilter = (query: Query): boolean => {
  if (query.is === 'filter') return true;
  if (query.is === 'not') return hasFilter(query.part);
  return (query.is === 'and' || query.is === 'or') && query.parts.some(hasFilter);
};

/** A query as SQL, for the parts that one expression of FTS5 does not cover. */
function conditionOf(db: ReadableDb, query: Query, target: Target, wording: Wording, bind: Bind): string {
  const match = matchOf(query, wording);
  if (match !== null) return `${key[target]} IN (SELECT rowid FROM ${index[target]} WHERE ${index[target]} MATCH ${bind(match)})`;
  const conditionsOf = (parts: readonly Query[]) => parts.map((part) => conditionOf(db, part, target, wording, bind));
  switch (query.is) {
    case 'and': return `(${conditionsOf(query.parts).join(' AND ')})`;
    case 'or': return `(${conditionsOf(query.parts).join(' OR ')})`;
    case 'not': return `NOT ${conditionOf(db, query.part, target, wording, bind)}`;
    case 'filter': return filterSql(db, query.filter, target, bind);
    case 'phrase': case 'near': case 'part': return 'FALSE';
    default: return assertNever(query);
  }
}

/**
 * Works out how to look for a query: its words by the index, the rest by conditions on what the index finds.
 *
 * @returns null when nothing of the kind can fit, or nothing is asked of it
 */
export function planSearch(db: ReadableDb, given: Query, target: Target, wording: Wording): SearchPlan | null {
  const query = simplify(given, (filter) => settledFor(target, filter));
  if (typeof query === 'boolean') return null;
  const params: Record<string, SqlValue> = {};
  const bind: Bind = (value) => {
    const name = `value${Object.keys(params).length}`;
    params[name] = value;
    return `:${name}`;
  };
  const parts = query.is === 'and' ? query.parts : [query];
  const [words, others] = [parts.filter((part) => !hasFilter(part)), parts.filter(hasFilter)];
  const match = words.length === 0 ? null : matchOf({ is: 'and', parts: words }, wording);
  // Words that FTS5 can't be asked for at once are looked for one by one, among what fits them at least.
  const left = match === null ? parts : others;
  const reports = parts.flatMap((part) => (part.is === 'filter' ? [reportsSql(db, part.filter, bind)] : [])).filter((sql) => sql !== null);
  return {
    match: match ?? boundingMatch(query, wording),
    conditions: left.map((part) => conditionOf(db, part, target, wording, bind)),
    reports: reports.length === 0 ? null : reports.map((sql) => `report.id IN (${sql})`).join(' AND '),
    params,
  };
}
