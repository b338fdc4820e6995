import { availableParallelism } from 'node:os';
import path from 'node:path';
import type { ParsedInput } from '../../../shared/contract.ts';
import { CaseError } from '../../../shared/errors.ts';
import { makeId } from '../../../shared/ids.ts';
import { tables } from '../db/tables.ts';
import type { OpenFile, Session } from '../session.ts';
import { requireRow } from '../things/rows.ts';
import { Batch } from './batch.ts';
import { filesIn, type NamedFile } from './files.ts';
import type { Defaults } from './store.ts';
import { workIn } from './work.ts';

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
  const { languages, password, wholePage, allowDuplicate, withParts, isAwaiting, expected } = given;
  const batch = new Batch(
    {
      id: makeId('batch', newUuid()), name: nameOf(session, given, named), startedAt: now().toISOString(), isAwaiting, expected, readers: readersAtOnce,
      wish: { languages, password, wholePage, allowDuplicate, withParts },
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
