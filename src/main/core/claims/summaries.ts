import type { ClaimSummary } from '../../../shared/contract/things.ts';
import type { ReadableDb, Row } from '../db/connection.ts';
import { tables } from '../db/tables.ts';
import { nodeNameSql } from '../things/names.ts';

const columns = `claim.*,
  ${nodeNameSql('claim.subject_id')} AS subject_name,
  ${nodeNameSql('claim.object_id')} AS object_name,
  (SELECT label FROM relation WHERE relation.name = claim.relation) AS relation_label,
  (SELECT name FROM actor WHERE id = claim.attribution_id) AS attribution_name,
  (SELECT count(*) FROM standing_evidence WHERE thing_id = claim.id) AS quote_count,
  (SELECT count(DISTINCT coalesce((SELECT newer.source_id FROM report AS newer WHERE newer.replaces_id = report.id), report.source_id))
    FROM standing_evidence AS standing JOIN quote ON quote.id = standing.quote_id
    JOIN report ON report.id = quote.report_id WHERE standing.thing_id = claim.id) AS source_count`;

const text = (value: Row[string] | undefined) => (value === null || value === undefined ? null : String(value));

function summaryFromRow(row: Row): ClaimSummary {
  return {
    ...tables.claim.fromRow(row),
    subjectName: String(row['subject_name']),
    objectName: text(row['object_name']),
    relationLabel: text(row['relation_label']),
    attributionName: text(row['attribution_name']),
    quoteCount: Number(row['quote_count']),
    sourceCount: Number(row['source_count']),
  };
}

/** Which claims to list; the part left out does not narrow the list. */
export interface ClaimFilter {
  readonly thingId?: string | undefined;
  readonly isUnsourced?: boolean | undefined;
  readonly offset: number;
  readonly limit: number;
}

const unsourced = 'NOT EXISTS (SELECT 1 FROM evidence WHERE thing_id = claim.id)';

function narrowed({ thingId, isUnsourced }: ClaimFilter): { sql: string; params: Record<string, string> } {
  const from = thingId === undefined
    ? 'claim'
    : `(SELECT * FROM claim WHERE subject_id = :thingId
        UNION ALL SELECT * FROM claim WHERE object_id = :thingId AND subject_id <> :thingId) AS claim`;
  const where = isUnsourced === undefined ? '' : `WHERE ${isUnsourced ? unsourced : unsourced.replace('NOT ', '')}`;
  return { sql: `FROM ${from} ${where}`, params: thingId === undefined ? {} : { thingId } };
}

/** Claims with names and support, in the order of their identifiers, which is the order of making. */
export function claimSummaries(db: ReadableDb, filter: ClaimFilter): ClaimSummary[] {
  const { sql, params } = narrowed(filter);
  const rows = db.all(`SELECT ${columns} ${sql} ORDER BY claim.id LIMIT :limit OFFSET :offset`, { ...params, limit: filter.limit, offset: filter.offset });
  return rows.map(summaryFromRow);
}

/** Number of claims that a filter lets through. */
export function claimCount(db: ReadableDb, filter: ClaimFilter): number {
  const { sql, params } = narrowed(filter);
  return db.count(`SELECT count(*) ${sql}`, params);
}

/** One claim with names and support, or undefined. */
export function claimSummary(db: ReadableDb, id: string): ClaimSummary | undefined {
  const row = db.get(`SELECT ${columns} FROM claim WHERE claim.id = :id`, { id });
  return row && summaryFromRow(row);
}
