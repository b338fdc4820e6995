import fs from 'node:fs';
import path from 'node:path';
import { CaseFile } from '../../db/casefile.ts';
import type { ReadableDb, Row, WritableDb } from '../../db/connection.ts';
import { passingKey, type CaseKey } from '../../db/key.ts';
import { relationSeeds } from '../../db/relations.ts';
import type { Table } from '../../db/table.ts';
import { tables } from '../../db/tables.ts';
import type { PageLayout } from '../../ingest/pages.ts';
import type { PassageSpan } from '../../ingest/passages.ts';
import { alteration, insertion, type Change } from '../../journal/change.ts';
import { Journal } from '../../journal/journal.ts';
import { partsOf, type StoredDocument } from '../../reports/content.ts';
import type { Release } from '../release/release.ts';
import type { Entry } from '../write/entry.ts';
import { pieceBytes, piecesOf } from './pieces.ts';

const passageOf = ({ start, end, page, kind }: Row): PassageSpan => ({ start: Number(start), end: Number(end), page: Number(page), kind: kind as PassageSpan['kind'] });

const pageOf = ({ start, end, width, height, words }: Row): PageLayout => ({
  start: Number(start), end: Number(end), width: Number(width), height: Number(height), words: new Float32Array(Uint8Array.from(words as Uint8Array).buffer),
});

/** Stores what the reports of a release were read from and to, one document at a time. */
function storeDocuments({ db: from }: Release, to: WritableDb): void {
  for (const { original, text } of from.all('SELECT DISTINCT original_sha256 AS original, text_sha256 AS text FROM report ORDER BY original_sha256, text_sha256')) {
    const hashes = { originalSha256: String(original), textSha256: String(text) };
    const document = {
      ...hashes,
      text: String(from.get('SELECT text FROM report_text WHERE sha256 = :textSha256', { textSha256: hashes.textSha256 })?.['text'] ?? ''),
      passages: from.all('SELECT start, "end", page, kind FROM passage WHERE text_sha256 = :textSha256 ORDER BY ordinal', { textSha256: hashes.textSha256 }).map(passageOf),
      pages: from.all('SELECT start, "end", width, height, words FROM report_page WHERE original_sha256 = :originalSha256 AND text_sha256 = :textSha256 ORDER BY number', hashes).map(pageOf),
      warnings: from.all('SELECT text FROM report_warning WHERE original_sha256 = :originalSha256 AND text_sha256 = :textSha256 ORDER BY number', hashes).map((row) => String(row['text'])),
    } satisfies StoredDocument;
    const bytes = from.get('SELECT bytes FROM original WHERE sha256 = :originalSha256', { originalSha256: hashes.originalSha256 })?.['bytes'];
    if (!(bytes instanceof Uint8Array)) throw new Error(`The original ${hashes.originalSha256} is not in the case`);
    for (const part of partsOf(document, bytes)) part(to);
  }
}

/** What makes the rows of a release: relations that every case has are there already. */
function* changesOf(release: Release): Generator<Change> {
  const seeds = new Map(relationSeeds.map((seed) => [seed.name, { ...seed, revision: 0 }]));
  for (const table of Object.values(tables) as Table<never>[]) {
    for (const row of release.rows<object>(table)) {
      const seed = table.name === tables.relation.name ? seeds.get((row as { name: string }).name) : undefined;
      if (seed === undefined) yield insertion(table, row as never);
      else if (JSON.stringify({ ...row, revision: 0 }) !== JSON.stringify(seed)) yield alteration(table, seed as never, { ...row, revision: 0 } as never);
    }
  }
}

/** A fresh case with the rows of a release and a journal of one entry, which says so. */
function makeReleased(release: Release, file: string, key: CaseKey | null): CaseFile {
  const { title, changedAt } = release.head;
  return CaseFile.create(file, (caseFile) => {
    const db = caseFile.writable();
    // Rows of a table may speak of each other in any order.
    db.script('PRAGMA defer_foreign_keys = ON');
    storeDocuments(release, db);
    const signature = { author: 'Casewright', tool: 'Casewright', now: () => new Date(changedAt) };
    new Journal(caseFile, signature).commit('case.create', () => ({ label: `release a part of the case ${title}`.slice(0, 200), changes: [...changesOf(release)], result: null }));
  }, key);
}

/** What is done with the file of a release before it is gone again. */
async function withReleased<T>(release: Release, file: string, key: CaseKey | null, work: (db: ReadableDb) => T): Promise<Awaited<T>> {
  const passing = `${file}.made`;
  const made = makeReleased(release, passing, key);
  try {
    return await work(made.db);
  } finally {
    made.close();
    fs.rmSync(passing);
  }
}

/**
 * The case of a release as a file of its own: an exact copy where everything goes out, else a fresh one that holds
 * what is released and nothing of what went before. Of an encrypted case nothing is written to the disk in plain, even in passing:
 * its copy is made in memory.
 *
 * @param scratch a folder to make it in
 */
export async function copyCase(release: Release, scratch: string): Promise<Pick<Entry, 'chunks' | 'movedFrom'>> {
  fs.mkdirSync(scratch, { recursive: true, mode: 0o700 });
  const file = path.join(scratch, 'case.casefile');
  if (release.db.isEncrypted) {
    const bytes = release.isComplete ? release.wholeFile.plainBytes() : await withReleased(release, file, passingKey(), (db) => db.plainBytes());
    return { chunks: piecesOf(bytes) };
  }
  if (release.isComplete) await release.wholeFile.copyTo(file);
  else await withReleased(release, file, null, (db) => db.copyTo(file));
  return { chunks: fs.createReadStream(file, { highWaterMark: pieceBytes }), movedFrom: file };
}
