import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { DatabaseSync } from 'node:sqlite';
import type { Input, Output, VerbName } from '../src/shared/contract.ts';
import { call } from '../src/main/core/dispatch.ts';
import { Session } from '../src/main/core/session.ts';
import { createCliServices } from '../src/main/hosts/cli/services.ts';
import { programOf } from '../src/main/hosts/common/program.ts';

const program = programOf(pathToFileURL(path.join(import.meta.dirname, '../src/main/cli.ts')).href);

/** Calls a verb; rejects with what the core says is wrong. */
export type Run = <N extends VerbName>(name: N, input: Input<N>) => Promise<Output<N>>;

/** Works on cases in a folder without a window, in this process: makes what a test begins with, reads what it left. */
async function atDesk<T>(folder: string, work: (run: Run) => Promise<T>): Promise<T> {
  const session = new Session(createCliServices({ program, workingFolder: folder, userFolder: folder, samplePath: 'sample.casefile' }));
  try {
    return await work(async (name, input) => {
      const reply = await call(session, name, input);
      if (!reply.ok) throw new Error(`${name}: ${reply.error.message}`);
      return reply.value;
    });
  } finally {
    session.leave();
  }
}

/** Makes a case and fills it. */
export function makeCase(file: string, fill: (run: Run) => Promise<unknown> = () => Promise.resolve(), title = 'Test case'): Promise<string> {
  return atDesk(path.dirname(file), async (run) => {
    await run('case.create', { file, title, marking: null });
    await fill(run);
    return file;
  });
}

/** Works on a case that is there, also while a window has it open. */
export function inCase<T>(file: string, work: (run: Run) => Promise<T>): Promise<T> {
  return atDesk(path.dirname(file), async (run) => {
    await run('case.open', { file });
    return work(run);
  });
}

/** Builds the sample case in a folder, and gives its path. */
export function buildSampleFile(folder: string): Promise<string> {
  return atDesk(folder, async (run) => {
    await run('case.openSample', {});
    return path.join(folder, 'sample.casefile');
  });
}

/** Imports a text, or a file's bytes, as a report of a source of its own, and gives the report's identifier. The file lies in `folder`. */
export async function importText(
  run: Run, folder: string, text: string | Uint8Array,
  { title = 'Test report', fileName = 'report.txt', password, encoding, replacesId = null }: {
    readonly title?: string; readonly fileName?: string; readonly password?: string; readonly encoding?: string; readonly replacesId?: Input<'report.import'>['replacesId'];
  } = {},
) {
  const file = path.join(folder, fileName);
  fs.writeFileSync(file, text);
  const source = await run('source.create', { name: `Publisher of ${title}`, kind: 'outlet', reliability: 'B', url: null, language: null, note: null });
  const { id } = await run('report.import', {
    file, sourceId: source.id, title, author: null, date: null, dateInferred: false, dateBasis: null, url: null, language: 'en',
    marking: null, note: null, replacesId, allowDuplicate: true, ...(password === undefined ? {} : { password }), ...(encoding === undefined ? {} : { encoding }),
  });
  return id;
}

export function addActor(run: Run, name: string, type: Input<'actor.create'>['type'] = 'state') {
  return run('actor.create', { name, type, role: null, affiliation: null, marking: null, note: null, quoteIds: [] });
}

/** What a person reads in a case with nothing but SQLite. */
export function readWithSqlite(file: string, statement: string): Record<string, unknown>[] {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    return database.prepare(statement).all();
  } finally {
    database.close();
  }
}
