import type { SearchGroup } from '../../../shared/contract/search.ts';
import type { ReadableDb } from '../db/connection.ts';
import { textNumberSql } from './passages.ts';
import type { SearchPlan } from './plan.ts';
import type { Query } from './query/tree.ts';

/**
 * So many of what an index finds are compared with each other. Ranking all of them takes longest for words that stand
 * everywhere, where the order says least: docs/adr/0008-search-index.md has the figures.
 */
export const mostRanked = 5_000;

/** A group with the numbers of its best in the index. */
export interface Found {
  readonly group: SearchGroup;
  readonly total: number;
  readonly ranked: number;
  /** Of the page that was asked for, best first. */
  readonly best: readonly FoundRow[];
}

export interface FoundRow {
  /** Number in the index. */
  readonly number: number;
  /** Identifier of the thing; empty for a passage. */
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
}

const nameWeight = 10;
const wordsWeight = 3;
/** More than words in other places can make up for. */
const startsBonus = 100;

const byRank = (left: RankedRow, right: RankedRow) => left.rank - right.rank || left.number - right.number;

function pageOf(group: SearchGroup, rows: readonly RankedRow[], total: number, { offset, limit }: Page): Found {
  return { group, total, ranked: rows.length, best: rows.toSorted(byRank).slice(offset, offset + limit) };
}

/** Numbers of the things whose name begins with the words, where the query is nothing but words in a row; with their count of words. */
function starting(db: ReadableDb, query: Query): ReadonlyMap<number, number> {
  if (query.is !== 'phrase') return new Map();
  const match = `name : ^ "${query.words.join(' ')}"${query.end === 'whole' ? '' : ' *'}`;
  const rows = db.all(
    `SELECT search_thing_words.rowid AS number, name_words FROM search_thing_words JOIN search_thing ON search_thing.number = search_thing_words.rowid
     WHERE search_thing_words MATCH :match LIMIT 1000`, { match },
  );
  return new Map(rows.map((row) => [Number(row['number']), Number(row['name_words'])]));
}

/** The words of a query without its filters, where they are a single phrase. */
function wordsAlone(query: Query): Query {
  const [only, ...others] = query.is === 'and' ? query.parts.filter(({ is }) => is !== 'filter') : [query];
  return only !== undefined && others.length === 0 ? only : query;
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
  const sought = wordsAlone(query);
  const starts = starting(db, sought);
  const length = sought.is === 'phrase' ? sought.words.length : 0;
  const ranked = rows.map((row): RankedRow => {
    const number = Number(row['number']);
    const nameWords = starts.get(number);
    const bonus = nameWords === undefined ? 0 : nameWords === length ? 2 * startsBonus : startsBonus;
    return { number, thingId: String(row['thing_id']), group: row['kind'] as SearchGroup, rank: Number(row['rank']) - bonus };
  });
  const groups = Map.groupBy(ranked, (row) => row.group);
  const totals = rows.length < mostRanked ? null
    : new Map(db.all(`SELECT kind, count(*) AS total FROM ${from} WHERE ${where} GROUP BY kind`, given).map((row) => [String(row['kind']), Number(row['total'])]));
  return [...new Set([...groups.keys(), ...(totals?.keys() ?? [])])].map((each) => {
    const found = groups.get(each as SearchGroup) ?? [];
    return pageOf(each as SearchGroup, found, totals?.get(each) ?? found.length, page);
  });
}

/** Passages of reports that fit a plan. They are looked for by words only: by filters alone, reports are found. */
export function findPassages(db: ReadableDb, { match, conditions, params }: SearchPlan, page: Page): Found | null {
  if (match === null) return null;
  const hasUnused = db.get('SELECT 1 AS found FROM search_text WHERE is_live = 0 LIMIT 1') !== undefined;
  const live = hasUnused ? [`${textNumberSql} NOT IN (SELECT number FROM search_text WHERE is_live = 0)`] : [];
  const where = ['search_passage MATCH :match', ...conditions, ...live].join(' AND ');
  const given = { ...params, match };
  const rows = db.all(`SELECT rowid AS number, bm25(search_passage) AS rank FROM search_passage WHERE ${where} LIMIT :most`, { ...given, most: mostRanked });
  if (rows.length === 0) return null;
  const ranked = rows.map((row): RankedRow => ({ number: Number(row['number']), thingId: '', group: 'passage', rank: Number(row['rank']) }));
  const total = rows.length < mostRanked ? rows.length : db.count(`SELECT count(*) FROM search_passage WHERE ${where}`, given);
  return pageOf('passage', ranked, total, page);
}
