// Two files with the same made-up articles: a case, and a table beside an FTS5 index of it.
import { createHash } from 'node:crypto';
import Database from 'better-sqlite3';
import { createCase } from '../src/main/core/case/create.ts';
import type { CaseFile } from '../src/main/core/db/casefile.ts';
import { tables } from '../src/main/core/db/tables.ts';
import { passagesOf } from '../src/main/core/ingest/passages.ts';
import type { Document } from '../src/main/core/ingest/read.ts';
import { insertion } from '../src/main/core/journal/change.ts';
import { Journal } from '../src/main/core/journal/journal.ts';
import { storeContent } from '../src/main/core/reports/content.ts';
import { madeUpWords } from './words.ts';

const signature = { author: 'bench', tool: 'bench', now: () => new Date() };
/** Passages of an article of about 5 kB. */
const passagesEach = 20;
/** Articles that are stored in one transaction where storing is not what is measured. */
const articlesAtOnce = 500;
const wordsEach = 35;
const undated = { date: null, dateInferred: false, dateBasis: null, earliestDay: null, latestDay: null };
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const id = (kind: string, index: number) => `${kind}--${index.toString(16).padStart(8, '0')}-0000-7000-8000-000000000000` as never;

const { lexicon, word } = madeUpWords(20_201_103);
/** Words of all texts, the most common first. */
export { lexicon };
/** Every tenth word as a text with accents has it. */
const accented = new Map(lexicon.flatMap((each, at) => (at % 10 === 0 ? [[each, each.replace(/[aeiou]/, (vowel) => `${vowel}\u0301`.normalize('NFC'))] as const] : [])));
const passage = (hasAccents: boolean) => `${Array.from({ length: wordsEach }, () => {
  const plain = word();
  return hasAccents ? accented.get(plain) ?? plain : plain;
}).join(' ')}.`;

/** A made-up report as an importer would give it; every second one has accents. */
export function documentOf(index: number, passages = passagesEach): Document {
  const text = `Report ${index}\n\n${Array.from({ length: passages - 1 }, () => passage(index % 2 === 1)).join('\n\n')}\n`;
  return {
    fileName: `report-${index}.txt`, mediaType: 'text/plain', originalSha256: sha256(text), originalBytes: text.length, text, textSha256: sha256(text),
    textLength: text.length, encoding: 'utf-8', encodingIsGuess: false, extractor: 'bench', extractorVersion: '1', passages: passagesOf(text).passages,
  };
}

function rowOf({ fileName, mediaType, originalSha256, originalBytes, textSha256, textLength, encoding, extractor, extractorVersion }: Document, index: number) {
  return {
    id: id('report', index), sourceId: id('source', 0), title: `Report ${index}`, author: null, ...undated, url: null, language: null, marking: null, note: null,
    fileName, mediaType, originalSha256, originalBytes, textSha256, textLength, encoding, extractor, extractorVersion,
    importedAt: signature.now().toISOString(), replacesId: null, revision: 0,
  };
}

/** Stores documents in one step of the journal. */
export function importDocuments(journal: Journal, documents: readonly Document[], first: number): void {
  journal.commit('report.import', (db) => {
    for (const document of documents) storeContent(db, document, Buffer.from(document.text));
    return { label: 'import', changes: documents.map((document, at) => insertion(tables.report, rowOf(document, first + at) as never)), result: null };
  });
}

/** A file with reports, their passages and an FTS5 index of these, as one would write it by hand; made when it is not there. */
export function openRaw(filePath: string): Database.Database {
  const db = new Database(filePath);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('cache_size = -64000');
  db.exec(`CREATE TABLE IF NOT EXISTS report (id INTEGER PRIMARY KEY, title TEXT NOT NULL, date TEXT) STRICT;
    CREATE TABLE IF NOT EXISTS passage (id INTEGER PRIMARY KEY, report_id INTEGER NOT NULL, page INTEGER NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL, text TEXT NOT NULL) STRICT;
    CREATE VIRTUAL TABLE IF NOT EXISTS found USING fts5(text, content = 'passage', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2');`);
  return db;
}

/** What stores a document in the raw file. */
export function rawInsert(db: Database.Database): (document: Document) => void {
  const report = db.prepare('INSERT INTO report (title) VALUES (?)');
  const store = db.prepare('INSERT INTO passage (report_id, page, start, "end", text) VALUES (?, ?, ?, ?, ?)');
  const index = db.prepare('INSERT INTO found (rowid, text) VALUES (?, ?)');
  return db.transaction(({ fileName, text, passages }: Document) => {
    const { lastInsertRowid: reportId } = report.run(fileName);
    for (let ordinal = 0; ordinal < passages.length; ordinal++) {
      const span = passages.at(ordinal);
      if (!span) continue;
      const words = text.slice(span.start, span.end);
      index.run(store.run(reportId, span.page, span.start, span.end, words).lastInsertRowid, words);
    }
  });
}

/** An empty case with one source. */
export function newCase(filePath: string): { file: CaseFile; journal: Journal } {
  const file = createCase(filePath, 'Bench', null, signature);
  const journal = new Journal(file, signature);
  const source = { id: id('source', 0), name: 'Bench', kind: 'outlet' as const, reliability: 'B' as const, url: null, language: null, note: null, revision: 0 };
  journal.commit('source.create', () => ({ label: 'source', changes: [insertion(tables.source, source)], result: null }));
  return { file, journal };
}

/** Fills a case and a raw file with the same articles. */
export function build(casePath: string, rawPath: string, passages: number): void {
  const { file, journal } = newCase(casePath);
  const raw = openRaw(rawPath);
  const insert = rawInsert(raw);
  for (let first = 0; first < passages / passagesEach; first += articlesAtOnce) {
    const length = Math.min(articlesAtOnce, passages / passagesEach - first);
    const documents = Array.from({ length }, (_, at) => documentOf(first + at));
    importDocuments(journal, documents, first);
    raw.transaction(() => documents.forEach((document) => insert(document)))();
  }
  raw.close();
  file.close();
}
