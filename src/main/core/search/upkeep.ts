import type { Row, WritableDb } from '../db/connection.ts';
import type { Change } from '../journal/change.ts';
import { documentsOf, type SearchDocument } from './documents.ts';
import { indexedText } from './broken-words.ts';
import { foldText, wordsOf } from './fold.ts';
import { noteLiveText } from './passages.ts';
import { noteWords } from './vocabulary.ts';

/** The column that leads from a row that hangs on a thing to the thing. */
const owners: Readonly<Record<string, string>> = {
  alias: 'actor_id', technique: 'operation_id', tag: 'thing_id', evidence: 'thing_id', dating: 'report_id',
};
const things = new Set(['source', 'report', 'quote', 'actor', 'operation', 'event', 'claim']);
/** Columns of hanging rows that are looked through; other changes of them do not count. */
const notesOnly = new Set(['evidence', 'dating']);

const value = (row: Row | null, column: string) => (row === null ? null : row[column] ?? null);

/** Things whose words a change may have changed, claims that name them aside. */
function touchedBy({ table, id, before, after }: Change): string[] {
  if (things.has(table)) return [id];
  const owner = owners[table];
  if (owner === undefined || (notesOnly.has(table) && value(before, 'note') === value(after, 'note'))) return [];
  return [value(before, owner), value(after, owner)].filter((thing) => typeof thing === 'string');
}

/** Claims about things whose name is another one now. */
function claimsNaming(db: WritableDb, changes: readonly Change[]): string[] {
  const renamed = changes.filter(({ table, before, after }) =>
    (table === 'actor' || table === 'operation' || table === 'event') && before !== null && after !== null && before['name'] !== after['name']);
  return renamed.flatMap(({ id }) => db.all(
    'SELECT id FROM claim WHERE subject_id = :id UNION SELECT id FROM claim WHERE object_id = :id', { id },
  ).map((row) => String(row['id'])));
}

/** Brings the index in step with changes that were just made, in their transaction. */
export function keepInStep(db: WritableDb, changes: readonly Change[]): void {
  const touched = new Set([...changes.flatMap(touchedBy), ...claimsNaming(db, changes)]);
  for (const { before, after } of changes.filter(({ table }) => table === 'report')) {
    const sha256 = value(after ?? before, 'text_sha256');
    if (typeof sha256 === 'string' && (before === null || after === null)) noteLiveText(db, sha256);
  }
  if (touched.size > 0) indexThings(db, touched);
}

/** Puts things into the index as they are now, and takes those out that are not there. */
export function indexThings(db: WritableDb, ids: ReadonlySet<string>): void {
  for (const id of ids) dropThing(db, id);
  const documents = documentsOf(db, ids);
  for (const document of documents) indexDocument(db, document);
  noteWords(db, documents.flatMap(({ name, words }) => [indexedText(name), indexedText(words)]));
}

function dropThing(db: WritableDb, id: string): void {
  for (const { number } of db.all('SELECT number FROM search_thing WHERE thing_id = :id', { id })) {
    db.run('DELETE FROM search_thing_words WHERE rowid = :number', { number: number ?? null });
  }
  db.run('DELETE FROM search_thing WHERE thing_id = :id', { id });
}

function indexDocument(db: WritableDb, { thingId, kind, name, words }: SearchDocument): void {
  const indexed = { name: indexedText(name), words: indexedText(words) };
  const row = db.get(
    'INSERT INTO search_thing (thing_id, name_words, kind) VALUES (:thingId, :nameWords, :kind) RETURNING number',
    { thingId, nameWords: wordsOf(foldText(name)).length, kind },
  );
  db.run('INSERT INTO search_thing_words (rowid, name, words) VALUES (:number, :name, :words)', { number: Number(row?.['number']), ...indexed });
}
