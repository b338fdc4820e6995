import type { TimelineItem } from '../../../shared/contract/panes.ts';
import type { ReadableDb, Row, SqlParams } from '../db/connection.ts';
import type { HandlersOf, QueryHandler } from '../handler.ts';
import { labelOf } from '../things/rows.ts';

/** What the timeline shows: operations, events, and claims that carry a date of their own. */
const itemSql = `
  SELECT id, 'operation' AS kind, name, status, NULL AS polarity, date, date_inferred, earliest_day, latest_day FROM operation
  UNION ALL SELECT id, 'event', name, status, NULL, date, date_inferred, earliest_day, latest_day FROM event
  UNION ALL SELECT id, 'claim', NULL, status, polarity, date, date_inferred, earliest_day, latest_day FROM claim WHERE date IS NOT NULL`;

const namesSql = (kind: string) => `SELECT DISTINCT other.id, other.name FROM (
    SELECT subject_id AS id FROM claim WHERE object_id = :id UNION SELECT object_id FROM claim WHERE subject_id = :id
    UNION SELECT subject_id FROM claim WHERE id = :id UNION SELECT object_id FROM claim WHERE id = :id
  ) AS linked JOIN ${kind} AS other ON other.id = linked.id ORDER BY other.name, other.id LIMIT 20`;

function names(db: ReadableDb, kind: 'actor' | 'operation', id: string): TimelineItem['actors'] {
  return db.all(namesSql(kind), { id }).map((row) => ({ id: row['id'] as TimelineItem['actors'][number]['id'], name: String(row['name']) }));
}

function itemFromRow(db: ReadableDb, row: Row): TimelineItem {
  const id = String(row['id']);
  const name = row['name'] === null ? labelOf(db, id) : String(row['name']);
  const own = row['kind'] === 'operation' ? [{ id: id as TimelineItem['operations'][number]['id'], name }] : [];
  return {
    id: row['id'] as TimelineItem['id'], kind: row['kind'] as TimelineItem['kind'], name,
    status: row['status'] as TimelineItem['status'], polarity: row['polarity'] as TimelineItem['polarity'],
    date: row['date'] as string | null, dateInferred: row['date_inferred'] === 1,
    earliestDay: row['earliest_day'] as number | null, latestDay: row['latest_day'] as number | null,
    quoteCount: db.count('SELECT count(*) FROM evidence WHERE thing_id = :id', { id }),
    actors: names(db, 'actor', id),
    operations: [...own, ...names(db, 'operation', id).filter((other) => other.id !== id)],
  };
}

function items(db: ReadableDb, condition: string, params: SqlParams): TimelineItem[] {
  return db.all(`SELECT * FROM (${itemSql}) WHERE ${condition} ORDER BY earliest_day, latest_day, id LIMIT :limit`, params)
    .map((row) => itemFromRow(db, row));
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
