import { parentPort, workerData } from 'node:worker_threads';
import { targets } from '../../src/main/core/testing/fuzz/targets.ts';
import type { Trial } from '../../src/main/core/testing/fuzz/target.ts';
import { oneOf, random } from '../random.ts';
import { mutate } from './mutate.ts';
import type { FuzzJob, FuzzMessage, Sight } from './messages.ts';
import { startWatch } from './watch.ts';

/* Tries inputs on one target until its time is over: those that reach something new are kept, and new ones are made of them. */

const slowMs = 3000;
const tellEveryMs = 2000;

const job = workerData as FuzzJob;
const found = targets.find(({ name }) => name === job.target);
if (!found) throw new Error(`There is no target ${job.target}`);
const target = found;
const post = (message: FuzzMessage) => parentPort?.postMessage(message);
const current = new Uint8Array(job.current, 4);
const currentLength = new Uint32Array(job.current, 0, 1);

function kindOf(error: unknown): string {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  const place = /\n {4}at .*?(\/(?:src|node_modules)\/[^:)]+)/.exec(stack ?? '')?.[1] ?? '';
  return `${name}: ${message.replaceAll(/\d+|"[^"]*"/g, '…').slice(0, 80)} ${place}`;
}

/** Gives what went wrong; undefined when nothing did. */
async function tryOne(trial: Trial, input: Uint8Array): Promise<Sight | undefined> {
  current.set(input);
  currentLength[0] = input.byteLength;
  const start = process.threadCpuUsage();
  try {
    await trial(input);
  } catch (error) {
    return { kind: kindOf(error), what: error instanceof Error ? error.stack ?? error.message : String(error), input };
  }
  const used = process.threadCpuUsage(start);
  const ms = Math.round((used.user + used.system) / 1000);
  return ms > slowMs ? { kind: 'slow', what: `it takes ${ms} ms`, input } : undefined;
}

const watch = startWatch();
const trial = await target.load(job.folder);
const seeds = await target.seeds(job.folder);
const next = random(job.seed);
const corpus: Uint8Array[] = [];
const kinds = new Set(job.knownKinds);
let [tries, told] = [0, performance.now()];

async function consider(input: Uint8Array, isSeed: boolean): Promise<void> {
  watch.clear();
  const sight = await tryOne(trial, input);
  tries++;
  if (sight && !kinds.has(sight.kind)) {
    kinds.add(sight.kind);
    post({ type: 'sight', sight });
  }
  if ((watch.fresh() > 0 && sight?.kind !== 'slow') || isSeed) corpus.push(input);
}

for (const seed of seeds) await consider(Buffer.from(seed).subarray(0, job.mostBytes), true);
// Modules are loaded by the first inputs, which is not counted.
const until = performance.now() + job.ms;
post({ type: 'progress', tries, kept: corpus.length, ...watch.reached() });
while (performance.now() < until) {
  // Half of all inputs come from the newest ones, which lead on.
  const parent = next() < 0.5 ? oneOf(next, corpus.slice(-16)) : oneOf(next, corpus);
  await consider(mutate(parent, { next, words: watch.words(), corpus, mostBytes: job.mostBytes }, target.form === 'json'), false);
  if (performance.now() - told > tellEveryMs) {
    told = performance.now();
    post({ type: 'progress', tries, kept: corpus.length, ...watch.reached() });
    // Lets the message out before the next input, which may never end.
    await new Promise((resolve) => { setImmediate(resolve); });
  }
}
post({ type: 'done', tries, kept: corpus.length, ...watch.reached() });
