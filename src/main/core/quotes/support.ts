import type { QuoteWithSupport } from '../../../shared/contract/reports.ts';
import type { ReadableDb, Row, SqlParams } from '../db/connection.ts';
import { tables } from '../db/tables.ts';
import { claimWordsSql, nodeNameSql } from '../things/names.ts';

type Support = QuoteWithSupport['supports'][number];

/** What rests on the quotes of a JSON list, claims in words. Several quotes at once: one query each would cost more than the rows. */
const supportSql = `SELECT evidence.quote_id, evidence.id AS evidence_id, evidence.thing_id,
    CASE WHEN claim.id IS NULL THEN ${nodeNameSql('evidence.thing_id')} ELSE ${claimWordsSql} END AS name,
    coalesce((SELECT type FROM actor WHERE id = evidence.thing_id), thing.kind) AS type
  FROM json_each(:ids) AS wanted JOIN evidence ON evidence.quote_id = wanted.value
  JOIN thing ON thing.id = evidence.thing_id
  LEFT JOIN claim ON claim.id = evidence.thing_id LEFT JOIN relation ON relation.name = claim.relation
  ORDER BY evidence.id`;

const estimativeSql = `SELECT estimative.* FROM json_each(:ids) AS wanted JOIN estimative ON estimative.quote_id = wanted.value
  ORDER BY estimative.start, estimative.id`;

function supportFromRow(row: Row): Support {
  return {
    evidenceId: row['evidence_id'] as Support['evidenceId'],
    thingId: row['thing_id'] as Support['thingId'],
    name: String(row['name']),
    type: String(row['type']),
  };
}

/** The place of each quote among its report's quotes, from 1; `wanted` is the set that is asked for. */
const rankedSql = (condition: string) => `WITH wanted AS MATERIALIZED (SELECT * FROM quote WHERE ${condition}),
  ranked AS (SELECT id, row_number() OVER (PARTITION BY report_id ORDER BY start, id) AS number
    FROM quote WHERE report_id IN (SELECT report_id FROM wanted))
  SELECT wanted.*, ranked.number FROM wanted JOIN ranked ON ranked.id = wanted.id
  ORDER BY wanted.report_id, wanted.start, wanted.id`;

/**
 * Quotes that a condition lets through, with all that readers see of them, in order of report, start and id.
 *
 * @param condition what follows WHERE; may end in ORDER BY and LIMIT
 */
export function quotesWhere(db: ReadableDb, condition: string, params: SqlParams): QuoteWithSupport[] {
  const rows = db.all(rankedSql(condition), params);
  const ids = JSON.stringify(rows.map((row) => row['id']));
  const supports = Map.groupBy(db.all(supportSql, { ids }), (row) => String(row['quote_id']));
  const estimatives = Map.groupBy(db.all(estimativeSql, { ids }), (row) => String(row['quote_id']));
  return rows.map((row) => {
    const quote = tables.quote.fromRow(row);
    return {
      ...quote,
      number: Number(row['number']),
      supports: (supports.get(quote.id) ?? []).map(supportFromRow),
      estimatives: (estimatives.get(quote.id) ?? []).map(tables.estimative.fromRow),
    };
  });
}
