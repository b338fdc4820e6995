import { setImmediate as othersFirst } from 'node:timers/promises';
import { CaseError } from '../../../shared/errors.ts';
import type { ReadableDb, WritableDb } from '../db/connection.ts';
import type { ActionHandler } from '../handler.ts';
import { asJob } from '../jobs.ts';
import { createSlicer } from '../proposals/slicer.ts';
import { indexPassages, requireTextNumber } from './passages.ts';
import { indexThings } from './upkeep.ts';

const passagesAtOnce = 4_000;
const thingsAtOnce = 1_000;

type Part = (db: WritableDb) => void;

function clear(db: WritableDb): void {
  for (const table of ['search_passage', 'search_thing_words']) db.run(`INSERT INTO ${table} (${table}) VALUES ('delete-all')`);
  for (const table of ['search_text', 'search_thing', 'search_word']) db.run(`DELETE FROM ${table}`);
  db.knownWords.clear();
}

/** What makes the index anew, in short steps. */
export function* rebuildingParts(db: ReadableDb): Generator<Part> {
  yield clear;
  const things = db.all('SELECT id FROM thing ORDER BY id').map(({ id }) => String(id));
  for (let from = 0; from < things.length; from += thingsAtOnce) yield (writable) => indexThings(writable, new Set(things.slice(from, from + thingsAtOnce)));
  for (const { sha256 } of db.all('SELECT sha256 FROM report_text ORDER BY rowid')) yield* partsOfText(db, String(sha256));
}

function* partsOfText(db: ReadableDb, sha256: string): Generator<Part> {
  const slice = createSlicer(String(db.get('SELECT text FROM report_text WHERE sha256 = :sha256', { sha256 })?.['text'] ?? ''));
  for (let from = 0;; from += passagesAtOnce) {
    const rows = db.all('SELECT ordinal, start, "end" FROM passage WHERE text_sha256 = :sha256 AND ordinal >= :from AND ordinal < :to ORDER BY ordinal', { sha256, from, to: from + passagesAtOnce });
    const passages = rows.map((row) => ({ ordinal: Number(row['ordinal']), text: slice({ start: Number(row['start']), end: Number(row['end']) }) }));
    yield (writable) => indexPassages(writable, requireTextNumber(writable, sha256), passages);
    if (rows.length < passagesAtOnce) return;
  }
}

/** Makes the index of the search anew from what the case holds. Until it is done, a search finds what is in it so far. */
export const rebuildSearch: ActionHandler<'search.rebuild'> = async (session, { jobId }) => {
  const { file, journal } = session.requireOpen();
  file.writable();
  await asJob(session, jobId, file.name, async ({ signal, onProgress }) => {
    const total = file.db.count('SELECT count(*) FROM report_text') + 2;
    let done = 0;
    for (const part of rebuildingParts(file.db)) {
      await othersFirst();
      if (session.current?.file !== file || signal?.aborted) throw new CaseError('CANCELLED', 'The index of the search was not finished. Rebuild it again, or searches miss what is not in it yet.');
      journal.store(part);
      onProgress?.(Math.min(++done, total), total);
    }
  });
  const { db } = file;
  return { things: db.count('SELECT count(*) FROM search_thing'), passages: db.count('SELECT count(*) FROM search_passage_docsize'), words: db.count('SELECT count(*) FROM search_word') };
};
