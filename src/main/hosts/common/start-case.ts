import { CaseError } from '../../../shared/errors.ts';
import { dispatch } from '../../core/dispatch.ts';
import type { Services } from '../../core/services.ts';
import { Session } from '../../core/session.ts';

/** What a new window shows: the welcome screen, the sample case, or the case behind a handle. */
export type StartCase =
  | { readonly show: 'welcome' }
  | { readonly show: 'sample' }
  | { readonly show: 'case'; readonly file: string };

/**
 * Opens into a session what its window is to show.
 *
 * @throws CaseError as `case.open` fails; the session is then without a case
 */
async function openStartCase(session: Session, start: StartCase): Promise<void> {
  if (start.show === 'welcome') return;
  const reply = start.show === 'sample'
    ? await dispatch(session, 'case.openSample', {})
    : await dispatch(session, 'case.open', { file: start.file });
  if (!reply.ok) throw new CaseError(reply.error.code, reply.error.message);
}

/** A protected case is no failure: the window asks for its passphrase. */
const isAwaited = (error: unknown): boolean => error instanceof CaseError && error.code === 'PASSWORD_NEEDED';

/**
 * A session for a new window. Where its start case can't be opened, the window shows the welcome screen.
 *
 * @param onFailure tells the user why
 */
export async function startSession(services: Services, start: StartCase, onFailure: (error: unknown) => void = services.log): Promise<Session> {
  const session = new Session(services);
  try {
    await openStartCase(session, start);
  } catch (error) {
    if (!isAwaited(error)) onFailure(error);
  }
  return session;
}

/**
 * Tells early, while there is a terminal or a dialog to say it, that a start case can't be opened.
 *
 * @throws CaseError as `case.open` fails
 */
export async function tryStartCase(services: Services, start: StartCase): Promise<void> {
  const session = new Session({ ...services, watches: false });
  try {
    await openStartCase(session, start);
  } catch (error) {
    if (!isAwaited(error)) throw error;
  } finally {
    session.leave();
  }
}
