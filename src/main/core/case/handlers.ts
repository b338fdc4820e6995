import fs from 'node:fs';
import path from 'node:path';
import type { OpenCase } from '../../../shared/contract/cases.ts';
import { CaseError, type ErrorCode } from '../../../shared/errors.ts';
import { CaseFile } from '../db/casefile.ts';
import { saltOfCase } from '../db/header.ts';
import { deriveKey } from '../db/key.ts';
import { tables } from '../db/tables.ts';
import type { ActionHandler, HandlersOf } from '../handler.ts';
import { alteration } from '../journal/change.ts';
import type { Session } from '../session.ts';
import { requireRevision, shorten } from '../things/rows.ts';
import { createCase } from './create.ts';
import { assertAtRest, protect } from './protect.ts';
import { stateOf } from './state.ts';

type Verbs =
  | 'case.create' | 'case.open' | 'case.protect' | 'case.lock' | 'case.awaited' | 'case.openSample' | 'case.close' | 'case.state' | 'case.edit'
  | 'view.read' | 'view.write';

/** Makes a file the session's open case and remembers it; of a protected one, not even its title. */
function enter(session: Session, file: CaseFile, handle: string | null = null): OpenCase {
  session.use(file);
  session.handle = handle;
  const state = stateOf(file);
  const { recent, files } = session.services;
  recent.add(file.path, file.isEncrypted ? file.name : state.title);
  session.handle ??= recent.list().find((each) => files.resolve(each.file) === file.path)?.file ?? null;
  return state;
}

/**
 * Opens the case at a path into a session.
 *
 * @param passphrase of a protected case; of any other it is left aside
 * @param handle by which the window knows it
 * @throws CaseError as `CaseFile.open`
 */
export async function openInto(session: Session, filePath: string, passphrase: string | null = null, handle: string | null = null): Promise<OpenCase> {
  const salt = saltOfCase(filePath);
  return enter(session, CaseFile.open(filePath, salt === null || passphrase === null ? null : await deriveKey(passphrase, salt)), handle);
}

/** A case that lacks its passphrase alone is waited for. */
const open: ActionHandler<'case.open'> = async (session, { file, passphrase }) => {
  const filePath = session.services.files.resolve(file);
  try {
    const opened = await openInto(session, filePath, passphrase, file);
    session.awaited = null;
    return opened;
  } catch (error) {
    if (error instanceof CaseError && error.code === 'PASSWORD_NEEDED') session.awaited = { file, name: path.basename(filePath) };
    throw error;
  }
};

const lock: ActionHandler<'case.lock'> = (session) => {
  const { file } = session.requireOpen();
  if (!file.isEncrypted) throw new CaseError('RULE_BROKEN', `${file.name} has no passphrase: it can be closed, but not locked.`);
  assertAtRest(session);
  const { handle } = session;
  session.leave();
  session.awaited = handle === null ? null : { file: handle, name: file.name };
  return {};
};

const create: ActionHandler<'case.create'> = (session, { file, title, marking }) => {
  const { files, author, tool, now } = session.services;
  return enter(session, createCase(files.resolve(file), title, marking, { author, tool, now }), file);
};

/** Whether a file is no case that this program can open, and no later try will change that. */
const isPastOpening = (error: unknown) =>
  error instanceof CaseError && (['CASE_NOT_A_CASE', 'CASE_DAMAGED', 'CASE_FOREIGN_SCHEMA'] as ErrorCode[]).includes(error.code);

/** Opens the user's copy of the sample case, building it when it is not there yet. One that can't be opened is set aside. */
export const openSample: ActionHandler<'case.openSample'> = async (session, { passphrase }) => {
  const { samplePath, now } = session.services;
  if (fs.existsSync(samplePath)) {
    try {
      return await openInto(session, samplePath, passphrase ?? null);
    } catch (error) {
      if (!isPastOpening(error)) throw error;
      const aside = `${samplePath}.${now().toISOString().replaceAll(':', '-')}.kept`;
      for (const suffix of ['', '-wal', '-shm']) if (fs.existsSync(samplePath + suffix)) fs.renameSync(samplePath + suffix, aside + suffix);
    }
  }
  // Loaded when it is asked for: the sample is built by the verbs themselves, this one among them.
  const { buildSample } = await import('../sample/build.ts');
  await buildSample(session.services, samplePath);
  return openInto(session, samplePath);
};

const writeView: ActionHandler<'view.write'> = (session, { key, json }) => {
  const { file } = session.requireOpen();
  if (file.isReadOnly) return {};
  file.writable().run('INSERT INTO view_state (key, json) VALUES (:key, :json) ON CONFLICT (key) DO UPDATE SET json = excluded.json', { key, json });
  return {};
};

export const caseHandlers: HandlersOf<Verbs> = {
  'case.create': create,
  'case.open': open,
  'case.protect': protect,
  'case.openSample': openSample,
  'case.close': (session) => {
    session.awaited = null;
    session.leave();
    return {};
  },
  'case.lock': lock,
  'case.awaited': ({ awaited }) => awaited,
  'case.state': (session) => session.current && stateOf(session.current.file),

  'case.edit': (db, { revision, ...given }) => {
    const before = requireRevision(db, tables.caseInfo, 'case', revision);
    return { label: `edit case ${shorten(before.title)}`, changes: [alteration(tables.caseInfo, before, { ...before, ...given })], result: {} };
  },

  'view.read': (db, { key }) => {
    const row = db.get('SELECT json FROM view_state WHERE key = :key', { key });
    return { json: row ? String(row['json']) : null };
  },
  'view.write': writeView,
};
