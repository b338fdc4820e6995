import type { Finding } from '../../../shared/contract/checks.ts';
import { Connection, type ReadableDb } from '../db/connection.ts';
import { migrate } from '../db/migrations.ts';
import { documentsOf, type SearchDocument } from './documents.ts';
import { indexedText } from './broken-words.ts';
import { foldText, wordsOf } from './fold.ts';
import { passageNumber } from './passages.ts';

const remedy = 'Nothing is lost: run "casewright search CASE --rebuild", which makes the index anew.';
const differs = (subject: string, message: string): Finding => ({ code: 'index-differs', subject, message: `${message} ${remedy}` });

const keyOf = ({ kind, thingId }: { readonly kind: unknown; readonly thingId: unknown }) => `${String(kind)} ${String(thingId)}`;

/** Every use of a word in the index of things, in an order that does not depend on how it was made. */
const usesSql = 'SELECT term, doc, col, offset FROM search_thing_use ORDER BY term, doc, col, offset';

/** The index of things made anew in memory, under the numbers that the case gave them. */
function freshIndex(documents: readonly SearchDocument[], numbers: ReadonlyMap<string, number>): Connection {
  const connection = Connection.open(':memory:', { readonly: false, mustExist: false });
  migrate(connection);
  for (const document of documents) {
    const number = numbers.get(keyOf(document));
    if (number !== undefined) connection.run('INSERT INTO search_thing_words (rowid, name, words) VALUES (:number, :name, :words)', { number, name: indexedText(document.name), words: indexedText(document.words) });
  }
  return connection;
}

/** The first number at which two indexes do not hold the same words at the same places; undefined when they are alike. */
function firstDifference(left: ReadableDb, right: ReadableDb): number | undefined {
  const [one, other] = [left.each(usesSql), right.each(usesSql)];
  for (;;) {
    const [next, beside] = [one.next(), other.next()];
    if (next.done && beside.done) return undefined;
    const isAlike = !next.done && !beside.done && Object.keys(next.value).every((column) => next.value[column] === beside.value[column]);
    if (!isAlike) {
      one.return?.();
      other.return?.();
      return Number((next.done ? beside.value : next.value)?.['doc']);
    }
  }
}

/** Compares the index of things with the things. */
function* checkThings(db: ReadableDb): Generator<Finding> {
  const documents = documentsOf(db, db.all('SELECT id FROM thing').map(({ id }) => String(id)));
  const rows = db.all('SELECT number, thing_id AS thingId, kind, name_words FROM search_thing ORDER BY number');
  const known = new Map(rows.map((row) => [keyOf({ kind: row['kind'], thingId: row['thingId'] }), row]));
  const numbers = new Map([...known].map(([key, row]) => [key, Number(row['number'])]));
  const there = new Set(documents.map(keyOf));
  for (const document of documents) {
    const words = known.get(keyOf(document))?.['name_words'];
    if (words !== wordsOf(foldText(document.name)).length) yield differs(document.thingId, `The search's index lacks this ${document.kind}.`);
  }
  for (const [key] of numbers) if (!there.has(key)) yield differs(key.slice(key.indexOf(' ') + 1), 'The search\'s index has something that is not in the case.');
  const fresh = freshIndex(documents, numbers);
  try {
    const number = firstDifference(db, fresh);
    const row = rows.find((each) => each['number'] === number);
    if (number !== undefined) yield differs(String(row?.['thingId'] ?? 'search'), 'The search\'s index does not hold the words that are in the case.');
  } finally {
    fresh.close();
  }
}

/** Passages of one text that are looked at word by word. */
const mostLookedAt = 25;
/** Words of each, spread over it: every one has to be looked up. */
const mostWordsEach = 15;

function* checkText(db: ReadableDb, sha256: string): Generator<Finding> {
  const textNumber = db.count('SELECT number FROM search_text WHERE text_sha256 = :sha256', { sha256 });
  const count = db.count('SELECT count(*) FROM passage WHERE text_sha256 = :sha256', { sha256 });
  const range = { first: passageNumber({ textNumber, ordinal: 0 }), last: passageNumber({ textNumber: textNumber + 1, ordinal: 0 }) - 1 };
  const indexed = textNumber === 0 ? 0 : db.count('SELECT count(*) FROM search_passage_docsize WHERE id BETWEEN :first AND :last', range);
  if (indexed !== count) {
    yield differs(sha256, `The search's index has ${indexed} of the ${count} passages of a text.`);
    return;
  }
  const step = Math.max(1, Math.ceil(count / mostLookedAt));
  const passages = db.all(
    `SELECT ordinal, substr(text, start + 1, "end" - start) AS words FROM report_text JOIN passage ON passage.text_sha256 = report_text.sha256
     WHERE report_text.sha256 = :sha256 AND ordinal % :step = 0`, { sha256, step },
  );
  for (const { ordinal, words } of passages) {
    const different = [...new Set(wordsOf(indexedText(String(words))))];
    const match = different.filter((_, at) => at % Math.ceil(different.length / mostWordsEach) === 0).map((word) => `"${word}"`).join(' AND ');
    const number = passageNumber({ textNumber, ordinal: Number(ordinal) });
    if (match !== '' && !db.get('SELECT 1 AS found FROM search_passage WHERE search_passage MATCH :match AND rowid = :number', { match, number })) {
      yield differs(sha256, `The search's index does not hold the words of passage ${Number(ordinal)} of a text.`);
      return;
    }
  }
}

/** Texts that are marked as in use or not in use against what the reports say. */
function* checkUse(db: ReadableDb): Generator<Finding> {
  const wrong = db.all(`SELECT text_sha256 FROM search_text
    WHERE is_live <> EXISTS (SELECT 1 FROM report WHERE report.text_sha256 = search_text.text_sha256)`);
  for (const { text_sha256: sha256 } of wrong) yield differs(String(sha256), 'The search does not know whether a report has this text.');
}

/** Compares the index of the search with the case: things exactly, passages by their number and a sample of their words. */
export function* checkSearch(db: ReadableDb): Generator<Finding> {
  yield* checkThings(db);
  for (const { sha256 } of db.all('SELECT sha256 FROM report_text')) yield* checkText(db, String(sha256));
  yield* checkUse(db);
}
