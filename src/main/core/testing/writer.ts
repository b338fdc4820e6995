import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import { flushCompileCache } from 'node:module';
import path from 'node:path';
import type { QuoteId, SourceId } from '../../../shared/ids.ts';
import { CaseFile } from '../db/casefile.ts';
import { Session } from '../session.ts';
import { blankActor, blankReport } from './blank.ts';
import { createTestDesk, runIn } from './services.ts';
import { importedTogether, writerPassphrase } from './writer-words.ts';

/*
 * A program that writes to a case until it is killed: `writer.ts CASE FOLDER [WORK]`. It says "ready", waits for a word on its
 * standard input, and from then on prints the sequence number of every change that was acknowledged, each before the
 * next one is made. Quotes of the case are attached to every actor, so that a change is of many rows; some are imports.
 * WORK adds something that goes on between the changes: `import` of another system's file, `export`, `backup`, `protect`, which sets and takes away
 * a passphrase, `migrate`, which opens copies of `FOLDER/old.casefile`, or `merge`, which takes in what was done in a copy of
 * `FOLDER/common.casefile`, from which the case comes.
 */

const [filePath = '', folder = '', work = 'write'] = process.argv.slice(2);
const desk = createTestDesk({ newUuid: () => randomUUID() });
const session = new Session(desk.services);
const run = runIn(session);

let acknowledged = 0;
session.subscribe((event) => {
  if (event.type === 'case/changed') acknowledged = event.seq;
});

async function importSomething(sourceId: SourceId, turn: number, runThere = run): Promise<void> {
  const file = path.join(folder, `import ${process.pid}.txt`);
  fs.writeFileSync(file, `${randomUUID()} ${'Words of a report. '.repeat(2000)}`);
  await runThere('report.import', { ...blankReport, file, sourceId, title: `Import ${turn}` });
}

/** Brings many actors in at once, whose notes say which import they came by. */
async function importThings(runThere = run): Promise<void> {
  const file = path.join(folder, `things ${process.pid}.json`);
  const note = `import ${randomUUID()}`;
  const actors = Array.from({ length: importedTogether }, (_, index) => ({ id: `actor--${randomUUID()}`, name: `Imported ${index} ${note}`, type: 'person', role: null, affiliation: null, marking: null, note, revision: 0 }));
  fs.writeFileSync(file, JSON.stringify({ format: 'casewright', formatVersion: 1, actors }));
  await runThere('import.apply', { format: 'json', file });
  fs.writeSync(1, `${acknowledged}\n`);
}

/** Has a copy go its own way and merges it: many actors, and a report with its text and bytes, come in as one step. */
async function mergeCopy(sourceId: SourceId, turn: number): Promise<void> {
  const file = path.join(folder, `other ${process.pid} ${turn}.casefile`);
  // Under a passing name first: half of a copy would be no finding about the program.
  fs.copyFileSync(path.join(folder, 'common.casefile'), `${file}.part`);
  fs.renameSync(`${file}.part`, file);
  const other = new Session(desk.services);
  const runThere = runIn(other);
  await runThere('case.open', { file });
  await importThings(runThere);
  await importSomething(sourceId, turn, runThere);
  other.leave();
  await run('merge.apply', { file });
  fs.writeSync(1, `${acknowledged}\n`);
}

/** What is done beside the changes, and may be cut off in its middle. */
async function workBeside(sourceId: SourceId, turn: number): Promise<void> {
  if (work === 'import') await importThings();
  if (work === 'merge') await mergeCopy(sourceId, turn);
  if (work === 'protect') {
    const isProtected = (await run('case.state', {}))?.isProtected === true;
    await run('case.protect', { current: isProtected ? writerPassphrase : null, next: isProtected ? null : writerPassphrase });
  }
  if (work === 'backup') await run('backup.make', {});
  if (work === 'export') await run('export.write', { format: 'json', file: path.join(folder, `export ${process.pid} ${turn}.json`), options: {} });
  if (work === 'migrate') {
    const old = path.join(folder, `old ${process.pid} ${turn}.casefile`);
    fs.copyFileSync(path.join(folder, 'old.casefile'), old);
    CaseFile.open(old).close();
  }
}

async function write(): Promise<never> {
  await run('case.open', { file: filePath, passphrase: writerPassphrase });
  const [source] = await run('source.list', {});
  if (!source) throw new Error('The case has no source');
  const { quotes } = await run('quote.list', { offset: 0, limit: 10 });
  const quoteIds: QuoteId[] = quotes.map(({ id }) => id);
  for (let turn = 0; ; turn++) {
    if (turn % 5 === 4) await importSomething(source.id, turn);
    else if (turn % 7 === 6) await run('journal.undo', {});
    else await run('actor.create', { ...blankActor, name: `Actor ${turn}`, type: 'person', quoteIds });
    fs.writeSync(1, `${acknowledged}\n`);
    await workBeside(source.id, turn);
  }
}

desk.dispose();
// A killed process leaves nothing in the cache that makes the next one start quicker.
flushCompileCache();
fs.writeSync(1, 'ready\n');
process.stdin.once('data', () => void write());
