import type { SearchGroup } from '../../../shared/contract/search.ts';
import type { ReadableDb, Row } from '../db/connection.ts';
import { claimWordsSql } from '../things/names.ts';

/** What of a thing, or of the note on it, is looked through. */
export interface SearchDocument {
  readonly thingId: string;
  readonly kind: Exclude<SearchGroup, 'passage'>;
  /** Name, title, exact words or claim in words; of a note, nothing. */
  readonly name: string;
  /** What else there is to find it by. */
  readonly words: string;
  readonly type: string | null;
  readonly date: string | null;
}

/** Columns of each kind: its name, the texts it is found by besides, and its notes, all of them parted by dots. */
interface Kind {
  readonly kind: Exclude<SearchGroup, 'passage' | 'note'>;
  readonly from: string;
  readonly name: string;
  readonly words: readonly string[];
  readonly notes: readonly string[];
  readonly type: string;
  readonly date: string;
}

const hanging = (column: string, table: string, key: string, id: string) =>
  `(SELECT group_concat(item, ' · ') FROM (SELECT ${column} AS item FROM ${table} WHERE ${key} = ${id} ORDER BY id))`;
const tags = (table: string) => hanging('name', 'tag', 'thing_id', `${table}.id`);
const evidenceNotes = (table: string) => hanging('note', 'evidence', 'thing_id', `${table}.id`);

const kinds: readonly Kind[] = [
  { kind: 'actor', from: 'actor', name: 'actor.name', type: 'actor.type', date: 'NULL',
    words: [hanging('name', 'alias', 'actor_id', 'actor.id'), 'actor.role', 'actor.affiliation', tags('actor')], notes: ['actor.note', evidenceNotes('actor')] },
  { kind: 'operation', from: 'operation', name: 'operation.name', type: 'operation.kind', date: 'operation.date',
    words: ['operation.kind', 'operation.aim', 'operation.scale', 'operation.status_basis', hanging("code || ' ' || name", 'technique', 'operation_id', 'operation.id'), tags('operation')],
    notes: ['operation.note', evidenceNotes('operation')] },
  { kind: 'event', from: 'event', name: 'event.name', type: 'NULL', date: 'event.date', words: [tags('event')], notes: ['event.note', evidenceNotes('event')] },
  { kind: 'claim', from: 'claim LEFT JOIN relation ON relation.name = claim.relation', name: claimWordsSql, type: 'claim.voice', date: 'claim.date',
    words: ['claim.attribution_text', 'claim.estimative_words', tags('claim')], notes: ['claim.note', evidenceNotes('claim')] },
  { kind: 'quote', from: 'quote', name: 'quote.exact', type: 'quote.kind', date: 'NULL', words: ['quote.speaker_text', 'quote.via_text', tags('quote')], notes: ['quote.note'] },
  { kind: 'report', from: 'report', name: 'report.title', type: 'NULL', date: 'report.date', words: ['report.author', 'report.file_name', tags('report')],
    notes: ['report.note', hanging('note', 'dating', 'report_id', 'report.id')] },
  { kind: 'source', from: 'source', name: 'source.name', type: 'source.kind', date: 'NULL', words: ['source.url', tags('source')], notes: ['source.note'] },
];

const kindOf = (id: string) => id.slice(0, id.indexOf('--'));
const lines = (columns: readonly string[]) => `concat_ws(' · ', ${columns.join(', ')})`;
const textOf = (value: Row[string] | undefined) => (value === null || value === undefined ? null : String(value));

function documentsFromRow(row: Row, kind: Kind['kind']): SearchDocument[] {
  const shared = { thingId: String(row['id']), type: textOf(row['type']), date: textOf(row['date']) };
  const note = String(row['notes']);
  return [
    { ...shared, kind, name: String(row['name']), words: String(row['words']) },
    ...(note === '' ? [] : [{ ...shared, kind: 'note' as const, name: '', words: note }]),
  ];
}

/** What the search holds of some things, each with its note; of those that are not there, nothing. */
export function documentsOf(db: ReadableDb, ids: Iterable<string>): SearchDocument[] {
  const byKind = Map.groupBy(ids, kindOf);
  return kinds.flatMap(({ kind, from, name, words, notes, type, date }) => {
    const wanted = byKind.get(kind);
    if (!wanted) return [];
    const rows = db.all(
      `SELECT ${kind}.id AS id, ${name} AS name, ${lines(words)} AS words, ${lines(notes)} AS notes, ${type} AS type, ${date} AS date
       FROM json_each(:ids) AS wanted CROSS JOIN ${from} WHERE ${kind}.id = wanted.value`, { ids: JSON.stringify(wanted) },
    );
    return rows.flatMap((row) => documentsFromRow(row, kind));
  });
}
