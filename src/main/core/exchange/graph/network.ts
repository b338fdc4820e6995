import type { Row } from '../../db/connection.ts';
import { isoDay } from '../common/days.ts';
import type { Release } from '../release/release.ts';
import { limitsOf, limitsOfStatus, saidIn, saidSql, withLimits } from '../common/limits.ts';
import { credibilitySql, textsSql } from '../tables/lists.ts';
import { claimWordsSql } from '../../things/names.ts';

type Value = string | number | boolean | null;

/** An actor, operation or event, or a claim between two of them, as programs for graphs take it. */
export interface GraphItem {
  readonly id: string;
  /** Never reads for more than was said. */
  readonly label: string;
  readonly start: string | null;
  readonly end: string | null;
  readonly values: Readonly<Record<string, Value>>;
}

export interface GraphNode extends GraphItem {
  /** Of an actor what it is, otherwise `operation` or `event`. */
  readonly type: string;
  readonly position: { readonly x: number; readonly y: number } | null;
}

export interface GraphEdge extends GraphItem {
  readonly from: string;
  readonly to: string;
  readonly isSymmetric: boolean;
}

export type ValueType = 'string' | 'int' | 'boolean';
const texts = (...names: readonly string[]) => names.map((name) => [name, 'string'] as const);
const common = [...texts('date', 'earliest_day', 'latest_day', 'marking', 'tags', 'note'), ['unsourced', 'boolean'], ['quotes', 'int'], ...texts('quote_texts')] as const;

/** What nodes and edges say of themselves, in this order. */
export const nodeValues: readonly (readonly [string, ValueType])[] = [
  ...texts('kind', 'type', 'name', 'status', 'reads_as', 'role', 'affiliation', 'aliases', 'operation_kind', 'properties'), ...common,
];
export const edgeValues: readonly (readonly [string, ValueType])[] = [
  ...texts('relation', 'reads_as', 'polarity', 'status', 'voice', 'attributed_to', 'likelihood', 'confidence', 'estimative_words'), ['credibility', 'int'], ...common,
];

const text = (row: Row, column: string) => (row[column] === null || row[column] === undefined ? null : String(row[column]));
const number = (row: Row, column: string) => (typeof row[column] === 'number' ? row[column] : null);

/** Quotes that a thing rests on, as JSON: words, place in code points, page, report and the hash of its text. */
const quoteTextsSql = (column: string) => `(SELECT json_group_array(json_object('id', quote.id, 'exact', exact, 'start', start, 'end', "end", 'page', page, 'report', title, 'textSha256', text_sha256) ORDER BY quote.id)
  FROM evidence JOIN quote ON quote.id = quote_id JOIN report ON report.id = report_id WHERE thing_id = ${column} HAVING count(*) > 0) AS quote_texts`;

const namesSql = (table: string, where: string) => textsSql('name', table, where, 'name, id');

const sharedSql = (column: string) => `${namesSql('tag', `thing_id = ${column}`)} AS tags, ${quoteTextsSql(column)},
  (SELECT count(*) FROM standing_evidence WHERE thing_id = ${column}) AS quotes, NOT EXISTS (SELECT 1 FROM evidence WHERE thing_id = ${column}) AS is_unsourced`;

const nodeSql = `SELECT node.*, placement.x, placement.y, ${sharedSql('node.id')}, ${namesSql('alias', 'actor_id = node.id')} AS aliases FROM (
    SELECT id, 'actor' AS kind, type, name, NULL AS status, role, affiliation, NULL AS operation_kind, NULL AS date, NULL AS earliest_day, NULL AS latest_day, marking, note FROM actor
    UNION ALL SELECT id, 'operation', 'operation', name, status, NULL, NULL, kind, date, earliest_day, latest_day, marking, note FROM operation
    UNION ALL SELECT id, 'event', 'event', name, status, NULL, NULL, NULL, date, earliest_day, latest_day, marking, note FROM event
  ) AS node LEFT JOIN placement ON placement.thing_id = node.id ORDER BY node.id`;

const propertySql = `SELECT claim.property || ': ' || claim.value AS words, ${saidSql} FROM claim WHERE subject_id = :id AND property IS NOT NULL ORDER BY claim.id`;

const edgeSql = `SELECT claim.*, ${saidSql}, relation.label, relation.is_symmetric, ${claimWordsSql} AS words, ${credibilitySql}, ${sharedSql('claim.id')},
    coalesce((SELECT name FROM actor WHERE id = claim.attribution_id), claim.attribution_text) AS attributed_to
  FROM claim JOIN relation ON relation.name = claim.relation ORDER BY claim.id`;

const commonOf = (row: Row) => ({
  date: text(row, 'date'), earliest_day: isoDay(row['earliest_day']), latest_day: isoDay(row['latest_day']), marking: text(row, 'marking'), tags: text(row, 'tags'), note: text(row, 'note'),
  unsourced: row['is_unsourced'] === 1, quotes: number(row, 'quotes'), quote_texts: text(row, 'quote_texts'),
});

const span = (row: Row) => ({ start: isoDay(row['earliest_day']), end: isoDay(row['latest_day']) });

/** Every actor, operation and event of a release, in the order of identifiers. */
export function* nodesOf({ db }: Release): Generator<GraphNode, void, undefined> {
  for (const row of db.each(nodeSql)) {
    const id = String(row['id']);
    const limits = limitsOfStatus(text(row, 'status'));
    const properties = db.all(propertySql, { id }).map((claim) => withLimits(String(claim['words']), limitsOf(saidIn(claim))));
    yield {
      id, type: String(row['type']), label: withLimits(String(row['name']), limits), ...span(row),
      position: typeof row['x'] === 'number' && typeof row['y'] === 'number' ? { x: row['x'], y: row['y'] } : null,
      values: {
        ...Object.fromEntries(['kind', 'type', 'name', 'status', 'role', 'affiliation', 'aliases', 'operation_kind'].map((name) => [name, text(row, name)])),
        reads_as: limits.join(', ') || text(row, 'status'), properties: properties.join('; ') || null, ...commonOf(row),
      },
    };
  }
}

/** Every claim of a release that links two things, in the order of identifiers; several may link the same two. */
export function* edgesOf({ db }: Release): Generator<GraphEdge, void, undefined> {
  for (const row of db.each(edgeSql)) {
    const limits = limitsOf(saidIn(row));
    yield {
      id: String(row['id']), from: String(row['subject_id']), to: String(row['object_id']), isSymmetric: row['is_symmetric'] === 1, label: withLimits(String(row['label']), limits), ...span(row),
      values: {
        ...Object.fromEntries(['relation', 'polarity', 'status', 'voice', 'attributed_to', 'likelihood', 'confidence', 'estimative_words'].map((name) => [name, text(row, name)])),
        reads_as: limits.join(', ') || 'asserted', credibility: number(row, 'credibility'), ...commonOf(row),
      },
    };
  }
}

/** Colours of types as the network has them in its light theme (`renderer/ui/theme.css`). */
export const typeColours: Readonly<Record<string, string>> = {
  state: '#0072b2', person: '#c75300', organisation: '#00805d', group: '#a9568a', persona: '#9c6a00', office: '#2479a8', publication: '#76701a', operation: '#c4302b', event: '#55606f',
};
