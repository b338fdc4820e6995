import type { TimelineItem } from '../../../shared/contract/panes.ts';
import { keyDateTag } from '../../../shared/vocabulary.ts';
import type { ReadableDb, Row, SqlParams } from '../db/connection.ts';
import { claimWordsSql } from '../things/names.ts';
import { shorten } from '../things/rows.ts';

type Linked = TimelineItem['actors'][number];
type Resting = Pick<TimelineItem, 'quoteCount' | 'sources' | 'reportIds'>;

/** More reports than this are not named with an item. */
const mostReports = 50;

const claimNameSql = `SELECT claim.id, ${claimWordsSql} AS name, coalesce(relation.label, claim.property) AS type
  FROM json_each(:ids) AS wanted JOIN claim ON claim.id = wanted.value LEFT JOIN relation ON relation.name = claim.relation`;

const restSql = `SELECT wanted.value AS id, report.id AS report, source.id AS source, source.name, count(*) AS quotes FROM json_each(:ids) AS wanted
  JOIN standing_evidence AS standing ON standing.thing_id = wanted.value
  JOIN quote ON quote.id = standing.quote_id JOIN report ON report.id = quote.report_id JOIN source ON source.id = report.source_id
  GROUP BY wanted.value, report.id ORDER BY source.name, source.id, report.id`;

const keySql = 'SELECT tag.thing_id AS id FROM json_each(:ids) AS wanted JOIN tag ON tag.thing_id = wanted.value AND tag.name = :tag';

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

const orNull = (value: unknown): string | null => (value === null || value === undefined ? null : String(value));

function linkedFromRow(row: Row): Linked {
  return { id: row['id'] as Linked['id'], name: String(row['name']) };
}

function restingOf(rows: readonly Row[]): Resting {
  const sources = new Map(rows.map((row) => [String(row['source']), { id: row['source'] as TimelineItem['sources'][number]['id'], name: String(row['name']) }]));
  return {
    quoteCount: rows.reduce((sum, row) => sum + Number(row['quotes']), 0), sources: [...sources.values()],
    reportIds: rows.slice(0, mostReports).map((row) => row['report'] as TimelineItem['reportIds'][number]),
  };
}

/** The columns that a query for items has to give, of the tables that have dates. */
export const itemColumns = {
  operation: `id, 'operation' AS kind, kind AS type, name, status, NULL AS polarity, date, date_inferred, date_basis, earliest_day, latest_day`,
  event: `id, 'event' AS kind, NULL AS type, name, status, NULL AS polarity, date, date_inferred, date_basis, earliest_day, latest_day`,
  claim: `id, 'claim' AS kind, NULL AS type, NULL AS name, status, polarity, date, date_inferred, date_basis, earliest_day, latest_day`,
} as const;

/**
 * Items of the timeline, in the order of their first day.
 *
 * @param sql gives rows of `itemColumns`
 * @param params with a `limit`
 */
export function itemsOf(db: ReadableDb, sql: string, params: SqlParams): TimelineItem[] {
  const rows = db.all(`${sql} ORDER BY earliest_day, latest_day, id LIMIT :limit`, params);
  const ids = JSON.stringify(rows.map((row) => row['id']));
  const resting = Map.groupBy(db.all(restSql, { ids }), (row) => row['id']);
  const claims = new Map(db.all(claimNameSql, { ids }).map((row) => [row['id'], row]));
  const keys = new Set(db.all(keySql, { ids, tag: keyDateTag }).map((row) => row['id']));
  const links = Map.groupBy(db.all(linkSql, { ids }), (row) => row['item']);
  return rows.map((row) => {
    const id = row['id'] as TimelineItem['id'];
    const claim = claims.get(id);
    const name = claim ? shorten(String(claim['name'])) : String(row['name']);
    const linked = (links.get(id) ?? []).filter((link) => link['id'] !== id);
    const own: Linked[] = row['kind'] === 'operation' ? [{ id: id as Linked['id'], name }] : [];
    return {
      id, name, kind: row['kind'] as TimelineItem['kind'], type: orNull(claim ? claim['type'] : row['type']),
      status: row['status'] as TimelineItem['status'], polarity: row['polarity'] as TimelineItem['polarity'],
      date: orNull(row['date']), dateInferred: row['date_inferred'] === 1, dateBasis: orNull(row['date_basis']),
      earliestDay: row['earliest_day'] as number | null, latestDay: row['latest_day'] as number | null,
      ...restingOf(resting.get(id) ?? []), isKeyDate: keys.has(id),
      actors: linked.filter((link) => link['is_actor'] === 1).map(linkedFromRow),
      operations: [...own, ...linked.filter((link) => link['is_actor'] !== 1).map(linkedFromRow)],
    };
  });
}
