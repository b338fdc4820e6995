// What importing many articles costs: documents a second, beside reading, hashing and raw FTS5 inserts of the same files in the same
// run, and how long other calls wait meanwhile.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { call } from '../src/main/core/dispatch.ts';
import { Session } from '../src/main/core/session.ts';
import { createTestDesk, runIn } from '../src/main/core/testing/services.ts';
import { quantile, report } from './measure.ts';
import { sized } from './size.ts';
import { madeUpWords } from './words.ts';

const articles = Number(process.env['BENCH_ARTICLES'] ?? sized(1000, 20));
const rounds = Number(process.env['BENCH_ROUNDS'] ?? sized(3, 1));
const askEveryMs = 20;
/** Longest that one call in twenty may wait, in milliseconds. */
const waitLimitMs = 100;

const { word } = madeUpWords(7);

/** An article of about 5 kB. */
function article(number: number): string {
  const sentence = () => `${Array.from({ length: 12 }, word).join(' ')}.`;
  return `Article ${number}\n\n${Array.from({ length: 12 }, () => Array.from({ length: 4 }, sentence).join(' ')).join('\n\n')}\n`;
}

function writeArticles(folder: string): string {
  const place = path.join(folder, 'articles');
  fs.mkdirSync(place);
  for (let number = 0; number < articles; number++) fs.writeFileSync(path.join(place, `${number}.txt`), article(number));
  return place;
}

/** What some work took: seconds by the clock, and of CPU in all threads. */
interface Taken {
  readonly seconds: number;
  readonly cpuSeconds: number;
}

function stopwatch(): () => Taken {
  const [started, before] = [performance.now(), process.cpuUsage()];
  return () => {
    const { user, system } = process.cpuUsage(before);
    return { seconds: (performance.now() - started) / 1000, cpuSeconds: (user + system) / 1e6 };
  };
}

/** Reads, hashes and indexes, and nothing else; in one transaction. */
function takeRaw(place: string, file: string): Taken {
  const stop = stopwatch();
  const db = new Database(file);
  db.pragma('journal_mode = WAL');
  db.exec('CREATE VIRTUAL TABLE article USING fts5(sha256 UNINDEXED, text)');
  const insert = db.prepare('INSERT INTO article (sha256, text) VALUES (?, ?)');
  db.transaction(() => {
    for (const name of fs.readdirSync(place)) {
      const bytes = fs.readFileSync(path.join(place, name));
      insert.run(createHash('sha256').update(bytes).digest('hex'), bytes.toString());
    }
  })();
  db.close();
  return stop();
}

/** Imports all in one batch, and asks for what a window shows again and again. */
async function takeImport(place: string, file: string, waits: number[]): Promise<Taken> {
  const session = new Session(desk.services);
  const run = runIn(session);
  await run('case.create', { file, title: 'Bench', marking: null });
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const stop = stopwatch();
  const { id } = await run('batch.start', {
    files: [], folder: { folder: place, withSubfolders: true }, sourceId: null, newSource: { name: 'Bench', kind: 'outlet', reliability: 'F' }, usesPublisher: false,
    publisherReliability: 'F', marking: null, allowDuplicate: false,
  });
  session.subscribe(() => { if (session.batches.get(id)?.isRunning === false) resolve(undefined); });
  const asking = ask(session, waits, () => session.batches.get(id)?.isRunning === true);
  await promise;
  const taken = stop();
  await asking;
  const { summary } = await run('batch.state', { id, since: 0 });
  if (summary.counts.imported !== articles) throw new Error(`Only ${summary.counts.imported} of ${articles} articles were imported`);
  session.leave();
  return taken;
}

/** Times from when a call was due to its answer, so that what kept it from being made counts too. */
async function ask(session: Session, waits: number[], goesOn: () => boolean): Promise<void> {
  const calls = ['case.state', 'source.list', 'journal.list', 'thing.find'] as const;
  const inputs = { 'case.state': {}, 'source.list': {}, 'journal.list': { limit: 50 }, 'thing.find': { text: 'article', limit: 20 } } as const;
  for (let number = 0; goesOn(); number++) {
    const due = performance.now() + askEveryMs;
    await new Promise((done) => setTimeout(done, askEveryMs));
    const name = calls[number % calls.length] ?? 'case.state';
    await call(session, name, inputs[name]);
    waits.push(performance.now() - due);
  }
}

const desk = createTestDesk({ newUuid: () => crypto.randomUUID() });
const place = writeArticles(desk.folder);
const waits: number[] = [];
const [ours, raw]: [Taken[], Taken[]] = [[], []];
for (let round = 0; round < rounds; round++) {
  ours.push(await takeImport(place, path.join(desk.folder, `${round}.casefile`), waits));
  raw.push(takeRaw(place, path.join(desk.folder, `${round}.sqlite`)));
}
const perSecond = (taken: readonly Taken[], of: keyof Taken) => articles / quantile(taken.map((each) => each[of]), 0.5);
process.stdout.write(`${'what'.padEnd(52)} ${'ours'.padStart(10)} ${'raw'.padStart(10)}\n`);
report(`import of ${articles} articles, a second`, perSecond(ours, 'seconds'), perSecond(raw, 'seconds'), 'd/s', null);
report(`import of ${articles} articles, a CPU second`, perSecond(ours, 'cpuSeconds'), perSecond(raw, 'cpuSeconds'), 'd/s', null);
process.stdout.write(`other calls meanwhile: p50 ${quantile(waits, 0.5).toFixed(1)} ms, p95 ${quantile(waits, 0.95).toFixed(1)} ms, longest ${Math.max(...waits).toFixed(1)} ms (limit p95 ${waitLimitMs} ms) ${quantile(waits, 0.95) <= waitLimitMs ? 'met' : 'NOT MET'}\n`);
desk.dispose();
