import fs from 'node:fs/promises';
import { makeId } from '../../../shared/ids.ts';
import { tables } from '../db/tables.ts';
import type { Watch } from '../in-worker.ts';
import { mayHoldParts } from '../ingest/parts.ts';
import type { DocumentFile } from '../ingest/read.ts';
import { insertion } from '../journal/change.ts';
import { batchEnd } from '../journal/entries.ts';
import { fileOf } from '../reports/chosen-file.ts';
import { inHalf } from '../reports/import.ts';
import { hashOf, reportsOf } from '../reports/known.ts';
import type { OpenFile, Session } from '../session.ts';
import type { Batch, BatchWork, ReadFile, Source, Wish } from './batch.ts';
import { Shelf } from './shelf.ts';
import { isShort, passOver, requireGoing, storeReport, storeShortReport, type Defaults } from './store.ts';
import { Teller } from './teller.ts';

/** Where a batch works, and what holds for all its reports. */
interface Place {
  readonly session: Session;
  readonly open: OpenFile;
  readonly defaults: Defaults;
  readonly shelf: Shelf;
}

/** What a batch does with its files, in a session's case. */
export function workIn(session: Session, open: OpenFile, defaults: Defaults): BatchWork {
  const { services } = session;
  const teller = new Teller(session);
  const shelf = new Shelf((file) => fileOf(session, file, {}), services.ingest);
  /** Entries of the reports that were imported since the last `finish`. */
  let entries: number[] = [];
  return {
    sizeOf: (file) => sizeOf(session, file),
    read: (source, wish, watch) => readFile({ session, open, defaults, shelf }, source, wish, watch),
    together: (work) => open.journal.together(work),
    stored: ({ seq, ids }) => {
      if (ids.length === 0) return;
      entries.push(seq);
      teller.changed(seq, ids);
    },
    release: (handle) => services.files.release(handle),
    finish: (batch) => {
      shelf.clear();
      teller.flush();
      record(session, open, batch, entries);
      entries = [];
    },
    told: (batch) => teller.progressed(batch),
    log: services.log,
  };
}

async function readFile({ session, open, defaults, shelf }: Place, source: Source, { allowDuplicate, withParts, ...choices }: Wish, watch: Watch): Promise<ReadFile> {
  const file = await shelf.get(source);
  const known = allowDuplicate ? null : await knownFile(session, open, file, withParts, watch);
  if (known) {
    shelf.release(source);
    return known;
  }
  const document = await session.services.ingest.read({ ...file, ...choices }, inHalf(watch, 0));
  const parts = withParts ? document.parts ?? [] : [];
  shelf.holds(source, parts.map(({ key }) => key));
  shelf.release(source);
  const arrival = { document, bytes: file.bytes, allowDuplicate };
  return {
    parts, pageCount: document.pages?.length ?? 0,
    warnings: [...document.warnings ?? [], ...(document.encodingIsGuess ? [`It was read as ${document.encoding}, which is a guess.`] : [])],
    store: (storing) => storeReport(session, open, arrival, defaults, storing),
    ...(isShort(arrival) ? { storeNow: () => storeShortReport(session, open, arrival, defaults, watch.signal) } : {}),
  };
}

/** A file whose bytes the case has: told by their hash, without a look at what they say, unless documents inside of it are wanted. */
async function knownFile(session: Session, open: OpenFile, { name, bytes }: DocumentFile, withParts: boolean, { signal }: Watch): Promise<ReadFile | null> {
  const sha256 = await hashOf(bytes);
  requireGoing(session, open, name, signal);
  const [known] = reportsOf(open.file.db, sha256);
  if (!known || (withParts && mayHoldParts(known.extractor))) return null;
  const storeNow = () => passOver(session, open, { name, sha256 });
  return { parts: [], pageCount: 0, warnings: [], store: () => Promise.resolve(storeNow()), storeNow };
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
