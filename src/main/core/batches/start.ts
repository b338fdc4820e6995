import { availableParallelism } from 'node:os';
import fs from 'node:fs/promises';
import path from 'node:path';
import type { ParsedInput } from '../../../shared/contract.ts';
import { CaseError } from '../../../shared/errors.ts';
import { makeId } from '../../../shared/ids.ts';
import { tables } from '../db/tables.ts';
import { insertion } from '../journal/change.ts';
import { batchEnd } from '../journal/entries.ts';
import { fileOf, inHalf } from '../reports/import.ts';
import type { OpenFile, Session } from '../session.ts';
import { requireRow } from '../things/rows.ts';
import { Batch, type BatchWork } from './batch.ts';
import { filesIn, type NamedFile } from './files.ts';
import { isShort, storeReport, storeShortReport, type Defaults } from './store.ts';
import { Teller } from './teller.ts';

/** One thread is left to answer calls. */
const readersAtOnce = Math.max(1, Math.min(4, availableParallelism() - 1));

type Given = ParsedInput<'batch.start'>;

async function namedFiles({ services }: Session, { files, folder }: Pick<Given, 'files' | 'folder'>): Promise<NamedFile[]> {
  const named = files.map(({ file, name }) => ({ file, name: name ?? path.basename(services.files.resolve(file)) }));
  return folder === null ? named : [...named, ...await filesIn(services.files, folder.folder, folder.withSubfolders)];
}

/** @throws CaseError `INPUT_INVALID`, `THING_MISSING` */
function requireSource({ db }: OpenFile['file'], { sourceId, newSource }: Defaults): void {
  if ((sourceId === null) === (newSource === null)) throw new CaseError('INPUT_INVALID', 'Reports need one source: one that is there, or a new one. It is for those that name none themselves.');
  if (sourceId !== null) requireRow(db, tables.source, sourceId);
}

/**
 * Starts a batch in a session.
 *
 * @throws CaseError `CASE_READ_ONLY`, `INPUT_INVALID`, `FILE_EMPTY`, `FILE_NOT_ALLOWED`, `THING_MISSING`
 */
export async function startBatch(session: Session, given: Given): Promise<Batch> {
  const open = session.requireOpen();
  open.file.writable();
  requireSource(open.file, given);
  const named = await namedFiles(session, given);
  if (named.length === 0 && !given.isAwaiting) throw new CaseError('INPUT_INVALID', 'There is nothing to import. Name files, or a folder.');
  if (session.current?.file !== open.file) throw new CaseError('CANCELLED', 'The case was closed meanwhile. Nothing was imported.');
  const { now, newUuid } = session.services;
  const { languages, password, allowDuplicate, withParts, isAwaiting, expected } = given;
  const batch = new Batch(
    {
      id: makeId('batch', newUuid()), name: nameOf(session, given, named), startedAt: now().toISOString(), isAwaiting, expected, readers: readersAtOnce,
      wish: { languages, password, allowDuplicate, withParts },
    },
    workIn(session, open, given), () => performance.now(),
  );
  session.batches.set(batch.id, batch);
  batch.add(named, !isAwaiting);
  return batch;
}

function nameOf({ services }: Session, { name, folder }: Given, [first]: readonly NamedFile[]): string {
  return name ?? (folder === null ? first?.name ?? 'Files' : path.basename(services.files.resolve(folder.folder)));
}

function workIn(session: Session, open: OpenFile, defaults: Defaults): BatchWork {
  const { services } = session;
  const teller = new Teller(session);
  /** Entries of the reports that were imported since the last `finish`. */
  let entries: number[] = [];
  return {
    sizeOf: (file) => sizeOf(session, file),
    read: async ({ file: handle, part }, { allowDuplicate, withParts, ...choices }, watch) => {
      const file = await fileOf(session, handle, { encoding: undefined, password: undefined, languages: undefined, ...choices });
      const document = await services.ingest.read({ ...file, part }, inHalf(watch, 0));
      const arrival = { document, bytes: document.partBytes ?? file.bytes, allowDuplicate };
      return {
        parts: withParts ? document.parts ?? [] : [],
        pageCount: document.pages?.length ?? 0,
        warnings: [...document.warnings ?? [], ...(document.encodingIsGuess ? [`It was read as ${document.encoding}, which is a guess.`] : [])],
        store: (storing) => storeReport(session, open, arrival, defaults, storing),
        ...(isShort(arrival) ? { storeNow: () => storeShortReport(session, open, arrival, defaults, watch.signal) } : {}),
      };
    },
    together: (work) => open.journal.together(work),
    stored: ({ seq, ids }) => {
      if (ids.length === 0) return;
      entries.push(seq);
      teller.changed(seq, ids);
    },
    release: (handle) => services.files.release(handle),
    finish: (batch) => {
      teller.flush();
      record(session, open, batch, entries);
      entries = [];
    },
    told: (batch) => teller.progressed(batch),
    log: services.log,
  };
}

async function sizeOf({ services }: Session, file: string): Promise<number> {
  try {
    return (await fs.stat(services.files.resolve(file))).size;
  } catch {
    // Reading it will say what is wrong with it.
    return 0;
  }
}

/** Writes down what became of a batch. Undo takes its reports back by this entry. */
function record(session: Session, { file, journal }: OpenFile, batch: Batch, entries: readonly number[]): void {
  // What was imported is whole without it; a case that went away has nobody to tell.
  if (entries.length === 0 || session.current?.file !== file) return;
  const { counts, total } = batch.summary();
  const leftOut = batch.files.filter(({ state }) => state !== 'imported').map(({ name, state, reportId, problem }) => ({ name, state, reportId, code: problem?.code ?? null, message: problem?.message ?? null }));
  const { now, newUuid } = session.services;
  const row = {
    id: makeId('batch', newUuid()), name: batch.name, startedAt: batch.startedAt, finishedAt: now().toISOString(), fileCount: total,
    importedCount: counts.imported ?? 0, duplicateCount: counts.duplicate ?? 0, refusedCount: counts.refused ?? 0,
    entries: JSON.stringify(entries), leftOut: JSON.stringify(leftOut), revision: 0,
  };
  try {
    const { seq, ids } = journal.commit(batchEnd, () => ({ label: `import ${entries.length === 1 ? 'a report' : `${entries.length} reports`}`, changes: [insertion(tables.batch, row)], result: null }));
    session.emit({ type: 'case/changed', seq, ids });
  } catch (error) {
    // A full disk, say: the reports are there and whole, each can be removed by itself.
    session.services.log(error);
  }
}
