import type { ReadableDb, Row } from '../db/connection.ts';
import { mostRanked, type Page } from './find.ts';
import { passagesEach, textNumberSql } from './passages.ts';
import type { SearchPlan } from './plan.ts';

/** Passages that fit, and where those of the page that was asked for stand. */
export interface FoundPassages {
  readonly total: number;
  readonly ranked: number;
  /** Best first: `id`, `title`, `date` of a report, `page`, `start`, `end` of the passage, its `words`; of a long text `sha256` in their place. */
  readonly rows: readonly Row[];
}

/** Texts up to this many code points are cut by SQLite; of longer ones several cuts would each read all of it. */
const longestCut = 200_000;

/** Where passages stand, and their words where the text is not too long for that; in the order of the numbers. */
function placesOf(db: ReadableDb, numbers: readonly number[], { reports, params }: SearchPlan): Row[] {
  const rows = db.all(
    `SELECT wanted.value AS number, report.id, report.title, report.date, passage.page, passage.start, passage."end",
       CASE WHEN report.text_length <= :longestCut THEN substr(text, passage.start + 1, passage."end" - passage.start) END AS words,
       CASE WHEN report.text_length > :longestCut THEN report_text.sha256 END AS sha256
     FROM json_each(:numbers) AS wanted CROSS JOIN search_text ON search_text.number = wanted.value >> 26
     CROSS JOIN passage ON passage.text_sha256 = search_text.text_sha256 AND passage.ordinal = wanted.value & ${passagesEach - 1}
     CROSS JOIN report ON report.rowid = (SELECT report.rowid FROM report WHERE report.text_sha256 = search_text.text_sha256 AND ${reports ?? 'TRUE'} ORDER BY report.rowid LIMIT 1)
     CROSS JOIN report_text ON report_text.sha256 = search_text.text_sha256`,
    { ...params, numbers: JSON.stringify(numbers), longestCut },
  );
  const places = new Map(numbers.map((number, at) => [number, at]));
  return rows.toSorted((left, right) => (places.get(Number(left['number'])) ?? 0) - (places.get(Number(right['number'])) ?? 0));
}

/** Passages of reports that fit a plan. They are looked for by words only: by filters alone, reports are found. */
export function findPassages(db: ReadableDb, plan: SearchPlan, { offset, limit }: Page): FoundPassages | null {
  const { match, conditions, params } = plan;
  if (match === null) return null;
  const hasUnused = db.get('SELECT 1 AS found FROM search_text WHERE is_live = 0 LIMIT 1') !== undefined;
  const live = hasUnused ? [`${textNumberSql} NOT IN (SELECT number FROM search_text WHERE is_live = 0)`] : [];
  const where = ['search_passage MATCH :match', ...conditions, ...live].join(' AND ');
  const given = { ...params, match };
  // The best are put in order by SQLite: thousands of rows that are not shown need not be made into objects. The column `rank` is `bm25()`, and
  // comes cheaper than a call of it for each row.
  const best = db.all(
    `WITH found AS MATERIALIZED (SELECT rowid AS number, rank FROM search_passage WHERE ${where} LIMIT :most)
     SELECT number, (SELECT count(*) FROM found) AS ranked FROM found ORDER BY rank, number LIMIT :limit OFFSET :offset`, { ...given, most: mostRanked, limit, offset },
  );
  const [first] = best;
  const ranked = first === undefined && offset > 0 ? countUpTo(db, where, given) : Number(first?.['ranked'] ?? 0);
  if (ranked === 0) return null;
  const total = ranked < mostRanked ? ranked : db.count(`SELECT count(*) FROM search_passage WHERE ${where}`, given);
  return { total, ranked, rows: placesOf(db, best.map(({ number }) => Number(number)), plan) };
}

/** How many passages would be ranked, where the page that was asked for is behind the last. */
function countUpTo(db: ReadableDb, where: string, params: SearchPlan['params']): number {
  return db.count(`SELECT count(*) FROM (SELECT 1 FROM search_passage WHERE ${where} LIMIT :most)`, { ...params, most: mostRanked });
}
