import type { ReadableDb, WritableDb } from '../db/connection.ts';
import { indexedText } from './broken-words.ts';
import { noteWords } from './vocabulary.ts';

/** Room for the ordinals of one text: more passages than the largest file can have. */
export const passagesEach = 2 ** 26;
/** SQL for the number of a passage's text, from the passage's own number. */
export const textNumberSql = '(search_passage.rowid >> 26)';

/** A passage by its text's number and its ordinal. */
export interface PassagePlace {
  readonly textNumber: number;
  readonly ordinal: number;
}

export const passageNumber = ({ textNumber, ordinal }: PassagePlace): number => textNumber * passagesEach + ordinal;

/** The number of a text in the index, or undefined. */
export function textNumberOf(db: ReadableDb, sha256: string): number | undefined {
  const row = db.get('SELECT number FROM search_text WHERE text_sha256 = :sha256', { sha256 });
  return row && Number(row['number']);
}

/** The number of a text in the index, given to it when it has none. */
export function requireTextNumber(db: WritableDb, sha256: string): number {
  const isLive = db.count('SELECT EXISTS (SELECT 1 FROM report WHERE text_sha256 = :sha256)', { sha256 });
  db.run('INSERT INTO search_text (text_sha256, is_live) VALUES (:sha256, :isLive) ON CONFLICT DO NOTHING', { sha256, isLive });
  return textNumberOf(db, sha256) ?? 0;
}

/** Puts passages of one text into the index. None of them may be there. */
export function indexPassages(db: WritableDb, textNumber: number, passages: readonly { readonly ordinal: number; readonly text: string }[]): void {
  const indexed = passages.map(({ ordinal, text }) => ({ number: passageNumber({ textNumber, ordinal }), text: indexedText(text) }));
  for (const { number, text } of indexed) db.run('INSERT INTO search_passage (rowid, text) VALUES (:number, :text)', { number, text });
  noteWords(db, indexed.map(({ text }) => text));
}

/** Takes the passages with ordinals in `[from, to)` out of the index. */
export function dropPassages(db: WritableDb, textNumber: number, from: number, to: number): void {
  const range = { first: passageNumber({ textNumber, ordinal: from }), last: passageNumber({ textNumber, ordinal: to }) - 1 };
  db.run('DELETE FROM search_passage WHERE rowid IN (SELECT id FROM search_passage_docsize WHERE id BETWEEN :first AND :last)', range);
}

/** Notes whether any report has a text: a text without one stays stored, as undo may bring its report back. */
export function noteLiveText(db: WritableDb, sha256: string): void {
  db.run('UPDATE search_text SET is_live = EXISTS (SELECT 1 FROM report WHERE text_sha256 = :sha256) WHERE text_sha256 = :sha256', { sha256 });
}
