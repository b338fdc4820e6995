import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { targets } from '../src/main/core/testing/fuzz/targets.ts';
import type { FuzzJob, FuzzMessage, Progress, Sight } from './fuzz/messages.ts';

/*
 * Looks for inputs that break a parser: `npm run reliability:fuzz -- --minutes 10 [--target edtf,import] [--seed 1] [--replay FILE]`.
 * The time is for all targets together. The same seed tries the same inputs in the same order, as far as the time allows.
 * What goes wrong is saved under `.cache/fuzz` and printed; the exit code is 1 then.
 */

const mostBytes = 16 * 1024;
const stuckMs = 60_000;
const memoryMb = 1024;

interface Outcome extends Progress {
  readonly sights: readonly Sight[];
}

function save(folder: string, target: string, seed: number, { kind, what, input }: Sight): void {
  const file = path.join(folder, `${target}-${createHash('sha256').update(input).digest('hex').slice(0, 12)}`);
  fs.writeFileSync(file, input);
  process.stdout.write(`FOUND ${target}, seed ${seed}: ${kind}\n  ${what.split('\n').slice(0, 4).join('\n  ')}\n  again: npm run reliability:fuzz -- --target ${target} --replay ${path.relative(process.cwd(), file)}\n`);
}

/** Runs one worker to its end, or until it is stuck or out of memory; then the input that did it is a sight too. */
function runWorker(job: Omit<FuzzJob, 'current'>, onSight: (sight: Sight) => void): Promise<{ progress: Progress; isOver: boolean }> {
  const current = new SharedArrayBuffer(4 + mostBytes);
  const worker = new Worker(new URL('fuzz/worker.ts', import.meta.url), { workerData: { ...job, current } satisfies FuzzJob, resourceLimits: { maxOldGenerationSizeMb: memoryMb } });
  let progress: Progress = { tries: 0, kept: 0, branches: 0, of: 0 };
  const lastInput = () => Uint8Array.from(new Uint8Array(current, 4, new Uint32Array(current, 0, 1)[0]));
  return new Promise((resolve, reject) => {
    const end = (isOver: boolean) => {
      clearTimeout(timer);
      void worker.terminate();
      resolve({ progress, isOver });
    };
    const stuck = () => {
      onSight({ kind: 'stuck', what: `it does not end within ${stuckMs / 1000} s`, input: lastInput() });
      end(false);
    };
    // Nothing is tried until the first message: loading takes long on a machine that has other work.
    let timer: NodeJS.Timeout | undefined;
    worker.on('message', (message: FuzzMessage) => {
      clearTimeout(timer);
      timer = setTimeout(stuck, stuckMs);
      if (message.type === 'sight') onSight(message.sight);
      else progress = message;
      if (message.type === 'done') end(true);
    });
    worker.on('error', (error: Error & { code?: string }) => {
      if (error.code !== 'ERR_WORKER_OUT_OF_MEMORY' && progress.tries === 0) return reject(error);
      onSight({ kind: error.code ?? 'uncaught', what: error.stack ?? error.message, input: lastInput() });
      return end(false);
    });
  });
}

async function fuzz(target: string, seed: number, ms: number, folder: string): Promise<Outcome> {
  const sights: Sight[] = [];
  let total: Progress = { tries: 0, kept: 0, branches: 0, of: 0 };
  const until = performance.now() + ms;
  for (let round = 0; performance.now() < until; round++) {
    const passing = fs.mkdtempSync(path.join(os.tmpdir(), 'casewright-fuzz-'));
    const job = { target, seed: seed + round, ms: until - performance.now(), mostBytes, folder: passing, knownKinds: sights.map(({ kind }) => kind) };
    const { progress, isOver } = await runWorker(job, (sight) => {
      if (sights.some(({ kind }) => kind === sight.kind)) return;
      sights.push(sight);
      save(folder, target, seed + round, sight);
    }).finally(() => { fs.rmSync(passing, { recursive: true, force: true }); });
    total = { ...progress, tries: total.tries + progress.tries };
    if (isOver) break;
  }
  return { ...total, sights };
}

async function replay(name: string, file: string): Promise<void> {
  const target = targets.find((each) => each.name === name);
  if (!target) throw new Error(`There is no target ${name}`);
  const passing = fs.mkdtempSync(path.join(os.tmpdir(), 'casewright-fuzz-'));
  try {
    await (await target.load(passing))(fs.readFileSync(file));
    process.stdout.write(`${name} reads ${file} as it shall\n`);
  } finally {
    fs.rmSync(passing, { recursive: true, force: true });
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { minutes: { type: 'string', default: '10' }, seed: { type: 'string', default: '1' }, target: { type: 'string' }, replay: { type: 'string' } } });
  if (values.replay !== undefined) return replay(values.target ?? '', values.replay);
  const chosen = targets.filter(({ name }) => values.target?.split(',').some((wanted) => name === wanted || name.startsWith(`${wanted}-`)) ?? true);
  if (chosen.length === 0) throw new Error(`There is no target ${values.target}. There are ${targets.map(({ name }) => name).join(', ')}.`);
  const folder = path.join(import.meta.dirname, '../.cache/fuzz');
  fs.mkdirSync(folder, { recursive: true });
  const msEach = (Number(values.minutes) * 60_000) / chosen.length;
  let [tries, sights] = [0, 0];
  for (const { name } of chosen) {
    const outcome = await fuzz(name, Number(values.seed), msEach, folder);
    tries += outcome.tries;
    sights += outcome.sights.length;
    process.stdout.write(`${name.padEnd(22)} ${String(outcome.tries).padStart(9)} inputs ${String(outcome.kept).padStart(6)} kept ${String(outcome.branches).padStart(6)} of ${outcome.of} branches ${outcome.sights.length} findings\n`);
  }
  process.stdout.write(`seed ${values.seed}, ${values.minutes} minutes, ${chosen.length} targets, ${tries} inputs, ${sights} findings\n`);
  process.exitCode = sights > 0 ? 1 : 0;
}

await main();
