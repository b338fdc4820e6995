// What large reports cost: a text of 50 MB in short lines, and one of 5 MB in a single line. While they are imported other
// calls go on; the longest that one of them waited is what a person would notice.
import fs from 'node:fs';
import path from 'node:path';
import type { Input, Output, VerbName } from '../src/shared/contract.ts';
import { call } from '../src/main/core/dispatch.ts';
import { Session } from '../src/main/core/session.ts';
import { createTestDesk, runIn } from '../src/main/core/testing/services.ts';
import { sized } from './size.ts';

const megabyte = 1024 * 1024;
const [lineMb, linesMb] = [sized(5, 0.1), sized(50, 0.2)];
const askEveryMs = 10;
const desk = createTestDesk();
const session = new Session(desk.services);
const run: <N extends VerbName>(name: N, input: Input<N>) => Promise<Output<N>> = runIn(session);

/** Asks for the state of the case again and again while work goes on; the longest time between asking and the answer. */
async function longestWaitMs(work: () => Promise<unknown>): Promise<{ workMs: number; longestMs: number; cpuMs: number }> {
  let longestMs = 0;
  let due = performance.now() + askEveryMs;
  const timer = setInterval(() => {
    void call(session, 'case.state', {}).then(() => {
      longestMs = Math.max(longestMs, performance.now() - due);
      due = performance.now() + askEveryMs;
    });
  }, askEveryMs);
  const start = performance.now();
  const cpu = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(cpu);
  const workMs = performance.now() - start;
  // One more answer: the wait that ended with the work counts too.
  await new Promise((resolve) => setTimeout(resolve, askEveryMs * 3));
  clearInterval(timer);
  return { workMs, longestMs, cpuMs: (user + system) / 1000 };
}

async function measure(what: string, text: string): Promise<void> {
  const file = path.join(desk.folder, `${what}.txt`);
  fs.writeFileSync(file, text);
  await run('case.create', { file: path.join(desk.folder, `${what}.casefile`), title: what, marking: null });
  const source = await run('source.create', { name: 'Bench', kind: 'outlet', reliability: 'F', url: null, language: null, note: null });
  let id = '';
  const { workMs, longestMs, cpuMs } = await longestWaitMs(async () => {
    ({ id } = await run('report.import', {
      file, sourceId: source.id, newSource: null, title: what, author: null, date: null, dateInferred: false, dateBasis: null, url: null,
      language: null, marking: null, note: null, replacesId: null, allowDuplicate: true,
    }));
  });
  const { passageCount } = await run('report.read', { id });
  const opened = performance.now();
  await run('case.open', { file: path.join(desk.folder, `${what}.casefile`) });
  await run('report.list', {});
  await run('report.read', { id });
  await run('report.passages', { id, from: 0, limit: 60 });
  const toTextMs = performance.now() - opened;
  const rssMb = process.memoryUsage().rss / megabyte;
  process.stdout.write(`${what.padEnd(16)} ${passageCount} passages, import ${workMs.toFixed(0)} ms (CPU ${cpuMs.toFixed(0)} ms), longest wait of a call ${longestMs.toFixed(0)} ms, open to first passages ${toTextMs.toFixed(1)} ms, resident ${rssMb.toFixed(0)} MB\n`);
}

await measure('one line', 'word word, word '.repeat((lineMb * megabyte) / 16));
await measure('short lines', 'A short line of a log, with words.\n\n'.repeat(Math.ceil((linesMb * megabyte) / 36)));
session.leave();
desk.dispose();
