// Search at 100,000 and a million passages beside raw FTS5 on the same text, and what indexing adds to an import. CPU time. The raw side is
// asked for what a caller would need at least: the 20 best by rank with snippets, their reports and places, and the count. Ours looks through all
// groups, and marks the words in their reports besides.
// BENCH_PASSAGES: how many, with commas between. BENCH_SEARCH_BASE: a folder in which the files are kept for the next run.
import fs from 'node:fs';
import path from 'node:path';
import type Database from 'better-sqlite3';
import { CaseFile } from '../src/main/core/db/casefile.ts';
import { handlers } from '../src/main/core/handlers.ts';
import { indexPassages, requireTextNumber } from '../src/main/core/search/passages.ts';
import { scratch } from './case.ts';
import { cpuMsOf, quantile } from './measure.ts';
import { build, documentOf, importDocuments, lexicon, newCase, openRaw, rawInsert, sha256 } from './search-base.ts';
import { sized } from './size.ts';

/** Of each kind, half of them to warm up with: every second one is timed. */
const queriesEach = 100;
const shownEach = 20;

/** One query as ours takes it, and as FTS5 does. */
type Pair = readonly [ours: string, raw: string];
interface Times {
  readonly ours: number[];
  readonly raw: number[];
}

/** Queries of each kind, the same for both sides. */
function queries(): Readonly<Record<string, readonly Pair[]>> {
  const take = (from: number, step: number) => Array.from({ length: queriesEach }, (_, index) => lexicon[from + index * step] ?? '');
  const [common, mid, rare] = [take(3, 1), take(400, 11), take(9_000, 111)];
  const pairs = (words: readonly string[], ours: (word: string, index: number) => string, raw: (word: string, index: number) => string) =>
    words.map((word, index): Pair => [ours(word, index), raw(word, index)]);
  const [other, next] = [(index: number) => mid[index] ?? '', (index: number) => common[(index * 7 + 1) % queriesEach] ?? ''];
  const quoted = (word: string) => `"${word}"`;
  return {
    'rare word': pairs(rare, (word) => word, quoted), 'middling word': pairs(mid, (word) => word, quoted), 'common word': pairs(common, (word) => word, quoted),
    'two words': pairs(common, (word, index) => `${word} ${other(index)}`, (word, index) => `"${word}" AND "${other(index)}"`),
    'either word': pairs(rare, (word, index) => `${word} OR ${other(index)}`, (word, index) => `"${word}" OR "${other(index)}"`),
    'one, not the other': pairs(mid, (word, index) => `${word} NOT ${next(index)}`, (word, index) => `"${word}" NOT "${next(index)}"`),
    phrase: pairs(common, (word, index) => `"${word} ${next(index)}"`, (word, index) => `"${word} ${next(index)}"`),
    near: pairs(common, (word, index) => `NEAR(${word} ${other(index)}, 5)`, (word, index) => `NEAR("${word}" "${other(index)}", 5)`),
    'beginning, 5 letters': pairs(mid, (word) => `${word.slice(0, 5)}*`, (word) => `"${word.slice(0, 5)}" *`),
  };
}

function printLine(name: string, { ours, raw }: Times): void {
  const [p50, p95, raw50, raw95] = [quantile(ours, 0.5), quantile(ours, 0.95), quantile(raw, 0.5), quantile(raw, 0.95)];
  const figures = (left: number, right: number) => `${left.toFixed(2)} / ${right.toFixed(2)}`;
  console.log(`  ${name.padEnd(22)} ours ${figures(p50, p95)} ms, raw ${figures(raw50, raw95)} ms, ratio ${figures(p50 / raw50, p95 / raw95)}`);
}

/** Asks both sides the same, in turn, and compares what they count. */
function timeQueries(file: CaseFile, raw: Database.Database): void {
  const best = raw.prepare(`SELECT passage.id, report.id AS reportId, title, date, page, start, "end", snippet(found, 0, '[', ']', '…', 32) AS words
    FROM found JOIN passage ON passage.id = found.rowid JOIN report ON report.id = passage.report_id WHERE found MATCH ? ORDER BY rank LIMIT ${shownEach}`);
  const count = raw.prepare('SELECT count(*) AS total FROM found WHERE found MATCH ?').pluck();
  const search = (query: string) => file.db.snapshot(() => handlers['search.run'](file.db, { query, isTyping: false, offset: 0, limit: shownEach }));
  // Both sides answer other queries before they are timed, as in a window that has been open for a while.
  for (const list of Object.values(queries())) {
    for (const [ours, match] of list.filter((_, at) => at % 2 === 1)) {
      search(ours);
      best.all(match);
      count.get(match);
    }
  }
  const all: Times = { ours: [], raw: [] };
  for (const [name, list] of Object.entries(queries())) {
    const times: Times = { ours: [], raw: [] };
    let differing = 0;
    const timed = list.filter((_, at) => at % 2 === 0);
    for (const [ours, match] of timed) {
      let [found, known] = [0, 0];
      times.ours.push(cpuMsOf(() => { found = search(ours).total; }));
      times.raw.push(cpuMsOf(() => {
        best.all(match);
        known = Number(count.get(match));
      }));
      if (found !== known) differing++;
    }
    printLine(name, times);
    if (differing > 0) console.log(`  ${differing} of ${timed.length} counts differ`);
    all.ours.push(...times.ours);
    all.raw.push(...times.raw);
  }
  printLine('all of them', all);
  const alone = (change: (word: string) => string) => (queries()['rare word'] ?? []).slice(0, 10).map(([word]) => cpuMsOf(() => void search(change(word))));
  for (const [name, times] of [['part of a word', alone((word) => `*${word.slice(1, -1)}*`)], ['mistyped word', alone((word) => `${word}x`)]] as const) {
    console.log(`  ${name.padEnd(22)} ours ${quantile(times, 0.5).toFixed(1)} / ${quantile(times, 0.95).toFixed(1)} ms`);
  }
}

function measure(passages: number, kept: string | undefined): void {
  const { folder, clean } = kept === undefined ? scratch() : { folder: kept, clean: () => undefined };
  const [casePath, rawPath] = [path.join(folder, `ours-${passages}.casefile`), path.join(folder, `raw-${passages}.db`)];
  try {
    const seconds = fs.existsSync(casePath) ? 0 : cpuMsOf(() => build(casePath, rawPath, passages)) / 1000;
    const [file, raw] = [CaseFile.open(casePath), openRaw(rawPath)];
    console.log(`${passages.toLocaleString('en')} passages${seconds === 0 ? '' : `, both files made in ${seconds.toFixed(0)} s`}`);
    timeQueries(file, raw);
    const megabytes = (sql: string) => `${(file.db.count(sql) / 1e6).toFixed(0)} MB`;
    console.log(`  text ${megabytes('SELECT sum(text_length) FROM report')}, index of passages ${megabytes('SELECT sum(length(block)) FROM search_passage_data')}, ${file.db.count('SELECT count(*) FROM search_word')} words known`);
    raw.close();
    file.close();
  } finally {
    clean();
  }
}

/** What indexing costs an import of 1,000 articles of about 5 kB, each in a transaction of its own. */
function measureImport(length: number): void {
  const { folder, clean } = scratch();
  const articles = Array.from({ length }, (_, index) => documentOf(1_000_000 + index));
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
  console.log(`${length.toLocaleString('en')} articles: ours ${perSecond(ours).toFixed(0)} documents/s (bytes, text, passages, index, journal), hashing and raw FTS5 ${perSecond(beside).toFixed(0)} documents/s, ratio of time ${(perSecond(beside) / perSecond(ours)).toFixed(2)}; indexing alone ${(1000 * articles.length / indexing).toFixed(0)} documents/s`);
  raw.close();
  file.close();
  clean();
}

const kept = process.env['BENCH_SEARCH_BASE'];
const sizes = (process.env['BENCH_PASSAGES'] ?? sized('100000,1000000', '400')).split(',').map(Number);
if (kept === undefined) measureImport(Math.min(1000, Math.max(...sizes) / 20));
for (const passages of sizes) measure(passages, kept);
