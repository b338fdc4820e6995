import path from 'node:path';
import { CaseFile } from '../../db/casefile.ts';
import { Journal } from '../../journal/journal.ts';
import { Session } from '../../session.ts';
import { runOver } from '../channel.ts';
import { channelTo } from '../ground.ts';
import { createTestDesk } from '../services.ts';
import { buildWorld } from '../world.ts';

/** A new case with the world in it, for as long as the process lives. */
export async function openCase(folder: string): Promise<{ readonly file: CaseFile; readonly journal: Journal }> {
  const desk = createTestDesk();
  const session = new Session(desk.services);
  const filePath = path.join(folder, `${crypto.randomUUID()}.casefile`);
  const run = runOver(channelTo(session, desk.folder));
  await run('case.create', { file: filePath, title: 'World', marking: null });
  await buildWorld(run);
  session.leave();
  desk.dispose();
  const file = CaseFile.open(filePath);
  return { file, journal: new Journal(file, { author: 'Fuzz', tool: 'fuzz', now: () => new Date() }) };
}
