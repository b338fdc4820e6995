import type { SearchGroup } from '../../../shared/contract/search.ts';
import type { ReadableDb } from '../db/connection.ts';
import type { SearchPlan } from './plan.ts';
import type { Phrase, Query } from './query/tree.ts';

/**
 * So many of what an index finds are compared with each other. Ranking all of them takes longest for words that stand
 * everywhere, where the order says least: docs/adr/0009-search-index.md has the figures.
 */
export const mostRanked = 5_000;

/** A group with the numbers of its best in the index. */
export interface Found {
  readonly group: SearchGroup;
  readonly total: number;
  readonly ranked: number;
  /** Of the page that was asked for, best first. */
  readonly best: readonly FoundRow[];
  /** Whether the best is called what was typed (2), or begins so (1). */
  readonly named: number;
}

export interface FoundRow {
  /** Number in the index. */
  readonly number: number;
  /** Identifier of the thing. */
  readonly thingId: string;
}

/** A page of each group. */
export interface Page {
  readonly offset: number;
  readonly limit: number;
}

interface RankedRow extends FoundRow {
  readonly group: SearchGroup;
  readonly rank: number;
  readonly named: number;
}

const nameWeight = 10;
const wordsWeight = 3;
/** More than words in other places can make up for. */
const startsBonus = 100;

const byRank = (left: RankedRow, right: RankedRow) => left.rank - right.rank || left.number - right.number;

function pageOf(group: SearchGroup, rows: readonly RankedRow[], total: number, { offset, limit }: Page): Found {
  const sorted = rows.toSorted(byRank);
  return { group, total, ranked: rows.length, best: sorted.slice(offset, offset + limit), named: sorted[0]?.named ?? 0 };
}

/** Numbers of the things whose name begins with words, with how many words it has. */
function starting(db: ReadableDb, { words, end }: Phrase): ReadonlyMap<number, number> {
  const match = `name : ^ "${words.join(' ')}"${end === 'whole' ? '' : ' *'}`;
  const rows = db.all(
    `SELECT search_thing_words.rowid AS number, name_words FROM search_thing_words JOIN search_thing ON search_thing.number = search_thing_words.rowid
     WHERE search_thing_words MATCH :match LIMIT 1000`, { match },
  );
  return new Map(rows.map((row) => [Number(row['number']), Number(row['name_words'])]));
}

/** The words of a query in a row, where it has nothing but words and filters: a name is typed like that. */
function wordsInRow(query: Query): Phrase | null {
  const words = (query.is === 'and' ? query.parts : [query]).filter(({ is }) => is !== 'filter');
  const phrases = words.filter((part) => part.is === 'phrase');
  const last = phrases.at(-1);
  if (!last || phrases.length < words.length) return null;
  return { ...last, words: phrases.flatMap((phrase) => phrase.words) };
}

/** Things and notes that fit a plan, by group; of one group alone when it is given. */
export function findThings(db: ReadableDb, query: Query, { match, conditions, params }: SearchPlan, group: SearchGroup | undefined, page: Page): Found[] {
  const where = [
    ...(match === null ? [] : ['search_thing_words MATCH :match']), ...conditions, ...(group === undefined ? [] : ['search_thing.kind = :group']),
  ].join(' AND ');
  const from = match === null ? 'search_thing' : 'search_thing_words CROSS JOIN search_thing ON search_thing.number = search_thing_words.rowid';
  const rank = match === null ? '0' : `bm25(search_thing_words, ${nameWeight}, ${wordsWeight})`;
  const given = { ...params, ...(match === null ? {} : { match }), ...(group === undefined ? {} : { group }) };
  const rows = db.all(`SELECT search_thing.number, thing_id, kind, ${rank} AS rank FROM ${from} WHERE ${where} LIMIT :most`, { ...given, most: mostRanked });
  if (rows.length === 0) return [];
  const sought = wordsInRow(query);
  const starts = sought === null ? new Map<number, number>() : starting(db, sought);
  const ranked = rows.map((row): RankedRow => {
    const number = Number(row['number']);
    const nameWords = starts.get(number);
    const named = nameWords === undefined ? 0 : nameWords === sought?.words.length ? 2 : 1;
    return { number, thingId: String(row['thing_id']), group: row['kind'] as SearchGroup, rank: Number(row['rank']) - named * startsBonus, named };
  });
  const groups = Map.groupBy(ranked, (row) => row.group);
  const totals = rows.length < mostRanked ? null
    : new Map(db.all(`SELECT kind, count(*) AS total FROM ${from} WHERE ${where} GROUP BY kind`, given).map((row) => [String(row['kind']), Number(row['total'])]));
  return [...new Set([...groups.keys(), ...(totals?.keys() ?? [])])].map((each) => {
    const found = groups.get(each as SearchGroup) ?? [];
    return pageOf(each as SearchGroup, found, totals?.get(each) ?? found.length, page);
  });
}
