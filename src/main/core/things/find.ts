import type { ThingSummary } from '../../../shared/contract/things.ts';
import type { ThingKind } from '../../../shared/ids.ts';
import type { ReadableDb, Row } from '../db/connection.ts';
import { findClaims } from '../claims/find.ts';
import { foldLetters, holdsSql, patternOf } from '../db/fold.ts';
import type { QueryHandler } from '../handler.ts';
import { labelOf } from './rows.ts';

/** What is searched for each kind: the columns to answer with, the table, and the text that must hold the words. */
const searched: Readonly<Partial<Record<ThingKind, { readonly columns: string; readonly from: string; readonly text: string }>>> = {
  actor: { columns: 'id, name, type', from: 'actor', text: 'name' },
  operation: { columns: 'id, name, kind AS type', from: 'operation', text: 'name' },
  event: { columns: 'id, name, NULL AS type', from: 'event', text: 'name' },
  report: { columns: 'id, title AS name, media_type AS type', from: 'report', text: 'title' },
  source: { columns: 'id, name, kind AS type', from: 'source', text: 'name' },
  quote: { columns: 'id, exact AS name, kind AS type', from: 'quote', text: 'exact' },
};

const kindsInOrder = ['actor', 'operation', 'event', 'claim', 'report', 'source', 'quote'] as const;

function summaryFromRow(row: Row, kind: ThingKind): ThingSummary {
  return { id: row['id'] as ThingSummary['id'], kind, name: String(row['name']), type: row['type'] === null || row['type'] === undefined ? null : String(row['type']) };
}

/** Rank of a hit: the whole name, its beginning, the beginning of a word, anywhere. */
function rank(name: string, text: string): number {
  const [folded, words] = [foldLetters(name), foldLetters(text)];
  if (folded === words) return 0;
  if (folded.startsWith(words)) return 1;
  return folded.includes(` ${words}`) ? 2 : 3;
}

function hits(db: ReadableDb, kind: ThingKind, text: string, limit: number): ThingSummary[] {
  if (kind === 'claim') return findClaims(db, text, limit);
  const search = searched[kind];
  if (!search) return [];
  const alias = kind === 'actor' ? `OR id IN (SELECT actor_id FROM alias WHERE ${holdsSql('name', text)})` : '';
  const rows = db.all(
    `SELECT ${search.columns} FROM ${search.from} WHERE ${holdsSql(search.text, text)} ${alias}
     ORDER BY length(${search.text}), id LIMIT :limit`, { pattern: patternOf(text), limit },
  );
  return rows.map((row) => summaryFromRow(row, kind));
}

/** Things whose name, alias or words hold the text: best first, actors before operations before the rest. */
export const findThings: QueryHandler<'thing.find'> = (db, { text, kinds, limit }) => {
  const found = kindsInOrder.filter((kind) => kinds?.includes(kind) ?? true).flatMap((kind) => hits(db, kind, text, limit));
  return found.toSorted((left, right) => rank(left.name, text) - rank(right.name, text)).slice(0, limit);
};

/** Names, kinds and types of things, in the order asked. */
export const thingSummaries: QueryHandler<'thing.summaries'> = (db, { ids }) => ids.flatMap((id): ThingSummary[] => {
  const kind = db.get('SELECT kind FROM thing WHERE id = :id', { id })?.['kind'];
  if (kind === undefined) return [];
  if (kind === 'claim') return [{ id, kind: 'claim', name: labelOf(db, id), type: null }];
  const row = db.get('SELECT id, name, type FROM thing_name WHERE id = :id', { id });
  return row ? [summaryFromRow(row, kind as ThingKind)] : [];
});
