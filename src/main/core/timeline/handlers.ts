import type { TimelineItem } from '../../../shared/contract/panes.ts';
import type { ReadableDb, Row, SqlParams } from '../db/connection.ts';
import type { HandlersOf, QueryHandler } from '../handler.ts';
import { claimWordsSql } from '../things/names.ts';
import { shorten } from '../things/rows.ts';
import { countItems, spanOfItems } from './count.ts';
import { startsEver, startsUntil } from './window.ts';

type Linked = TimelineItem['actors'][number];

const dateColumns = 'date, date_inferred, earliest_day, latest_day';
/** What the timeline shows: operations, events, and claims that carry a date of their own. */
const shownSql = [
  `SELECT id, 'operation' AS kind, name, status, NULL AS polarity, ${dateColumns} FROM operation`,
  `SELECT id, 'event', name, status, NULL, ${dateColumns} FROM event`,
  `SELECT id, 'claim', NULL, status, polarity, ${dateColumns} FROM claim`,
];
/** Items that touch a window of days. Those that start at no known day apart: each half is a range of an index. */
const windowSql = shownSql.flatMap((shown) => [startsUntil, startsEver].map((touches) => `${shown} WHERE date IS NOT NULL AND ${touches}`)).join(' UNION ALL ');
const undatedSql = shownSql.slice(0, 2).map((shown) => `${shown} WHERE earliest_day IS NULL AND date IS NULL`).join(' UNION ALL ');
const undatedCount = (table: string) => `(SELECT count(*) FROM ${table} WHERE earliest_day IS NULL AND date IS NULL)`;
const datedCount = (table: string) => `(SELECT count(*) FROM ${table}) - ${undatedCount(table)}`;
/** Further away than any day that a date can mean. */
const farthestDay = Number.MAX_SAFE_INTEGER;

const claimNameSql = `SELECT claim.id, ${claimWordsSql} AS name FROM json_each(:ids) AS wanted JOIN claim ON claim.id = wanted.value
  LEFT JOIN relation ON relation.name = claim.relation`;

const countSql = `SELECT wanted.value AS id, count(*) AS total FROM json_each(:ids) AS wanted
  JOIN standing_evidence AS standing ON standing.thing_id = wanted.value GROUP BY wanted.value`;

/**
 * Actors and operations that claims tie to the items of a JSON list; for a claim, both its ends. Those who act come
 * first, who executes before all others, and what is denied last: the first one is where an item is at home.
 */
const linkSql = `SELECT linked.item, linked.id, coalesce(actor.name, operation.name) AS name, actor.id IS NOT NULL AS is_actor FROM (
    SELECT wanted.value AS item, claim.subject_id AS id, (claim.relation <> 'executes') + 3 * (claim.polarity = 'denies') AS rank
      FROM json_each(:ids) AS wanted JOIN claim ON claim.object_id = wanted.value
    UNION ALL SELECT wanted.value, claim.object_id, 2 + 3 * (claim.polarity = 'denies') FROM json_each(:ids) AS wanted JOIN claim ON claim.subject_id = wanted.value
    UNION ALL SELECT wanted.value, claim.subject_id, 0 FROM json_each(:ids) AS wanted JOIN claim ON claim.id = wanted.value
    UNION ALL SELECT wanted.value, claim.object_id, 1 FROM json_each(:ids) AS wanted JOIN claim ON claim.id = wanted.value
  ) AS linked LEFT JOIN actor ON actor.id = linked.id LEFT JOIN operation ON operation.id = linked.id
  WHERE coalesce(actor.id, operation.id) IS NOT NULL GROUP BY linked.item, linked.id ORDER BY min(linked.rank), name, linked.id`;

function linkedFromRow(row: Row): Linked {
  return { id: row['id'] as Linked['id'], name: String(row['name']) };
}

function items(db: ReadableDb, sql: string, params: SqlParams): TimelineItem[] {
  const rows = db.all(`${sql} ORDER BY earliest_day, latest_day, id LIMIT :limit`, params);
  const ids = JSON.stringify(rows.map((row) => row['id']));
  const quotes = new Map(db.all(countSql, { ids }).map((row) => [row['id'], Number(row['total'])]));
  const claims = new Map(db.all(claimNameSql, { ids }).map((row) => [row['id'], shorten(String(row['name']))]));
  const links = Map.groupBy(db.all(linkSql, { ids }), (row) => row['item']);
  return rows.map((row) => {
    const id = row['id'] as TimelineItem['id'];
    const name = claims.get(id) ?? String(row['name']);
    const linked = (links.get(id) ?? []).filter((link) => link['id'] !== id);
    const own: Linked[] = row['kind'] === 'operation' ? [{ id: id as Linked['id'], name }] : [];
    return {
      id, name, kind: row['kind'] as TimelineItem['kind'],
      status: row['status'] as TimelineItem['status'], polarity: row['polarity'] as TimelineItem['polarity'],
      date: row['date'] as string | null, dateInferred: row['date_inferred'] === 1,
      earliestDay: row['earliest_day'] as number | null, latestDay: row['latest_day'] as number | null,
      quoteCount: quotes.get(id) ?? 0,
      actors: linked.filter((link) => link['is_actor'] === 1).map(linkedFromRow),
      operations: [...own, ...linked.filter((link) => link['is_actor'] !== 1).map(linkedFromRow)],
    };
  });
}

const read: QueryHandler<'timeline.read'> = (db, { fromDay = -farthestDay, toDay = farthestDay, limit }) => ({
  items: items(db, windowSql, { fromDay, toDay, limit }),
  undated: items(db, undatedSql, { limit }),
  totals: {
    dated: db.count(`SELECT ${datedCount('operation')} + ${datedCount('event')} + (SELECT count(*) FROM claim WHERE date IS NOT NULL)`),
    undated: db.count(`SELECT ${undatedCount('operation')} + ${undatedCount('event')}`),
  },
});

export const timelineHandlers: HandlersOf<'timeline.read' | 'timeline.count' | 'timeline.span'> = {
  'timeline.read': read, 'timeline.count': countItems, 'timeline.span': spanOfItems,
};
