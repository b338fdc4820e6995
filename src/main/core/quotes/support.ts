import type { QuoteWithSupport } from '../../../shared/contract/reports.ts';
import type { ReadableDb, Row, SqlParams } from '../db/connection.ts';
import { rowsWhere } from '../db/table.ts';
import { tables } from '../db/tables.ts';

type Support = QuoteWithSupport['supports'][number];

const supportSql = `SELECT evidence.id AS evidence_id, evidence.thing_id, thing.kind,
    (SELECT name FROM thing_name WHERE id = evidence.thing_id) AS name,
    (SELECT type FROM actor WHERE id = evidence.thing_id) AS actor_type,
    claim_in_words.subject, claim_in_words.relation, claim_in_words.object
  FROM evidence JOIN thing ON thing.id = evidence.thing_id
  LEFT JOIN claim_in_words ON claim_in_words.claim_id = evidence.thing_id
  WHERE evidence.quote_id = :quoteId ORDER BY evidence.id`;

function supportFromRow(row: Row): Support {
  const isClaim = row['kind'] === 'claim';
  return {
    evidenceId: row['evidence_id'] as Support['evidenceId'],
    thingId: row['thing_id'] as Support['thingId'],
    name: isClaim ? `${String(row['subject'])} ${String(row['relation'])} ${String(row['object'])}` : String(row['name']),
    type: String(row['actor_type'] ?? row['kind']),
  };
}

/** A row of `quote` with `number`, what rests on it and its estimative words. */
function withSupport(db: ReadableDb, row: Row): QuoteWithSupport {
  const quote = tables.quote.fromRow(row);
  return {
    ...quote,
    number: Number(row['number']),
    supports: db.all(supportSql, { quoteId: quote.id }).map(supportFromRow),
    estimatives: rowsWhere(db, tables.estimative, 'quote_id', quote.id),
  };
}

/** The place of a quote among its report's quotes, from 1. Uses the index `quote_place`. */
const numbered = `(SELECT count(*) FROM quote AS earlier WHERE earlier.report_id = quote.report_id
  AND (earlier.start, earlier.id) <= (quote.start, quote.id)) AS number`;

/** Quotes that a condition lets through, with all that readers see of them, in order of report and start. */
export function quotesWhere(db: ReadableDb, condition: string, params: SqlParams): QuoteWithSupport[] {
  return db.all(`SELECT quote.*, ${numbered} FROM quote WHERE ${condition}`, params).map((row) => withSupport(db, row));
}
