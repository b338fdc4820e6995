import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as after } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { readBackup } from '../src/main/core/backup/sound.ts';
import { checkStored } from '../src/main/core/check/check.ts';
import { CaseFile } from '../src/main/core/db/casefile.ts';
import { saltOfCase } from '../src/main/core/db/header.ts';
import { deriveKey, type CaseKey } from '../src/main/core/db/key.ts';
import { buildWorldFile } from '../src/main/core/testing/ground.ts';
import { importedTogether, writerPassphrase } from '../src/main/core/testing/writer-words.ts';
import { random } from './random.ts';

/*
 * Kills a program that writes, in the middle of its work and without a warning, and counts what is lost:
 * `npm run reliability:kill -- --runs 500 --seed 1`. The same seed gives the same work and the same moments.
 */

const root = path.join(import.meta.dirname, '..');
const writerPath = path.join(root, 'src/main/core/testing/writer.ts');
const golden = path.join(root, 'src/main/core/db/fixtures/schema-1.casefile.gz');
/** `write` is typing, undo and reports; `import` brings things of another system in, `merge` those of a copy, `protect` sets and takes away a passphrase. */
const works = ['write', 'import', 'merge', 'export', 'backup', 'migrate', 'protect'] as const;
type Work = (typeof works)[number];
/** A kill comes this long after the first acknowledged change at the latest. */
const longestLifeMs: Readonly<Record<Work, number>> = { write: 60, import: 900, merge: 2000, export: 900, backup: 900, migrate: 400, protect: 2500 };
/** A check reads all of a case, so it is begun anew before it grows long. */
const runsPerCase = 10;

interface Losses {
  runs: number;
  acknowledged: number;
  /** Acknowledged changes that were not there afterwards. */
  lost: number;
  /** More than the one change that was under way. */
  unexpected: number;
  /** Imports and merges of which a part is there. */
  half: number;
  findings: number;
  /** Files under their final names that were not whole: exports, backups, cases brought up to date, the other copies of merges. */
  brokenFiles: number;
}

/** What opens a case, protected or not. */
async function keyOf(file: string): Promise<CaseKey | null> {
  const salt = saltOfCase(file);
  return salt === null ? null : deriveKey(writerPassphrase, salt);
}

/** Starts a writer, kills it, and gives the newest change that it acknowledged. */
async function writeAndKill(filePath: string, folder: string, work: Work, lifeMs: number): Promise<number> {
  const child = spawn(process.execPath, [writerPath, filePath, folder, work], { stdio: ['pipe', 'pipe', 'inherit'], env: { ...process.env, NODE_COMPILE_CACHE: path.join(path.dirname(folder), 'compiled') } });
  let newest = 0;
  const { promise: started, resolve } = Promise.withResolvers<void>();
  createInterface(child.stdout).on('line', (line) => {
    const seq = Number(line);
    if (!(seq > 0)) return;
    newest = seq;
    resolve();
  });
  const closed = once(child, 'close');
  child.stdin.write('go\n');
  await Promise.race([started, closed]);
  await after(lifeMs);
  child.kill('SIGKILL');
  await closed;
  return newest;
}

async function isWholeCase(file: string): Promise<boolean> {
  const opened = CaseFile.open(file, await keyOf(file));
  try {
    return checkStored(opened.db, () => undefined).findings.length === 0;
  } finally {
    opened.close();
  }
}

async function isWhole(file: string): Promise<boolean> {
  try {
    if (file.endsWith('.json')) return JSON.parse(fs.readFileSync(file, 'utf8')) !== null;
    return file.includes(' UTC (change ') ? readBackup({ path: file, key: await keyOf(file) }).seq > 0 : await isWholeCase(file);
  } catch {
    return false;
  }
}

/** What stands under final names after a kill, and is looked at once. */
function leftFiles(folder: string): string[] {
  return fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => path.join(folder, name))
    .filter((file) => /export \d+ \d+\.json$|UTC \(change \d+\)\.casefile$|(?:old|other) \d+ \d+\.casefile$/.test(file) && !path.basename(file).startsWith('.'));
}

async function lookAtFiles(folder: string, losses: Losses): Promise<void> {
  for (const file of leftFiles(folder)) {
    if (!await isWhole(file)) losses.brokenFiles++;
    for (const suffix of ['', '-wal', '-shm']) fs.rmSync(file + suffix, { force: true });
  }
}

async function lookAtCase(filePath: string, acknowledged: number, before: number, losses: Losses): Promise<number> {
  const left = CaseFile.open(filePath, await keyOf(filePath));
  try {
    const newest = left.db.count('SELECT max(seq) FROM journal');
    const known = Math.max(before, acknowledged);
    losses.acknowledged += known - before;
    losses.lost += Math.max(0, known - newest);
    losses.unexpected += Math.max(0, newest - known - 1);
    losses.half += left.db.count("SELECT count(*) FROM (SELECT 1 FROM actor WHERE note LIKE 'import %' GROUP BY note HAVING count(*) <> :importedTogether)", { importedTogether });
    losses.findings += checkStored(left.db, () => undefined).findings.length;
    return newest;
  } finally {
    left.close();
  }
}

function newestIn(filePath: string): number {
  const file = CaseFile.open(filePath);
  try {
    return file.db.count('SELECT max(seq) FROM journal');
  } finally {
    file.close();
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { runs: { type: 'string', default: '100' }, seed: { type: 'string', default: '1' }, minutes: { type: 'string', default: '600' } } });
  const next = random(Number(values.seed));
  const world = await buildWorldFile();
  const folder = path.join(path.dirname(world.filePath), 'killed');
  const filePath = path.join(folder, 'killed.casefile');
  const byWork = new Map<Work, Losses>(works.map((work) => [work, { runs: 0, acknowledged: 0, lost: 0, unexpected: 0, half: 0, findings: 0, brokenFiles: 0 }]));
  const until = Date.now() + Number(values.minutes) * 60_000;
  let newest = 0;
  for (let run = 0; run < Number(values.runs) && Date.now() < until; run++) {
    if (run % runsPerCase === 0) {
      fs.rmSync(folder, { recursive: true, force: true });
      fs.mkdirSync(folder);
      for (const copy of [filePath, path.join(folder, 'common.casefile')]) fs.copyFileSync(world.filePath, copy);
      fs.writeFileSync(path.join(folder, 'old.casefile'), gunzipSync(fs.readFileSync(golden)));
      newest = newestIn(filePath);
    }
    const work = works[Math.floor(next() * works.length)] ?? 'write';
    const losses = byWork.get(work);
    if (!losses) throw new Error(`There is no work ${work}`);
    const acknowledged = await writeAndKill(filePath, folder, work, Math.floor(next() * longestLifeMs[work]));
    losses.runs++;
    newest = await lookAtCase(filePath, acknowledged, newest, losses);
    await lookAtFiles(folder, losses);
  }
  world.dispose();
  process.stdout.write(`seed ${values.seed}\n`);
  for (const [work, losses] of byWork) process.stdout.write(`${work.padEnd(8)} ${JSON.stringify(losses)}\n`);
  const isBad = [...byWork.values()].some(({ lost, unexpected, half, findings, brokenFiles }) => lost + unexpected + half + findings + brokenFiles > 0);
  process.exitCode = isBad ? 1 : 0;
}

await main();
