import { createHash } from 'node:crypto';
import type { SceneView } from '../../../shared/model/scene.ts';
import type { ReadableDb, Row } from '../db/connection.ts';

/** Columns of which a change is a change of what a scene shows. */
export const shownColumns: Readonly<Record<string, readonly string[]>> = {
  actor: ['name', 'type', 'marking'],
  operation: ['name', 'kind', 'status', 'date', 'marking'],
  event: ['name', 'status', 'date', 'marking'],
  claim: ['subject_id', 'relation', 'object_id', 'voice', 'attribution_id', 'attribution_text', 'polarity', 'status', 'likelihood', 'confidence', 'date', 'marking'],
  quote: ['kind', 'voice', 'polarity', 'speaker_id', 'likelihood', 'confidence', 'marking'],
};

/** How much of a hash is kept: an accident would need billions of versions of one thing. */
const printLength = 16;

const printOf = (facts: unknown): string => createHash('sha256').update(JSON.stringify(facts)).digest('hex').slice(0, printLength);

const quotesOfSql = `SELECT standing_evidence.thing_id AS id, json_group_array(standing_evidence.quote_id ORDER BY standing_evidence.quote_id) AS quotes
  FROM json_each(:ids) AS wanted JOIN standing_evidence ON standing_evidence.thing_id = wanted.value GROUP BY 1`;

/** The items of a scene: what it draws and the quote that is open in it. */
export function itemsOf({ nodes, claimIds, quoteId }: Pick<SceneView, 'nodes' | 'claimIds' | 'quoteId'>): string[] {
  return [...nodes.map(({ id }) => id), ...claimIds, ...(quoteId === null ? [] : [quoteId])];
}

/** Of each item that is in the case, a hash over what a scene shows of it and of what it rests on. */
export function printsOf(db: ReadableDb, itemIds: readonly string[]): Map<string, string> {
  const ids = JSON.stringify(itemIds);
  const quotes = new Map(db.all(quotesOfSql, { ids }).map((row) => [String(row['id']), row['quotes']]));
  const prints = new Map<string, string>();
  for (const [table, columns] of Object.entries(shownColumns)) {
    const rows = db.all(`SELECT ${table}.id, ${columns.map((column) => `${table}.${column}`).join(', ')} FROM json_each(:ids) AS wanted JOIN ${table} ON ${table}.id = wanted.value`, { ids });
    for (const row of rows) prints.set(String(row['id']), printOf([shownOf(columns, row), quotes.get(String(row['id'])) ?? null]));
  }
  return prints;
}

const shownOf = (columns: readonly string[], row: Row) => columns.map((column) => row[column] ?? null);
