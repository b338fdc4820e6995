import { CaseError } from '../../../shared/errors.ts';
import { CaseFile } from '../db/casefile.ts';
import { deriveKey, newKey, saltOfKey } from '../db/key.ts';
import { rekey } from '../db/protect.ts';
import type { ActionHandler } from '../handler.ts';
import type { Session } from '../session.ts';
import { stateOf } from './state.ts';

/** @throws CaseError `PASSWORD_NEEDED`, `PASSWORD_WRONG` */
async function assertKnows(file: CaseFile, passphrase: string | null): Promise<void> {
  const { key } = file.location;
  if (key === null) return;
  if (passphrase === null) throw new CaseError('PASSWORD_NEEDED', `${file.name} has a passphrase already. Give it, to change it or to take it away.`);
  if (await deriveKey(passphrase, saltOfKey(key)) !== key) throw new CaseError('PASSWORD_WRONG', `That is not the passphrase of ${file.name}. Nothing was changed.`);
}

/** The backups of before are protected as the case was: there is to be one that is protected as it is. Nobody waits for it. */
function keepNow({ services: { backups, now, log } }: Session, { location }: CaseFile): void {
  if (backups.everyMs !== null) void backups.make(location, now()).catch(log);
}

/** @throws CaseError `CASE_LOCKED` while something is done with the case that would break off when it is closed */
export function assertAtRest(session: Session): void {
  if (session.jobs.size === 0 && ![...session.batches.values()].some((batch) => batch.isRunning)) return;
  throw new CaseError('CASE_LOCKED', `${session.requireOpen().file.name} is at work. Wait until imports, exports and checks are done, and try again.`);
}

/** Sets, changes or takes away the passphrase of the open case. Who changes it has to know it, however open the case stands. */
export const protect: ActionHandler<'case.protect'> = async (session, { current, next }) => {
  const { file } = session.requireOpen();
  await assertKnows(file, current);
  // Refuses a file that is open for reading only.
  file.writable();
  const { path, key } = file.location;
  const nextKey = next === null ? null : await newKey(next);
  // Nothing else is answered from here on until it is done.
  if (session.current?.file !== file) throw new CaseError('CASE_NOT_OPEN', `${file.name} was closed meanwhile. Nothing was changed.`);
  assertAtRest(session);
  if (key !== null || nextKey !== null) {
    session.replace(() => {
      rekey(path, key, nextKey);
      return CaseFile.open(path, nextKey);
    });
  }
  const { file: opened } = session.requireOpen();
  keepNow(session, opened);
  const state = stateOf(opened);
  session.services.recent.add(path, opened.isEncrypted ? opened.name : state.title);
  return state;
};
