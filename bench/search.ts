// Search at 100,000 and a million passages beside raw FTS5 on the same text, and what indexing adds to an import. CPU time. The raw side is
// asked for what a caller would need at least: the 20 best with snippets, and the count. Ours answers for all groups.
import { createHash } from 'node:crypto';
import path from 'node:path';
import Database from 'better-sqlite3';
import { createCase } from '../src/main/core/case/create.ts';
import type { CaseFile } from '../src/main/core/db/casefile.ts';
import { tables } from '../src/main/core/db/tables.ts';
import { handlers } from '../src/main/core/handlers.ts';
import { passagesOf } from '../src/main/core/ingest/passages.ts';
import type { Document } from '../src/main/core/ingest/read.ts';
import { insertion } from '../src/main/core/journal/change.ts';
import { Journal } from '../src/main/core/journal/journal.ts';
import { storeContent } from '../src/main/core/reports/content.ts';
import { indexPassages, requireTextNumber } from '../src/main/core/search/passages.ts';
import { scratch } from './case.ts';
import { cpuMsOf, quantile } from './measure.ts';
import { madeUpWords } from './words.ts';

const signature = { author: 'bench', tool: 'bench', now: () => new Date() };
/** Passages of an article of about 5 kB. */
const passagesEach = 20;
/** Articles that are stored in one transaction where storing is not what is measured. */
const articlesAtOnce = 50;
const wordsEach = 35;
const queriesEach = 40;
const undated = { date: null, dateInferred: false, dateBasis: null, earliestDay: null, latestDay: null };
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const id = (kind: string, index: number) => `${kind}--${index.toString(16).padStart(8, '0')}-0000-7000-8000-000000000000` as never;

const { lexicon, word } = madeUpWords(20_201_103);
const passage = () => `${Array.from({ length: wordsEach }, word).join(' ')}.`;

/** A made-up report as an importer would give it. */
function documentOf(index: number, passages: number): Document {
  const text = `Report ${index}\n\n${Array.from({ length: passages - 1 }, passage).join('\n\n')}\n`;
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

function importDocuments(journal: Journal, documents: readonly Document[], first: number): void {
  journal.commit('report.import', (db) => {
    for (const document of documents) storeContent(db, document, Buffer.from(document.text));
    return { label: 'import', changes: documents.map((document, at) => insertion(tables.report, rowOf(document, first + at) as never)), result: null };
  });
}

function openRaw(filePath: string): Database.Database {
  const db = new Database(filePath);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec(`CREATE TABLE passage (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;
    CREATE VIRTUAL TABLE found USING fts5(text, content = 'passage', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2');`);
  return db;
}

function rawInsert(db: Database.Database): (document: Document) => void {
  const [store, index] = [db.prepare('INSERT INTO passage (text) VALUES (?)'), db.prepare('INSERT INTO found (rowid, text) VALUES (?, ?)')];
  return db.transaction((document: Document) => {
    for (let ordinal = 0; ordinal < document.passages.length; ordinal++) {
      const span = document.passages.at(ordinal);
      if (!span) continue;
      const words = document.text.slice(span.start, span.end);
      index.run(store.run(words).lastInsertRowid, words);
    }
  });
}

function newCase(filePath: string): { file: CaseFile; journal: Journal } {
  const file = createCase(filePath, 'Bench', null, signature);
  const journal = new Journal(file, signature);
  const source = { id: id('source', 0), name: 'Bench', kind: 'outlet' as const, reliability: 'B' as const, url: null, language: null, note: null, revision: 0 };
  journal.commit('source.create', () => ({ label: 'source', changes: [insertion(tables.source, source)], result: null }));
  return { file, journal };
}

/** Queries of each kind, the same for both sides: as ours takes them, and as FTS5 does. */
function queries(): Record<string, readonly (readonly [ours: string, raw: string])[]> {
  const at = (from: number, step: number) => (_: unknown, index: number) => lexicon[from + index * step] ?? '';
  const make = (wordOf: (_: unknown, index: number) => string) => Array.from({ length: queriesEach }, wordOf);
  const [common, mid, rare] = [make(at(3, 1)), make(at(400, 11)), make(at(9_000, 211))];
  const same = (list: readonly string[]) => list.map((each) => [each, `"${each}"`] as const);
  return {
    'rare word': same(rare), 'middling word': same(mid), 'common word': same(common),
    'two words': common.map((each, index) => [`${each} ${mid[index] ?? ''}`, `"${each}" AND "${mid[index] ?? ''}"`] as const),
    phrase: common.map((each, index) => [`"${each} ${common[(index * 7 + 1) % queriesEach] ?? ''}"`, `"${each} ${common[(index * 7 + 1) % queriesEach] ?? ''}"`] as const),
    'beginning (5 letters)': mid.map((each) => [`${each.slice(0, 5)}*`, `"${each.slice(0, 5)}" *`] as const),
  };
}

function timeQueries(file: CaseFile, raw: Database.Database): void {
  const best = raw.prepare("SELECT rowid, snippet(found, 0, '[', ']', '…', 32) AS words FROM found WHERE found MATCH ? ORDER BY rank LIMIT 20");
  const count = raw.prepare('SELECT count(*) AS total FROM found WHERE found MATCH ?');
  const all: { ours: number[]; raw: number[] } = { ours: [], raw: [] };
  const line = (name: string, ours: number[], beside: number[]) => {
    const [p50, p95] = [quantile(ours, 0.5), quantile(ours, 0.95)];
    const [raw50, raw95] = [quantile(beside, 0.5), quantile(beside, 0.95)];
    console.log(`  ${name.padEnd(24)} ours ${p50.toFixed(2)} / ${p95.toFixed(2)} ms, raw ${raw50.toFixed(2)} / ${raw95.toFixed(2)} ms, ratio ${(p50 / raw50).toFixed(2)} / ${(p95 / raw95).toFixed(2)}`);
  };
  for (const list of Object.values(queries())) {
    // Both sides once before they are timed, as in a window that has been open for a while.
    for (const [ours, match] of list.slice(0, 10)) {
      handlers['search.run'](file.db, { query: ours, isTyping: false, offset: 0, limit: 20 });
      best.all(match);
    }
  }
  for (const [name, list] of Object.entries(queries())) {
    const times: { ours: number[]; raw: number[] } = { ours: [], raw: [] };
    let differing = 0;
    for (const [ours, match] of list) {
      let [found, known] = [0, 0];
      times.ours.push(cpuMsOf(() => { found = file.db.snapshot(() => handlers['search.run'](file.db, { query: ours, isTyping: false, offset: 0, limit: 20 })).total; }));
      times.raw.push(cpuMsOf(() => {
        best.all(match);
        known = Number((count.get(match) as { total: number }).total);
      }));
      if (found !== known) differing++;
    }
    line(name, times.ours, times.raw);
    if (differing > 0) console.log(`  ${differing} of ${list.length} counts differ`);
    all.ours.push(...times.ours);
    all.raw.push(...times.raw);
  }
  line('all of them', all.ours, all.raw);
  const part = queries()['rare word']?.slice(0, 10).map(([each]) => cpuMsOf(() => void handlers['search.run'](file.db, { query: `*${each.slice(1, -1)}*`, isTyping: false, offset: 0, limit: 20 }))) ?? [];
  const typo = queries()['rare word']?.slice(0, 10).map(([each]) => cpuMsOf(() => void handlers['search.run'](file.db, { query: `${each}x`, isTyping: false, offset: 0, limit: 20 }))) ?? [];
  console.log(`  part of a word ${quantile(part, 0.5).toFixed(1)} / ${quantile(part, 0.95).toFixed(1)} ms, mistyped word ${quantile(typo, 0.5).toFixed(1)} / ${quantile(typo, 0.95).toFixed(1)} ms, ${file.db.count('SELECT count(*) FROM search_word')} words known`);
}

function measure(passages: number): void {
  const { folder, clean } = scratch();
  try {
    const { file, journal } = newCase(path.join(folder, 'ours.casefile'));
    const raw = openRaw(path.join(folder, 'raw.db'));
    const insert = rawInsert(raw);
    for (let first = 0; first < passages / passagesEach; first += articlesAtOnce) {
      const documents = Array.from({ length: articlesAtOnce }, (_, at) => documentOf(first + at, passagesEach));
      importDocuments(journal, documents, first);
      raw.transaction(() => documents.forEach(insert))();
    }
    console.log(`${passages.toLocaleString('en')} passages`);
    timeQueries(file, raw);
    const bytes = (table: string) => file.db.count(`SELECT sum(length(block)) FROM ${table}_data`);
    console.log(`  text ${(file.db.count('SELECT sum(length(text)) FROM report_text') / 1e6).toFixed(0)} MB, index of passages ${(bytes('search_passage') / 1e6).toFixed(0)} MB`);
    raw.close();
    file.close();
  } finally {
    clean();
  }
}

/** What indexing costs an import of 1,000 articles of about 5 kB, each in a transaction of its own. */
function measureImport(): void {
  const { folder, clean } = scratch();
  const articles = Array.from({ length: 1000 }, (_, index) => documentOf(1_000_000 + index, 20));
  const { file, journal } = newCase(path.join(folder, 'ours.casefile'));
  const raw = openRaw(path.join(folder, 'raw.db'));
  const insert = rawInsert(raw);
  const [ours, beside] = [[] as number[], [] as number[]];
  for (const [index, document] of articles.entries()) {
    ours.push(cpuMsOf(() => {
      sha256(document.text);
      sha256(document.text);
      importDocuments(journal, [document], index);
    }));
    beside.push(cpuMsOf(() => {
      sha256(document.text);
      insert(document);
    }));
  }
  const perSecond = (times: readonly number[]) => 1000 * times.length / times.reduce((sum, each) => sum + each, 0);
  const indexing = cpuMsOf(() => file.writable().transaction(() => {
    file.writable().run("INSERT INTO search_passage (search_passage) VALUES ('delete-all')");
    file.writable().run('DELETE FROM search_word');
    articles.forEach(({ text, passages, textSha256 }) => indexPassages(file.writable(), requireTextNumber(file.writable(), textSha256),
      Array.from({ length: passages.length }, (_, ordinal) => ({ ordinal, text: text.slice(passages.at(ordinal)?.start, passages.at(ordinal)?.end) }))));
  }));
  console.log(`1,000 articles: ours ${perSecond(ours).toFixed(0)} documents/s (bytes, text, passages, index, journal), hashing and raw FTS5 ${perSecond(beside).toFixed(0)} documents/s, ratio of time ${(perSecond(beside) / perSecond(ours)).toFixed(2)}; indexing alone ${(1000 * articles.length / indexing).toFixed(0)} documents/s`);
  raw.close();
  file.close();
  clean();
}

measureImport();
for (const passages of (process.env['BENCH_PASSAGES'] ?? '100000,1000000').split(',').map(Number)) measure(passages);
