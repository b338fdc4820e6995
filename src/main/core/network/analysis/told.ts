import type { ToldClaim, ToldThing } from '../../../../shared/contract/questions.ts';
import type { ReadableDb } from '../../db/connection.ts';

/** Quotes that are told of each claim; their number is told besides. */
const quotesTold = 3;

const thingSql = `SELECT wanted.value AS id, thing.kind, coalesce(actor.type, thing.kind) AS type, coalesce(actor.name, operation.name, event.name) AS name
  FROM json_each(:ids) AS wanted JOIN thing ON thing.id = wanted.value
  LEFT JOIN actor ON actor.id = wanted.value LEFT JOIN operation ON operation.id = wanted.value LEFT JOIN event ON event.id = wanted.value ORDER BY wanted.key`;

const claimSql = `SELECT claim.id, claim.subject_id, claim.object_id, relation.label, claim.voice, claim.polarity,
    coalesce(claim.status, subject.status, object.status) AS status,
    claim.polarity <> 'mixed' AND EXISTS (SELECT 1 FROM claim AS other WHERE other.subject_id = claim.subject_id AND other.relation = claim.relation
      AND other.object_id = claim.object_id AND other.polarity = iif(claim.polarity = 'denies', 'asserts', 'denies')) AS is_contradicted
  FROM json_each(:ids) AS wanted JOIN claim ON claim.id = wanted.value JOIN relation ON relation.name = claim.relation
  LEFT JOIN operation AS subject ON subject.id = claim.subject_id LEFT JOIN operation AS object ON object.id = claim.object_id ORDER BY wanted.key`;

const quoteSql = `SELECT standing_evidence.thing_id, quote.id, quote.exact, quote.page, report.id AS report_id, report.title, report.source_id
  FROM json_each(:ids) AS wanted JOIN standing_evidence ON standing_evidence.thing_id = wanted.value
  JOIN quote ON quote.id = standing_evidence.quote_id JOIN report ON report.id = quote.report_id ORDER BY wanted.key, standing_evidence.id`;

/** Things by their identifiers, in that order. */
export function toldThings(db: ReadableDb, ids: readonly string[]): ToldThing[] {
  return db.all(thingSql, { ids: JSON.stringify(ids) }).map((row) => ({
    id: row['id'] as ToldThing['id'], kind: row['kind'] as ToldThing['kind'], type: String(row['type']), name: String(row['name']),
  }));
}

/** Claims by their identifiers, in that order, with the words that they rest on. */
export function toldClaims(db: ReadableDb, ids: readonly string[]): ToldClaim[] {
  const wanted = { ids: JSON.stringify(ids) };
  const quotes = Map.groupBy(db.all(quoteSql, wanted), (row) => row['thing_id']);
  return db.all(claimSql, wanted).map((row) => {
    const own = quotes.get(row['id'] ?? null) ?? [];
    return {
      id: row['id'] as ToldClaim['id'], fromId: row['subject_id'] as ToldClaim['fromId'], toId: row['object_id'] as ToldClaim['toId'], label: String(row['label']),
      voice: row['voice'] as ToldClaim['voice'], polarity: row['polarity'] as ToldClaim['polarity'], status: row['status'] as ToldClaim['status'],
      isContradicted: row['is_contradicted'] === 1, quoteCount: own.length, sourceCount: new Set(own.map((quote) => quote['source_id'])).size,
      quotes: own.slice(0, quotesTold).map((quote) => ({
        id: quote['id'] as ToldClaim['quotes'][number]['id'], exact: String(quote['exact']), page: Number(quote['page']),
        reportId: quote['report_id'] as ToldClaim['quotes'][number]['reportId'], reportTitle: String(quote['title']),
      })),
    };
  });
}
