import { openInto } from '../case/handlers.ts';
import { assertFree } from '../db/place-new.ts';
import type { ActionHandler, HandlersOf } from '../handler.ts';

const rescue: ActionHandler<'case.rescue'> = async (session, { file, target }) => {
  const { files, backups, author, tool, now } = session.services;
  const [from, to] = [files.resolve(file), files.resolve(target)];
  assertFree(to);
  const report = await backups.rescue({ from, to, author, tool, now: now().toISOString() });
  return { case: await openInto(session, to), report };
};

export const rescueHandlers: HandlersOf<'case.rescue'> = { 'case.rescue': rescue };
