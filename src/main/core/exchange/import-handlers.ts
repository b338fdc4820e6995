import fs from 'node:fs';
import path from 'node:path';
import type { ImportOutcome } from '../../../shared/contract/exchange.ts';
import { CaseError } from '../../../shared/errors.ts';
import type { ActionHandler, HandlersOf } from '../handler.ts';
import { asJob } from '../jobs.ts';
import { storeContent } from '../reports/content.ts';
import type { Session } from '../session.ts';
import { shorten } from '../things/rows.ts';
import type { Incoming } from './incoming/incoming.ts';
import { takeIncoming, type Taken } from './incoming/take.ts';

/** A file is read whole: several times its size is needed in memory. */
const largestBytes = 512 * 1024 * 1024;
const shownProblems = 500;

type ImportInput = Parameters<ActionHandler<'import.preview'>>[1];

/** @throws CaseError `FILE_MISSING`, `FILE_TOO_LARGE`, and what the reader throws */
async function readFile(session: Session, { format, file, jobId }: ImportInput): Promise<{ name: string; incoming: Incoming }> {
  const filePath = session.services.files.resolve(file);
  const name = path.basename(filePath);
  const size = fs.statSync(filePath, { throwIfNoEntry: false })?.size;
  if (size === undefined) throw new CaseError('FILE_MISSING', `${name} can't be read. Check that it is still there and that you may read it.`);
  if (size > largestBytes) throw new CaseError('FILE_TOO_LARGE', `${name} has ${Math.round(size / 1024 / 1024)} MB; at most ${largestBytes / 1024 / 1024} MB can be read at once. Split it.`);
  const incoming = await asJob(session, jobId, name, (watch) => session.services.exchange.read({ format, filePath, name }, watch));
  return { name, incoming };
}

function outcomeOf({ added, matched, kept, problems }: Taken): ImportOutcome {
  return { added, matched, kept, problemCount: problems.length, problems: problems.slice(0, shownProblems) };
}

const preview: ActionHandler<'import.preview'> = async (session, input) => {
  const { file } = session.requireOpen();
  const { incoming } = await readFile(session, input);
  return file.db.snapshot(() => outcomeOf(takeIncoming(file.db, incoming)));
};

const apply: ActionHandler<'import.apply'> = async (session, input) => {
  const { file, journal } = session.requireOpen();
  file.writable();
  const { name, incoming } = await readFile(session, input);
  if (session.current?.file !== file) throw new CaseError('CANCELLED', `The case was closed while ${name} was read. Nothing was imported.`);
  const { result, seq, ids } = journal.commit('import.apply', (db) => {
    const taken = takeIncoming(db, incoming);
    for (const { document, bytes } of taken.arrived) storeContent(db, document, bytes);
    return { label: `import ${shorten(name)}`, changes: taken.changes, result: outcomeOf(taken) };
  });
  session.emit({ type: 'case/changed', seq, ids });
  return result;
};

export const importHandlers: HandlersOf<'import.preview' | 'import.apply'> = { 'import.preview': preview, 'import.apply': apply };
