import type { TimelineItem } from '../../../shared/contract/panes.ts';
import type { ReadableDb, Row, SqlParams } from '../db/connection.ts';
import type { HandlersOf, QueryHandler } from '../handler.ts';
import { claimWordsSql } from '../things/names.ts';
import { shorten } from '../things/rows.ts';

type Linked = TimelineItem['actors'][number];

/** What the timeline shows: operations, events, and claims that carry a date of their own. */
const itemSql = `
  SELECT id, 'operation' AS kind, name, status, NULL AS polarity, date, date_inferred, earliest_day, latest_day FROM operation
  UNION ALL SELECT id, 'event', name, status, NULL, date, date_inferred, earliest_day, latest_day FROM event
  UNION ALL SELECT id, 'claim', NULL, status, polarity, date, date_inferred, earliest_day, latest_day FROM claim WHERE date IS NOT NULL`;

const claimNameSql = `SELECT claim.id, ${claimWordsSql} AS name FROM json_each(:ids) AS wanted JOIN claim ON claim.id = wanted.value
  LEFT JOIN relation ON relation.name = claim.relation`;

const countSql = `SELECT wanted.value AS id, count(*) AS total FROM json_each(:ids) AS wanted
  JOIN evidence ON evidence.thing_id = wanted.value GROUP BY wanted.value`;

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

function items(db: ReadableDb, condition: string, params: SqlParams): TimelineItem[] {
  const rows = db.all(`SELECT * FROM (${itemSql}) WHERE ${condition} ORDER BY earliest_day, latest_day, id LIMIT :limit`, params);
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

const read: QueryHandler<'timeline.read'> = (db, { fromDay, toDay, limit }) => {
  const window = [
    'date IS NOT NULL',
    ...(fromDay === undefined ? [] : ['coalesce(latest_day, :fromDay) >= :fromDay']),
    ...(toDay === undefined ? [] : ['coalesce(earliest_day, :toDay) <= :toDay']),
  ].join(' AND ');
  const bounds = { ...(fromDay === undefined ? {} : { fromDay }), ...(toDay === undefined ? {} : { toDay }) };
  return {
    items: items(db, window, { limit, ...bounds }),
    undated: items(db, 'date IS NULL', { limit }),
    totals: {
      dated: db.count(`SELECT count(*) FROM (${itemSql}) WHERE date IS NOT NULL`),
      undated: db.count(`SELECT count(*) FROM (${itemSql}) WHERE date IS NULL`),
    },
  };
};

export const timelineHandlers: HandlersOf<'timeline.read'> = { 'timeline.read': read };
