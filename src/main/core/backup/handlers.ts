import fs from 'node:fs';
import path from 'node:path';
import type { BackupGroup, KeptBackup } from '../../../shared/contract/backups.ts';
import { CaseError } from '../../../shared/errors.ts';
import { openInto } from '../case/handlers.ts';
import { assertOpens } from '../db/casefile.ts';
import { saltOfCase } from '../db/header.ts';
import { deriveKey, type CaseKey } from '../db/key.ts';
import { passingName, assertFree, placeNew, writingNew } from '../db/place-new.ts';
import type { ActionHandler, HandlersOf } from '../handler.ts';
import type { Services } from '../services.ts';
import type { Session } from '../session.ts';
import type { Backup } from './names.ts';

function describe({ backups }: Services, backup: Backup): KeptBackup {
  return {
    file: backups.handleOf(backup), name: path.basename(backup.path), at: backup.at.toISOString(), seq: backup.seq,
    sizeBytes: fs.statSync(backup.path, { throwIfNoEntry: false })?.size ?? 0,
  };
}

function groupOf({ services }: Session, casePath: string, title: string): BackupGroup {
  return { title, location: path.dirname(path.resolve(casePath)), backups: services.backups.list(casePath).map((backup) => describe(services, backup)) };
}

/** The case that is open first, then those that were open lately. Cases without backups are left out. */
function knownGroups(session: Session): BackupGroup[] {
  const { recent, files } = session.services;
  const open = session.current && { path: session.current.file.path, title: String(session.current.file.db.get('SELECT title FROM case_info')?.['title'] ?? '') };
  const others = recent.list().map(({ file, title }) => ({ path: files.resolve(file), title })).filter((each) => each.path !== open?.path);
  return [...(open ? [open] : []), ...others].map((each) => groupOf(session, each.path, each.title)).filter(({ backups }) => backups.length > 0);
}

const list: ActionHandler<'backup.list'> = (session, { file }) => {
  if (file === null) return knownGroups(session);
  const casePath = session.services.files.resolve(file);
  return [groupOf(session, casePath, path.basename(casePath))];
};

const make: ActionHandler<'backup.make'> = async (session) => {
  const { services } = session;
  const { backup, isNew } = await services.backups.make(session.requireOpen().file.location, services.now());
  return { ...describe(services, backup), isNew };
};

/** @throws CaseError `PASSWORD_NEEDED`, `PASSWORD_WRONG`, `CASE_MISSING`, `CASE_NOT_A_CASE` */
async function keyOf(backup: string, passphrase: string | undefined): Promise<CaseKey | null> {
  const salt = saltOfCase(backup);
  if (salt === null) return null;
  if (passphrase === undefined) throw new CaseError('PASSWORD_NEEDED', `${path.basename(backup)} is of a case with a passphrase. Give the one that the case had when the backup was made.`);
  const key = await deriveKey(passphrase, salt);
  assertOpens({ path: backup, key });
  return key;
}

const restore: ActionHandler<'backup.restore'> = async (session, { backup, target, passphrase }) => {
  const { files, backups, newUuid } = session.services;
  const [from, to] = [files.resolve(backup), files.resolve(target)];
  const beside = passingName(to, newUuid());
  assertFree(to);
  const key = await keyOf(from, passphrase);
  await writingNew(to, async () => {
    try {
      await backups.takeOut({ backup: from, key, to: beside });
      placeNew(beside, to);
    } finally {
      fs.rmSync(beside, { force: true });
    }
  });
  return openInto(session, to, passphrase ?? null);
};

export const backupHandlers: HandlersOf<'backup.make' | 'backup.list' | 'backup.restore'> = { 'backup.make': make, 'backup.list': list, 'backup.restore': restore };
