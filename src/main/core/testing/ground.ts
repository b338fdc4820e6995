import fs from 'node:fs';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { dispatch } from '../dispatch.ts';
import type { Services } from '../services.ts';
import { Session } from '../session.ts';
import { runOver, type Channel } from './channel.ts';
import { dumpOf, type Dump } from './dump.ts';
import type { Ground } from './good-inputs.ts';
import { createTestDesk, type TestDesk } from './services.ts';
import { buildWorld, type World } from './world.ts';

/** A channel to a session in the same process, whose files lie in a folder. */
export function channelTo(session: Session, folder: string): Channel {
  return {
    call: (name, input) => dispatch(session, name, input),
    fileHandle: (name) => Promise.resolve(path.join(folder, name)),
  };
}

/** The world's case in a folder of its own, open in a session. */
export interface TestGround extends Ground, TestDesk {
  readonly session: Session;
  readonly filePath: string;
  readonly dump: () => Dump;
}

/** A ground over a new folder. The caller disposes of it. */
function groundOver(desk: TestDesk, world: World): TestGround {
  const session = new Session(desk.services);
  const channel = channelTo(session, desk.folder);
  const filePath = path.join(desk.folder, 'world.casefile');
  const dispose = () => {
    session.leave();
    desk.dispose();
  };
  return { ...desk, ...channel, session, filePath, caseHandle: filePath, world, run: runOver(channel), dispose, dump: () => dumpOf(session.requireOpen().file.db) };
}

/** A file with the world in it, to be copied for every test that needs one: building it takes most of a second. */
export interface WorldFile {
  readonly world: World;
  readonly filePath: string;
  dispose(): void;
}

/** Builds the world once, for a `beforeAll`. */
export async function buildWorldFile(): Promise<WorldFile> {
  const desk = createTestDesk();
  const session = new Session(desk.services);
  const channel = channelTo(session, desk.folder);
  const filePath = path.join(desk.folder, 'world.casefile');
  const run = runOver(channel);
  await run('case.create', { file: filePath, title: 'World', marking: null });
  const world = await buildWorld(run);
  session.leave();
  return { world, filePath, dispose: desk.dispose };
}

/** A copy of the world, open. Goes when the test is over, unless `isKept`: then the caller disposes of it. */
export async function openWorld({ world, filePath }: WorldFile, { isKept = false, ...given }: Partial<Services> & { readonly isKept?: boolean } = {}): Promise<TestGround> {
  const desk = createTestDesk({ newUuid: () => crypto.randomUUID(), ...given });
  const ground = groundOver(desk, world);
  if (!isKept) onTestFinished(ground.dispose);
  fs.copyFileSync(filePath, ground.filePath);
  await ground.run('case.open', { file: ground.filePath });
  return ground;
}
