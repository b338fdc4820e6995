import fs from 'node:fs';
import path from 'node:path';
import type { ImportOutcome } from '../../../shared/contract/exchange.ts';
import { CaseError } from '../../../shared/errors.ts';
import type { ActionHandler, HandlersOf } from '../handler.ts';
import { asJob } from '../jobs.ts';
import { storeContent } from '../reports/content.ts';
import type { Session } from '../session.ts';
import { shorten } from '../things/rows.ts';
import { headOf } from './incoming/file.ts';
import type { Incoming } from './incoming/incoming.ts';
import { takeIncoming, type Taken } from './incoming/take.ts';
import { formOf } from './readers.ts';

const shownProblems = 500;

type ImportInput = Parameters<ActionHandler<'import.preview'>>[1];

/** @throws CaseError `FILE_MISSING` */
function fileAt(session: Session, file: string): { filePath: string; name: string } {
  const filePath = session.services.files.resolve(file);
  const name = path.basename(filePath);
  if (fs.statSync(filePath, { throwIfNoEntry: false })?.isFile() !== true) throw new CaseError('FILE_MISSING', `${name} can't be read. Check that it is still there and that you may read it.`);
  return { filePath, name };
}

/** @throws CaseError `FILE_MISSING`, and what the reader throws */
async function readFile(session: Session, { format, file, mapping, jobId }: ImportInput): Promise<{ name: string; incoming: Incoming }> {
  const { filePath, name } = fileAt(session, file);
  const incoming = await asJob(session, jobId, name, (watch) => session.services.exchange.read({ is: 'read', format, filePath, name, mapping }, watch));
  return { name, incoming };
}

const inspect: ActionHandler<'import.inspect'> = async (session, { file }) => {
  const { filePath, name } = fileAt(session, file);
  return { name, sizeBytes: fs.statSync(filePath).size, format: formOf(headOf(filePath, name)) };
};

const lookAtTables: ActionHandler<'import.tables'> = async (session, { format, file, jobId }) => {
  const { filePath, name } = fileAt(session, file);
  return { name, tables: await asJob(session, jobId, name, (watch) => session.services.exchange.look({ is: 'look', format, filePath, name }, watch)) };
};

function outcomeOf({ added, matched, kept, problems, samples }: Taken): ImportOutcome {
  return { added, matched, kept, problemCount: problems.length, problems: problems.slice(0, shownProblems), samples: [...samples] };
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

export const importHandlers: HandlersOf<'import.inspect' | 'import.tables' | 'import.preview' | 'import.apply'> = { 'import.inspect': inspect, 'import.tables': lookAtTables, 'import.preview': preview, 'import.apply': apply };
