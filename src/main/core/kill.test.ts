import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkStored } from './check/check.ts';
import { CaseFile } from './db/casefile.ts';
import { buildWorldFile, type WorldFile } from './testing/ground.ts';

const writerPath = fileURLToPath(new URL('testing/writer.ts', import.meta.url));
const lanes = 4;
const killsPerLane = 25;
/** A kill comes this long after the first acknowledged change at the latest: long enough for many more. */
const longestLifeMs = 60;

let file: WorldFile;
beforeAll(async () => {
  file = await buildWorldFile();
});
afterAll(() => file.dispose());

interface Writer {
  readonly process: ChildProcessByStdio<Writable, Readable, null>;
  /** Resolves with the first acknowledged change. */
  readonly started: Promise<void>;
  /** The newest acknowledged change; final when the process is closed, its output read to the end. */
  readonly acknowledged: () => number;
}

/** A writer that waits for its word. Started ahead: most of its life would be its start. */
function startWriter(filePath: string, folder: string): Writer {
  const child = spawn(process.execPath, [writerPath, filePath, folder], {
    stdio: ['pipe', 'pipe', 'inherit'], env: { ...process.env, NODE_COMPILE_CACHE: path.join(path.dirname(folder), 'compiled') },
  });
  let newest = 0;
  const { promise, resolve } = Promise.withResolvers<void>();
  createInterface(child.stdout).on('line', (line) => {
    const seq = Number(line);
    if (!(seq > 0)) return;
    newest = seq;
    resolve();
  });
  return { process: child, started: promise, acknowledged: () => newest };
}

/** Lets a writer write, kills it in the middle, and looks at what is left. */
async function killOnce({ process: child, started, acknowledged }: Writer, filePath: string, lifeMs: number): Promise<void> {
  // Not 'exit': that comes before the last acknowledgements were read.
  const closed = once(child, 'close');
  child.stdin.write('go\n');
  await started;
  const { promise, resolve } = Promise.withResolvers<void>();
  setTimeout(resolve, lifeMs);
  await promise;
  child.kill('SIGKILL');
  await closed;
  const left = CaseFile.open(filePath);
  try {
    const newest = left.db.count('SELECT max(seq) FROM journal');
    expect(newest - acknowledged()).toBeGreaterThanOrEqual(0);
    expect(newest - acknowledged()).toBeLessThanOrEqual(1);
    expect(checkStored(left.db, () => undefined).findings).toEqual([]);
  } finally {
    left.close();
  }
}

/** Gives the number of changes that were acknowledged in all. */
async function killInLane(lane: number): Promise<number> {
  const folder = path.join(path.dirname(file.filePath), `lane ${lane}`);
  fs.mkdirSync(folder);
  const filePath = path.join(folder, 'killed.casefile');
  let writer = startWriter(filePath, folder);
  let acknowledged = 0;
  try {
    for (let kill = 0; kill < killsPerLane; kill++) {
      // A new file now and then: a check reads all of it.
      if (kill % 10 === 0) for (const suffix of ['', '-wal', '-shm']) fs.rmSync(filePath + suffix, { force: true });
      if (kill % 10 === 0) fs.copyFileSync(file.filePath, filePath);
      const current = writer;
      writer = startWriter(filePath, folder);
      await killOnce(current, filePath, (kill * 37 + lane * 11) % longestLifeMs);
      acknowledged += current.acknowledged();
    }
    return acknowledged;
  } finally {
    writer.process.kill('SIGKILL');
  }
}

it(`keeps every acknowledged change and no half of one when it is killed ${lanes * killsPerLane} times in the middle of a write`, async () => {
  const acknowledged = await Promise.all(Array.from({ length: lanes }, (_, lane) => killInLane(lane)));
  expect(Math.min(...acknowledged)).toBeGreaterThan(killsPerLane);
}, 300_000);
